import { CsvReport } from '../../report/csv';
import { MarkdownReport } from '../../report/markdown';
import { NdjsonReport } from '../../report/ndjson';
import type { Report } from '../../report/report';
import { contributionOf } from '../../verdict/contribution';
import { CaptureFold } from '../../verdict/correlate/capture';
import type { ValueIds } from '../../verdict/correlate/valueIds';
import type { AnalysedExchange, CaptureItem } from '../../verdict/model';
import { SessionError } from '../api';

/** Forms that findings and verdicts are exported in. */
export const exportFormats = ['ndjson', 'csv', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported. */
export interface ExportWish {
  readonly format: ExportFormat;
  /** The exchanges, one bit for each; null: all. */
  readonly within: Uint8Array | null;
}

/** A part of an export, in the order of the parts. */
export interface ExportPart {
  /** Names the export: the next part is asked for with it. */
  readonly stamp: number;
  readonly text: string;
  /** Exchanges that are written, of all that are to be: with the last of them it is complete. */
  readonly done: number;
  readonly total: number;
}

/** What an export needs of its capture. */
export interface ExportedCapture {
  readonly about: Extract<CaptureItem, { kind: 'capture' }>;
  analysed(index: number): Promise<AnalysedExchange>;
}

/** Milliseconds of work that one part may take, and characters that it has, about. */
const partMs = 100;
const partLength = 1024 * 1024;

/** One export of some exchanges of a capture: a report on them, made part by part. */
export class CaptureExport {
  readonly #capture: ExportedCapture;
  readonly #report: Report;
  readonly #exchanges: ArrayLike<number>;
  readonly #valueIds: ValueIds;
  readonly #hash = new CaptureFold().hash;
  #done = 0;
  #isBegun = false;

  constructor(
    capture: ExportedCapture,
    format: ExportFormat,
    reveal: boolean,
    exchanges: ArrayLike<number>,
    valueIds: ValueIds,
  ) {
    this.#capture = capture;
    this.#report = reportOf(format, reveal);
    this.#exchanges = exchanges;
    this.#valueIds = valueIds;
  }

  /** The next part; empty where there is none left. */
  async next(stamp: number): Promise<ExportPart> {
    const { about } = this.#capture;
    const { name } = about;
    const total = this.#exchanges.length;
    const pieces: string[] = [];
    let length = 0;
    const put = (texts: Iterable<string>): void => {
      for (const text of texts) {
        pieces.push(text);
        length += text.length;
      }
    };
    if (!this.#isBegun) put([this.#report.begin(), ...this.#report.add(name, about)]);
    this.#isBegun = true;
    const until = performance.now() + partMs;
    const isBefore = this.#done < total;
    while (this.#done < total && length < partLength && performance.now() < until) {
      const analysed = await this.#capture.analysed(this.#exchanges[this.#done]!);
      const contribution = contributionOf(analysed, this.#hash);
      const valueIds = analysed.findings.map(({ value }) => this.#valueIds.of(value));
      put(this.#report.add(name, { kind: 'exchange', analysed, contribution, valueIds }));
      this.#done++;
    }
    const isEnd = this.#done === total && (isBefore || total === 0);
    if (isEnd) put([this.#report.endFile(name), this.#report.end()]);
    return { stamp, text: pieces.join(''), done: this.#done, total };
  }
}

function reportOf(format: ExportFormat, reveal: boolean): Report {
  switch (format) {
    case 'ndjson':
      return new NdjsonReport({ reveal });
    case 'csv':
      return new CsvReport({ reveal });
    case 'markdown':
      return new MarkdownReport({ reveal });
  }
}

/** The export of a capture that is under way; another one takes its place. */
export class CaptureExports {
  #run: CaptureExport | null = null;
  #stamp = 0;

  /**
   * The next part of the export with this stamp; null begins one.
   * @throws {SessionError} where that export is not under way any more.
   */
  part(stamp: number | null, begin: () => CaptureExport): Promise<ExportPart> {
    if (stamp === null) {
      this.#run = begin();
      this.#stamp++;
    } else if (this.#run === null || stamp !== this.#stamp) {
      throw new SessionError('failed', 'The export was interrupted.');
    }
    return this.#run.next(this.#stamp);
  }
}
