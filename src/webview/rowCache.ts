const pageRows = 100;
/** 6,000 rows are some 2 MB; what was scrolled away long ago is asked for again. */
const maxPages = 60;
const maxInFlight = 2;

interface RowPage<Row> {
  rows: readonly Row[];
  isStale: boolean;
}

/** Rows of the list, asked for in pages as they come on screen. */
export interface RowCache<Row> {
  /** The row, perhaps out of date; undefined until it has come. */
  get(index: number): Row | undefined;
  /** Rows [first, first + count) are on screen: whatever of them is missing is asked for. */
  show(first: number, count: number): void;
  /** Rows [start, end) have changed; those on screen are asked for anew, the old stay till then. */
  invalidate(start: number, end: number): void;
}

/** Makes a cache over `read`; `changed` is called whenever rows have come. */
export function createRowCache<Row>(
  read: (start: number, count: number) => Promise<readonly Row[]>,
  changed: () => void,
): RowCache<Row> {
  const pages = new Map<number, RowPage<Row>>();
  /** Pages that are asked for; true where they changed again since. */
  const inFlight = new Map<number, boolean>();
  /** Pages that could not be had; tried again when the list moves or they change. */
  const failed = new Set<number>();
  let shown = { from: 0, to: -1 };

  function pump(): void {
    for (let page = shown.from; page <= shown.to; page += 1) {
      if (inFlight.size >= maxInFlight) return;
      const held = pages.get(page);
      if (failed.has(page) || inFlight.has(page)) continue;
      if (!held || held.isStale) void load(page);
    }
  }

  async function load(page: number): Promise<void> {
    inFlight.set(page, false);
    try {
      const rows = await read(page * pageRows, pageRows);
      pages.delete(page);
      pages.set(page, { rows, isStale: inFlight.get(page) === true });
      for (const oldest of pages.keys()) {
        if (pages.size <= maxPages) break;
        if (oldest < shown.from || oldest > shown.to) pages.delete(oldest);
      }
      changed();
    } catch {
      // What ails the capture is told among its problems; the rows stay blank, or as they were.
      failed.add(page);
    } finally {
      inFlight.delete(page);
      pump();
    }
  }

  return {
    get: (index) => pages.get(Math.floor(index / pageRows))?.rows[index % pageRows],
    show(first, count) {
      const from = Math.floor(first / pageRows);
      const to = count > 0 ? Math.floor((first + count - 1) / pageRows) : -1;
      if (from === shown.from && to === shown.to) return;
      shown = { from, to };
      failed.clear();
      pump();
    },
    invalidate(start, end) {
      failed.clear();
      for (const [page, held] of pages) {
        if (page * pageRows < end && start < (page + 1) * pageRows) held.isStale = true;
      }
      for (const page of inFlight.keys()) {
        if (page * pageRows < end && start < (page + 1) * pageRows) inFlight.set(page, true);
      }
      pump();
    },
  };
}
