import type { Vendor } from './vendor';

/** Places in the envelope that hold nothing personal. */
const nulls = (count: number): null[] => new Array<null>(count).fill(null);

/**
 * Microsoft Clarity: an envelope `e` that is read by position, with what was seen in `a` and `p`
 * (github.com/microsoft/clarity, `envelope.ts`).
 */
export const microsoftClarity: Vendor = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  marks: [['e', 'a', 'p']],
  urlMarks: ['.clarity.ms/collect'],
  fields: {},
  positions: {
    // Version, sequence, start, duration and project come first; number, ways and platform between.
    e: [...nulls(5), 'cookie_id', 'session_id', ...nulls(4), 'browsing_url'],
  },
  others: [],
};
