import type { RangeOrigin } from '../../../bytes/sourced';

/** Longest name that is shown; the end is what tells members apart. */
const longest = 120;

/**
 * A member's name as it can be shown: controls, line ends and marks that turn the direction of text
 * become U+FFFD, and of a long name only the end is kept. It is never a path to anything.
 */
export function shownName(name: string): string {
  const characters = [...name.slice(-4 * longest).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')];
  if (characters.length <= longest) return characters.join('');
  return `…${characters.slice(1 - longest).join('')}`;
}

/** What ranges in the content of the member called `name` count in. */
export function memberOrigin(name: string): RangeOrigin {
  return `member:${shownName(name)}`;
}
