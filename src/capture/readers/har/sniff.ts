import { HarScanner } from './scanner';

/**
 * How surely `head` begins a HAR: it has a `log` object with a member of HAR 1.2. A `log` without
 * one may be any program's, and while neither is seen, more of the file could tell.
 */
export function sniffHar(head: Uint8Array): number {
  const scanner = new HarScanner();
  scanner.push(head, 0);
  if (scanner.hasHarMembers) return 0.95;
  if (scanner.hasLog) {
    if (scanner.hasLogMembers) return 0.4;
    return scanner.isAtEnd ? 0.5 : 0.45;
  }
  return scanner.isAtEnd || !scanner.isInside ? 0 : 0.2;
}
