/** Rows of the CSV files that address data is made of, and the ranges without gaps that they give. */

/** Family of addresses. */
export type Family = 4 | 6;

/** Addresses [start, end) and what holds for them; `''` is nothing known. */
export interface Row {
  readonly start: bigint;
  readonly end: bigint;
  readonly value: string;
}

/** What holds from `start` on, up to the next one. */
export interface Bound {
  readonly start: number;
  readonly value: string;
}

/** Bits of an IPv6 address that are left out: nothing smaller than a /48 is told apart. */
const droppedBits = 80n;

/** First and last address as numbers, and the fields that follow them, of each line. */
export function* csvLines(text: string): Generator<readonly string[]> {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [first, last, value, ...rest] = line.trimEnd().split(',');
    if (first === undefined || last === undefined || value === undefined) {
      throw new Error(`Not a row: ${line.slice(0, 80)}`);
    }
    yield [first, last, value, unquoted(rest.join(','))];
  }
}

function unquoted(field: string): string {
  return field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;
}

/** Rows in the files' order, which is ascending; where two overlap, the first one holds. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (const [first, last, value] of csvLines(text)) {
    rows.push({ start: BigInt(first!), end: BigInt(last!) + 1n, value: value! });
  }
  return rows;
}

/** Neighbours with the same value become one, and a gap a range of its own with nothing known. */
export function boundsOf(rows: readonly Row[], family: Family): Bound[] {
  const bounds: Bound[] = [];
  const add = (start: number, value: string): void => {
    if ((bounds.at(-1)?.value ?? '') !== value) bounds.push({ start, value });
  };
  const last = family === 4 ? 2 ** 32 : 2 ** 48;
  let end = 0;
  for (const row of merged(rows)) {
    // Of a /48 that is split between two nothing is known.
    const [from, to] = family === 4 ? [row.start, row.end] : wholeBlocks(row);
    const start = Math.max(Number(from), end);
    if (Number(to) <= start) continue;
    if (start > end) add(end, '');
    add(start, row.value);
    end = Number(to);
  }
  if (end < last) add(end, '');
  return bounds;
}

function wholeBlocks({ start, end }: Row): [bigint, bigint] {
  const mask = (1n << droppedBits) - 1n;
  return [(start + mask) >> droppedBits, end >> droppedBits];
}

function* merged(rows: readonly Row[]): Generator<Row> {
  let at = 0;
  while (at < rows.length) {
    const { start, value } = rows[at]!;
    let { end } = rows[at++]!;
    while (rows[at]?.start === end && rows[at]?.value === value) end = rows[at++]!.end;
    yield { start, end, value };
  }
}
