import type { AnalysedExchange } from '../verdict/model';
import type { ReportItem } from './lineModel';

/** Writes a report piece by piece: nothing is held back, so a report of any size can be written. */
export interface Report {
  /** What stands before the first file. */
  begin(): string;
  /** What an item of `file` adds, in pieces that each are of a bounded size. */
  add(file: string, item: ReportItem): Iterable<string>;
  /**
   * An exchange of `file` as it will stand in the report, wherever that is, with places for the ids of
   * its values: for a `written` item, in the thread that analysed it. Changes nothing.
   */
  write(file: string, analysed: AnalysedExchange): readonly string[];
  /** What stands after everything of `file`. */
  endFile(file: string): string;
  /** What stands after the last file. */
  end(): string;
}
