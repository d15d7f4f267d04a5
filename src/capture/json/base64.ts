import { decodeDeclaredBase64 } from '../../bytes/base64';
import { sourcedThrough } from '../../bytes/sourced';
import type { Body } from '../http/content';
import type { Fidelity } from '../model';
import type { ProblemLog } from '../problemLog';
import type { EntryFields } from './fields';

/**
 * A body that the string at `node` holds in base64; `name` is how a problem calls it. What is no
 * base64 is kept as the text that it is.
 */
export function base64Body(
  fields: EntryFields,
  node: number,
  name: string,
  fidelity: Fidelity,
  log: ProblemLog,
): Body {
  const state = fields.isCut(node) ? 'truncated' : 'complete';
  const characters = fields.sourced(node);
  const { length } = characters.bytes;
  const whole = state === 'complete' ? length : length & ~3;
  const decoded = decodeDeclaredBase64(characters.bytes.subarray(0, whole));
  if (decoded) return { sourced: sourcedThrough(decoded, characters), fidelity, state };
  log.add('invalid-base64', fields.offset(node), { field: name });
  return { sourced: characters, fidelity: 'text', state };
}
