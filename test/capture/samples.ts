import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real capture, and what the index of its folder says of it. */
export interface Sample {
  readonly name: string;
  readonly format: string;
  /** Exchanges that were counted in it independently. */
  readonly count: number;
  readonly notes: string;
  bytes(): Uint8Array;
}

/**
 * The captures in `PAYLOAD_LENS_SAMPLES`, or null where that names no folder with an index: then one
 * test stands for them, which says that they were left out.
 */
export function samplesOrWord(): readonly Sample[] | null {
  const folder = process.env['PAYLOAD_LENS_SAMPLES'];
  if (folder === undefined || !existsSync(join(folder, 'INDEX.tsv'))) {
    it('are looked at where PAYLOAD_LENS_SAMPLES names their folder', () => {
      console.log('      PAYLOAD_LENS_SAMPLES is not set: the real captures were left out');
    });
    return null;
  }
  const [head, ...rows] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trim().split('\n');
  const columns = head!.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)]!;
    const [format, name] = [cell('format'), cell('file')];
    const bytes = (): Uint8Array => new Uint8Array(readFileSync(join(folder, format, name)));
    return { name, format, count: Number(cell('http_exchanges')), notes: cell('notes'), bytes };
  });
}
