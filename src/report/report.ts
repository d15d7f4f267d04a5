import type { ReportItem } from './lineModel';

/** Writes a report piece by piece: nothing is held back, so a report of any size can be written. */
export interface Report {
  /** What stands before the first file. */
  begin(): string;
  /** What an item of `file` adds, in pieces that each are of a bounded size. */
  add(file: string, item: ReportItem): Iterable<string>;
  /** What stands after everything of `file`. */
  endFile(file: string): string;
  /** What stands after the last file. */
  end(): string;
}
