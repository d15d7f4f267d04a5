import { decodeLatin1 } from '../bytes/text';
import type { ProblemCode } from './model';

/** Bytes in which the name of a class shows. */
const window = 4096;

/**
 * What is to be said of a file that only its own program reads, or null. Charles kept its sessions up
 * to version 4 as Java writes objects (Java Object Serialization Specification, section 6.4).
 */
export function closedFormatOf(head: Uint8Array, name: string): ProblemCode | null {
  const isJava = head[0] === 0xac && head[1] === 0xed && head[2] === 0 && head[3] === 5;
  if (!isJava) return null;
  const isCharles = /xk72|charles/i.test(decodeLatin1(head.subarray(0, window)));
  return isCharles || /\.chls$/i.test(name) ? 'charles-native' : null;
}
