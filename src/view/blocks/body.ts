import type { Content, Fidelity } from '../../capture/model';
import type { DecodedValue } from '../../decode/model';
import { shorten } from '../visible';
import { codecLabel, wholeLayer } from './chain';
import { isTextual } from './textLines';

const fidelityWords: Readonly<Record<Fidelity, string>> = {
  wire: 'as on the wire',
  unframed: 'transfer coding removed',
  decoded: 'content coding removed by the capture',
  text: 'rebuilt from text',
  lossy: 'damaged by the capture',
  elided: 'left out by the capture',
  absent: '',
};

const stateWords = {
  complete: '',
  truncated: 'ends early',
  skipped: 'not all of it was read',
  failed: 'could not be read in full',
} as const;

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
  const undone = undoneCodings.length === 0 ? '' : `, ${undoneCodings.join(', ')} undone`;
  const faith = undoneCodings.length === 0 ? fidelityWords[fidelity] : '';
  const size = `${bytes.length.toLocaleString('en')} ${bytes.length === 1 ? 'byte' : 'bytes'}`;
  const kind = root === undefined ? mediaType : kindOf(root);
  const length = `${size}${faith === '' ? '' : `, ${faith}`}${undone}`;
  const parts = [kind, bytes.length === 0 ? fidelityWords[fidelity] : length, stateWords[state]];
  return shorten(parts.filter((part) => part !== '').join(' · '), 200);
}

function kindOf(root: DecodedValue): string {
  const whole = wholeLayer(root);
  if (whole !== null) return codecLabel(whole.codec);
  return isTextual(root.bytes) ? 'text' : 'binary';
}
