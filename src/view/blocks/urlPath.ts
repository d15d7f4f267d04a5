import type { DecodedValue } from '../../decode/model';
import type { Marking } from '../marking';
import { visible, wellCut } from '../visible';
import { leafRuns } from './leaf';
import { tokensOf } from './tokens';
import { authorityOf } from './urlLines';

/** Path and query of a URL on one line, masked, percent-encoding undone where it spells text. */
export function pathText(root: DecodedValue, marking: Marking, most: number): string {
  const { bytes } = root;
  const start = authorityOf(bytes)?.end ?? 0;
  const tokens = tokensOf(bytes, start, bytes.length, leafRuns(root, marking), marking, {
    tone: 'plain',
    spell: (text) => visible(marking.mask(unescapeText(text))),
  });
  const text = tokens.map((token) => token.text).join('');
  return text.length > most ? `${wellCut(text, most - 1)}…` : text;
}

/** Percent-encoded UTF-8 as the characters it spells; anything else as it stands. */
export function unescapeText(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // Not UTF-8.
      return run;
    }
  });
}
