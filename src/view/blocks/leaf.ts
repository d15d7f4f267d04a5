import type { ByteRange } from '../../bytes/range';
import { decodeUtf8 } from '../../bytes/text';
import type { DecodedValue } from '../../decode/model';
import { entities } from '../../detect/entities';
import type { EntityId } from '../../detect/model';
import { maskValue } from '../mask';
import type { Marking } from '../marking';
import type { Token } from '../model';
import { visible, wellCut } from '../visible';
import { shownLayers } from './chain';
import { lastNotAfter } from './lineSource';
import { flattenRuns, type Run } from './runs';
import { plainStyle, tokensOf, type TextStyle } from './tokens';

/** Bytes of a value that its mask may be made of. */
const maskedBytes = 256;
const mostNameLength = 200;

/** The runs of a value: findings at and below it, and the codings that are decoded beside it. */
export function leafRuns(value: DecodedValue, marking: Marking): readonly Run[] {
  const codings = shownLayers(value, marking).flatMap(({ layer, isReadable }) =>
    isReadable ? [] : [layer.range],
  );
  return runsIn(value, codings, marking, (at) => at === value);
}

/**
 * The runs of a value's bytes. What lies inside one of `codings` (in order, apart) only decides
 * whether that is hidden; but where the coding itself is a finding, that finding is shown.
 *
 * @param owns Whether a finding there is one of the text that is shown, not of what is decoded from it.
 */
export function runsIn(
  value: DecodedValue,
  codings: readonly ByteRange[],
  marking: Marking,
  owns: (at: DecodedValue) => boolean,
): readonly Run[] {
  const marks = marking.marksOf(value);
  if (marks.length === 0 && codings.length === 0) return [];
  const starts = codings.map(({ start }) => start);
  const isHiding = codings.map(() => false);
  const isOwned = codings.map(() => false);
  const runs: Run[] = [];
  for (const { range, finding, isEncoded } of marks) {
    const isHidden = marking.isHidden(finding);
    const index = lastNotAfter(starts, range.start, starts.length);
    if (codings[index] !== undefined && touches(codings[index], range)) {
      if (owns(marking.findings[finding]!.at)) isOwned[index] = true;
      else {
        isHiding[index] ||= isHidden;
        continue;
      }
    }
    runs.push({ ...range, finding: isEncoded ? null : finding, isEncoded, isHidden });
  }
  codings.forEach((range, index) => {
    if (isOwned[index]) return;
    runs.push({ ...range, finding: null, isEncoded: true, isHidden: isHiding[index]! });
  });
  return flattenRuns(runs);
}

function touches(a: ByteRange, b: ByteRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The entity whose mask hides all of a value, since it is a part of something hidden; or null. */
export function hiddenAs(value: DecodedValue, marking: Marking): EntityId | null {
  const hider = marking.hiderOf(value);
  if (hider === null) return null;
  const own = marking.findingAt(value);
  const isMaskedByItself =
    own !== undefined && entities[marking.findings[own]!.entity].maskKind !== 'shown';
  return isMaskedByItself ? null : hider;
}

/** A value on one line: masked as a whole where it is a part of something hidden. */
export function leafTokens(
  value: DecodedValue,
  marking: Marking,
  style: TextStyle = plainStyle,
): Token[] {
  const { bytes } = value;
  const hider = hiddenAs(value, marking);
  if (hider === null) {
    return tokensOf(bytes, 0, bytes.length, leafRuns(value, marking), marking, style);
  }
  const text = maskValue(decodeUtf8(bytes.subarray(0, maskedBytes)), hider);
  const finding = marking.findingAt(value);
  const token = { text: style.spell(text), tone: style.tone };
  return text === '' ? [] : [finding === undefined ? token : { ...token, ...marking.tag(finding) }];
}

/** Names in a hidden list can be values themselves (`{"+49…": "…"}`), unless they look like names. */
const plainName = /^[a-z_$@][\w$.:-]{0,60}$/i;
const longNumber = /\d{5}/;

/** The name of a member, field, parameter or URL segment (`path 2`), cut to a sane length. */
export function nameOf(
  value: DecodedValue,
  marking: Marking,
  spell: (text: string) => string = visible,
): string {
  const codec = value.parent?.codec;
  if (codec === 'path' || codec === 'fragment') return `${codec} ${value.name ?? ''}`.trim();
  const key = value.key ?? value.name ?? '';
  const hider = marking.hiderOf(value);
  const isPlain = hider === null || (plainName.test(key) && !longNumber.test(key));
  return cutName(isPlain ? marking.mask(key) : maskValue(key, hider), spell);
}

/** A name from the capture as it may be shown. */
export function cutName(name: string, spell: (text: string) => string = visible): string {
  return spell(name.length > mostNameLength ? `${wellCut(name, mostNameLength)}…` : name);
}
