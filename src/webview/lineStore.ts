import type { Line, TextBlock } from '../view/model';

/** Lines that are here, from `start` on. */
export interface LineRun {
  readonly start: number;
  readonly lines: readonly Line[];
}

/** Lines asked for at once; the protocol allows no more. */
export const linesPerRequest = 500;
/** Lines of one block that are fetched to find a field whose line is not known. */
const maxSearchedLines = 20_000;

/** `runs` with `added` in its place: sorted, apart from each other, the newer lines winning. */
export function mergeRuns(runs: readonly LineRun[], added: LineRun): readonly LineRun[] {
  if (added.lines.length === 0) return runs;
  let { start, lines } = added;
  const apart: LineRun[] = [];
  for (const run of runs) {
    const end = run.start + run.lines.length;
    if (end < start || run.start > start + lines.length) {
      apart.push(run);
      continue;
    }
    const before = run.start < start ? run.lines.slice(0, start - run.start) : [];
    const after = run.lines.slice(Math.max(0, start + lines.length - run.start));
    lines = [...before, ...lines, ...after];
    start = Math.min(start, run.start);
  }
  return [...apart, { start, lines }].sort((a, b) => a.start - b.start);
}

/** Whether a line of `runs` holds the value of a finding. */
export function holdsFinding(runs: readonly LineRun[], finding: number): boolean {
  return runs.some((run) =>
    run.lines.some((line) => line.tokens.some((token) => token.finding === finding)),
  );
}

type ReadLines = (blockId: string, start: number, count: number) => Promise<readonly Line[]>;

/** Lines of the chosen exchange's text blocks beyond those that came with it. */
export interface LineStore {
  runsOf(block: TextBlock): readonly LineRun[];
  load(block: TextBlock, start: number, count: number): Promise<void>;
  /** Fetches until the finding's line is here; false where it is not to be found. */
  reach(block: TextBlock, finding: number, line: number | undefined): Promise<boolean>;
  /** Asks anew for what had been fetched: masks have changed. */
  renew(): Promise<void>;
}

/** Makes the store of one exchange; `changed` is called whenever lines have come. */
export function createLineStore(read: ReadLines, changed: () => void): LineStore {
  const fetched = new Map<string, readonly LineRun[]>();

  function runsOf(block: TextBlock): readonly LineRun[] {
    const own: LineRun = { start: 0, lines: block.lines };
    const more = fetched.get(block.id);
    return more ? mergeRuns(more, own) : [own];
  }

  async function fetchRun(blockId: string, start: number, count: number): Promise<number> {
    const lines = await read(blockId, start, Math.min(count, linesPerRequest));
    fetched.set(blockId, mergeRuns(fetched.get(blockId) ?? [], { start, lines }));
    changed();
    return lines.length;
  }

  return {
    runsOf,
    async load(block, start, count) {
      await fetchRun(block.id, start, Math.min(count, block.totalLines - start));
    },
    async reach(block, finding, line) {
      if (holdsFinding(runsOf(block), finding)) return true;
      if (line !== undefined && line < block.totalLines) {
        await fetchRun(block.id, Math.max(0, line - 50), 100);
        if (holdsFinding(runsOf(block), finding)) return true;
      }
      for (let start = block.lines.length; start < block.totalLines;) {
        if (start >= maxSearchedLines) return false;
        const count = await fetchRun(block.id, start, linesPerRequest);
        if (holdsFinding(runsOf(block), finding)) return true;
        if (count === 0) return false;
        start += count;
      }
      return false;
    },
    async renew() {
      const before = [...fetched];
      for (const [blockId, runs] of before) {
        for (const run of runs) {
          for (let at = 0; at < run.lines.length; at += linesPerRequest) {
            await fetchRun(blockId, run.start + at, run.lines.length - at);
          }
        }
      }
    },
  };
}
