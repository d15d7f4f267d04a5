import type { Content } from '../../capture/model';
import type { DecodedValue } from '../../decode/model';
import { shorten } from '../visible';
import { codecLabel, wholeLayer } from './chain';
import { isTextual } from './textLines';
import { wording } from '../language';
import { told, toldCount } from '../told';

/** Whether there is anything to say of a message's content. */
export function hasBody({ bytes, fidelity }: Content): boolean {
  return bytes.length > 0 || fidelity === 'elided' || fidelity === 'lossy';
}

/** `form · 842 bytes, as on the wire`. */
export function bodyNote(
  content: Pick<Content, 'bytes' | 'fidelity' | 'state' | 'mediaType' | 'undoneCodings'>,
  root: DecodedValue | undefined,
): string {
  const { bytes, fidelity, state, mediaType, undoneCodings } = content;
  const { words } = wording();
  const faith = words.fidelity[fidelity];
  const size = toldCount('view.bytes', bytes.length);
  const codings = undoneCodings.join(', ');
  const plain = [size, faith].filter(Boolean).join(', ');
  const length = codings === '' ? plain : told('view.undone', { size, codings });
  const kind = root === undefined ? mediaType : kindOf(root);
  const parts = [kind, bytes.length === 0 ? faith : length, words.contentState[state]];
  return shorten(parts.filter((part) => part !== '').join(' · '), 200);
}

function kindOf(root: DecodedValue): string {
  const whole = wholeLayer(root);
  if (whole !== null) return codecLabel(whole.codec);
  return wording().words.name[isTextual(root.bytes) ? 'text' : 'binary'];
}
