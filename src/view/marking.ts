import { intersectRanges, type ByteRange } from '../bytes/range';
import type { DecodedValue } from '../decode/model';
import { entities } from '../detect/entities';
import type { EntityId, Finding } from '../detect/model';
import type { AnalysedExchangeLike, Reveal } from './input';
import { hidden, maskValue } from './mask';
import { isSoughtThoughUnsure, TextMask, type PersonalValue } from './maskText';

/** Where a finding shows in a value: as itself, or inside an encoded run. */
export interface Mark {
  /** Bytes of the value. */
  readonly range: ByteRange;
  /** Number of the finding. */
  readonly finding: number;
  /** Whether the bytes are a coding of something that holds the finding. */
  readonly isEncoded: boolean;
}

/** Which bytes of an exchange are personal, and which of them may be seen. */
export interface Marking {
  /** The exchange's findings in their order, then those too unsure to be told, which only mask. */
  readonly findings: readonly Finding[];
  /** What a token says of the finding it is the value of: its number, if it may be told. */
  tag(finding: number): { readonly finding?: number };
  /** Whether the finding's value must not be shown. */
  isHidden(finding: number): boolean;
  /** The finding's value as it may be shown. */
  shownValue(finding: number): string;
  /** Findings at or below a value, in its bytes, in order. */
  marksOf(value: DecodedValue): readonly Mark[];
  /** The finding at a value itself, or undefined. */
  findingAt(value: DecodedValue): number | undefined;
  /** The entity of a hidden finding that the value is a part of (a list, a token), or null. */
  hiderOf(value: DecodedValue): EntityId | null;
  /** Text that was never looked into, and so is hidden unless everything is shown. */
  unlooked(text: string): string;
  /** Text that is no finding itself, with whatever hidden value it repeats masked. */
  mask(text: string): string;
  /** Where a text repeats hidden values, in UTF-16 units; null where it must be hidden as a whole. */
  repeatsIn(text: string): readonly RepeatedValue[] | null;
  /** Units of the longest text that `repeatsIn` looks for. */
  longestRepeat(): number;
}

/** A run of text that says again what a finding says elsewhere. */
export interface RepeatedValue extends ByteRange {
  readonly finding: number;
}

/** Values that are looked for in other text; a hostile capture cannot make this cost more. */
const mostSought = 5_000;
const none: readonly Mark[] = [];

/** Leads each finding up to its part, and notes on every value it passes where it shows there. */
export function markingOf(
  input: Pick<AnalysedExchangeLike, 'exchange' | 'findings' | 'unsure'>,
  reveal: Reveal,
): Marking {
  const findings = [...input.findings, ...input.unsure];
  const told = input.findings.length;
  const revealed = new Set<number>();
  for (const ref of reveal.findings) {
    if (ref.exchange === input.exchange.index && ref.finding < told) revealed.add(ref.finding);
  }
  const isHidden = (index: number): boolean => {
    const finding = findings[index];
    if (finding === undefined || reveal.all || revealed.has(index)) return false;
    return entities[finding.entity].maskKind !== 'shown';
  };
  const { marks, at } = placesOf(input);
  const hiders = new Map<DecodedValue, EntityId | null>();
  const sought = (): readonly Finding[] =>
    findings
      .filter(
        (finding, index) => isHidden(index) && (index < told || isSoughtThoughUnsure(finding)),
      )
      .slice(0, mostSought);
  let known: TextMask | undefined;
  const textMask = (): TextMask => (known ??= new TextMask(sought()));
  let numbers: ReadonlyMap<PersonalValue, number> | undefined;
  return {
    findings,
    tag: (finding) => (finding < told ? { finding } : {}),
    isHidden,
    shownValue: (index) => {
      const finding = findings[index]!;
      if (isHidden(index)) return maskValue(finding.value, finding.entity);
      // What need not be masked may still hold what must be: a language with a device id in it.
      const isPublic = entities[finding.entity].maskKind === 'shown';
      return isPublic ? textMask().apply(finding.value) : finding.value;
    },
    marksOf: (value) => marks.get(value) ?? none,
    findingAt: (value) => at.get(value),
    hiderOf: (value) => hiderOf(value, at, findings, isHidden, hiders),
    unlooked: (text) => (reveal.all || text === '' ? text : hidden),
    mask: (text) => textMask().apply(text),
    repeatsIn: (text) => {
      const repeats = textMask().find(text);
      // What is sought are the findings themselves, so that is what was found.
      numbers ??= new Map(findings.map((finding, index) => [finding, index]));
      return (
        repeats?.map(({ start, end, value }) => ({ start, end, finding: numbers!.get(value)! })) ??
        null
      );
    },
    longestRepeat: () => textMask().longest,
  };
}

/** Where findings stand: the same whatever is revealed, so it is looked up but once. */
interface Places {
  readonly marks: ReadonlyMap<DecodedValue, readonly Mark[]>;
  /** The first finding at a value itself. */
  readonly at: ReadonlyMap<DecodedValue, number>;
}

const places = new WeakMap<object, Places>();

function placesOf(input: Pick<AnalysedExchangeLike, 'findings' | 'unsure'>): Places {
  const known = places.get(input);
  if (known !== undefined) return known;
  const marks = new Map<DecodedValue, Mark[]>();
  const at = new Map<DecodedValue, number>();
  [...input.findings, ...input.unsure].forEach((finding, index) => {
    if (!at.has(finding.at)) at.set(finding.at, index);
    climb(finding, index, marks);
  });
  for (const list of marks.values()) {
    if (list.length > 1)
      list.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  }
  places.set(input, { marks, at });
  return { marks, at };
}

function climb(finding: Finding, index: number, marks: Map<DecodedValue, Mark[]>): void {
  let value = finding.at;
  let range = finding.within;
  let isEncoded = false;
  for (;;) {
    const mark = { range, finding: index, isEncoded };
    const list = marks.get(value);
    if (list === undefined) marks.set(value, [mark]);
    else list.push(mark);
    const layer = value.parent;
    if (layer === null) return;
    if (layer.protection === 'plaintext') range = value.map.toParent(range);
    else {
      isEncoded = true;
      range = layer.range;
    }
    value = layer.parent;
  }
}

function hiderOf(
  value: DecodedValue,
  at: ReadonlyMap<DecodedValue, number>,
  findings: readonly Finding[],
  isHidden: (index: number) => boolean,
  known: Map<DecodedValue, EntityId | null>,
): EntityId | null {
  const passed: DecodedValue[] = [];
  let entity: EntityId | null = null;
  for (let here: DecodedValue | null = value; here !== null;) {
    const before = known.get(here);
    if (before !== undefined) {
      entity = before;
      break;
    }
    passed.push(here);
    const holder = holderOf(here);
    if (holder === null) break;
    const index = at.get(holder);
    if (index !== undefined && isHidden(index) && covers(findings[index]!, here, holder)) {
      entity = findings[index]!.entity;
      break;
    }
    here = holder;
  }
  for (const one of passed) known.set(one, entity);
  return entity;
}

/**
 * The value that `value` is a part of. A token's header and claims are no part of what makes it a
 * secret: without the signature they open nothing, and what is personal in them is found by itself.
 */
function holderOf(value: DecodedValue): DecodedValue | null {
  if (value.container !== null) return value.container;
  const layer = value.parent;
  if (layer === null || (layer.codec === 'jwt' && value.name !== 'signature')) return null;
  return layer.parent;
}

/** Whether the finding at `holder` is about the part of it that `value` came from. */
function covers(finding: Finding, value: DecodedValue, holder: DecodedValue): boolean {
  if (value.container === holder || value.parent === null) return true;
  return intersectRanges(finding.within, value.parent.range) !== undefined;
}
