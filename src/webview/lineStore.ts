import { isFoldedAt } from '../view/folding';
import type { Line, TextBlock } from '../view/model';

/** Lines that are here, with their numbers in the block: ascending, each once. */
export interface KnownLines {
  readonly numbers: readonly number[];
  readonly lines: readonly Line[];
}

/** Lines asked for at once; the protocol allows no more. */
export const linesPerRequest = 500;
/** Lines of one block that are fetched to find a field whose line is not known. */
const maxSearchedLines = 20_000;

const noLines: KnownLines = { numbers: [], lines: [] };

/** Both together, `added` winning where a line is in both. */
export function mergeLines(known: KnownLines, added: KnownLines): KnownLines {
  if (known.numbers.length === 0) return added;
  if (added.numbers.length === 0) return known;
  const numbers: number[] = [];
  const lines: Line[] = [];
  const take = ({ numbers: from, lines: of }: KnownLines, at: number): void => {
    numbers.push(from[at]!);
    lines.push(of[at]!);
  };
  let next = 0;
  added.numbers.forEach((number, at) => {
    while (next < known.numbers.length && known.numbers[next]! < number) take(known, next++);
    if (known.numbers[next] === number) next++;
    take(added, at);
  });
  while (next < known.numbers.length) take(known, next++);
  return { numbers, lines };
}

/** Lines that follow one another from `start` on, but for what `level` has left out between them. */
export function numbered(lines: readonly Line[], start: number, level: number | null): KnownLines {
  let next = start;
  const numbers = lines.map((line) => {
    const number = next;
    next += 1 + (isFoldedAt(line, level) ? line.fold!.lines : 0);
    return number;
  });
  return { numbers, lines };
}

/** Number of the line that holds the value of a finding, or undefined where it is not here. */
export function lineOfFinding({ numbers, lines }: KnownLines, finding: number): number | undefined {
  const at = lines.findIndex(({ tokens }) => tokens.some((token) => token.finding === finding));
  return numbers[at];
}

/** A stretch of lines to ask for. */
export interface LineRequest {
  readonly blockId: string;
  readonly start: number;
  readonly count: number;
  readonly level: number | null;
}

/** Lines of the chosen exchange's text blocks beyond those that came with it. */
export interface LineStore {
  knownOf(block: TextBlock): KnownLines;
  /** Fetches lines from `start` on; what `level` folds away is left out. */
  load(block: TextBlock, start: number, count: number, level: number | null): Promise<void>;
  /** Fetches until the finding's line is here and gives its number; or undefined. */
  reach(block: TextBlock, finding: number, line: number | undefined): Promise<number | undefined>;
  /** Asks anew for what had been fetched: masks have changed. */
  renew(): Promise<void>;
}

/** Makes the store of one exchange; `changed` is called whenever lines have come. */
export function createLineStore(
  read: (request: LineRequest) => Promise<readonly Line[]>,
  changed: () => void,
): LineStore {
  const fetched = new Map<string, KnownLines>();
  const requests = new Map<string, LineRequest>();
  const merged = new WeakMap<TextBlock, { readonly more: KnownLines; readonly all: KnownLines }>();

  function knownOf(block: TextBlock): KnownLines {
    const more = fetched.get(block.id) ?? noLines;
    const known = merged.get(block);
    if (known?.more === more) return known.all;
    const all = mergeLines(more, numbered(block.lines, 0, null));
    merged.set(block, { more, all });
    return all;
  }

  async function fetchLines(request: LineRequest): Promise<number> {
    const { blockId, start, level } = request;
    const lines = await read(request);
    requests.set([blockId, start, request.count, level].join(' '), request);
    const added = numbered(lines, start, level);
    fetched.set(blockId, mergeLines(fetched.get(blockId) ?? noLines, added));
    changed();
    return lines.length;
  }

  return {
    knownOf,
    async load({ id, totalLines }, start, count, level) {
      const most = Math.min(count, totalLines - start, linesPerRequest);
      await fetchLines({ blockId: id, start, count: most, level });
    },
    async reach(block, finding, line) {
      const { id, totalLines, lines } = block;
      const reached = (): number | undefined => lineOfFinding(knownOf(block), finding);
      if (reached() !== undefined) return reached();
      if (line !== undefined && line < totalLines) {
        await fetchLines({ blockId: id, start: Math.max(0, line - 50), count: 100, level: null });
        if (reached() !== undefined) return reached();
      }
      for (let start = lines.length; start < Math.min(totalLines, maxSearchedLines);) {
        const count = await fetchLines({ blockId: id, start, count: linesPerRequest, level: null });
        if (reached() !== undefined || count === 0) return reached();
        start += count;
      }
      return undefined;
    },
    async renew() {
      for (const request of [...requests.values()]) await fetchLines(request);
    },
  };
}
