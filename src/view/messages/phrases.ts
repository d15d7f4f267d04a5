/** What sentences are made of that no table of words can hold: lists, counts, ends. */
export interface Phrases {
  /** Subject and verb: who gets something; a number stands for as many recipients. */
  readonly gets: (who: string | number) => string;
  /** Items as a list in words; `more` are left out of it. */
  readonly list: (items: readonly string[], more: number) => string;
  /** What ends an enumeration that is cut: `3 more`. */
  readonly more: (count: string) => string;
  /** What a value looks like, said in English by whoever looked: `15 digits`. */
  readonly look: (words: string) => string;
  /** A word with a remark to it: `hashed (MD5)`. */
  readonly remark: (word: string, remark: string) => string;
  /** What stands between the names of a plain enumeration. */
  readonly comma: string;
  /** What an exchange travelled over, by its version: `over TLS 1.3`. */
  readonly over: (version: string) => string;
  /** What ends a sentence, and what does when another follows. */
  readonly end: string;
  readonly endAndNext: string;
}

/** Lists, counts and ends in English. */
export const phrases: Phrases = {
  gets: (who) => (typeof who === 'number' ? `${who} recipients get` : `${who} gets`),
  list: (items, more) => {
    if (more > 0) return `${items.join(', ')} and ${more} more`;
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
  },
  more: (count) => `${count} more`,
  look: (words) => words,
  remark: (word, remark) => `${word} (${remark})`,
  comma: ', ',
  over: (version) => `over ${version}`,
  end: '.',
  endAndNext: '. ',
};
