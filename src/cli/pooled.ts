import path from 'node:path';
import type { Platform } from '../bytes/platform';
import type { ByteSource } from '../bytes/source';
import type { Statement } from '../bytes/statement';
import { openCapture } from '../capture/open';
import { CsvReport } from '../report/csv';
import { JsonReport } from '../report/json';
import type { ReportItem } from '../report/lineModel';
import { MarkdownReport } from '../report/markdown';
import { NdjsonReport } from '../report/ndjson';
import type { Report } from '../report/report';
import { TextReport } from '../report/text';
import type { SessionOptions } from '../session/options';
import { readContext } from '../session/readContext';
import { analyseInOrder } from '../session/pool/inOrder';
import type { AnalystPool } from '../session/pool/pool';
import type { Sharing } from '../session/pool/work';
import type { AddressStatementId } from '../verdict/addresses/note';
import { exchangeFacts, type ExchangeFacts } from '../verdict/claims/facts';
import { valueIdsOf, type Contribution } from '../verdict/contribution';
import { CaptureFold } from '../verdict/correlate/capture';
import type { ValueIds } from '../verdict/correlate/valueIds';
import type { ScanFormat } from './args';

/** How a run reports. */
export interface ReportWish {
  readonly format: ScanFormat;
  readonly reveal: boolean;
  readonly colour: boolean;
}

/** What an analyst is asked for of each exchange of a file. */
export interface ScanWish {
  readonly file: string;
  readonly report: ReportWish;
  readonly needsFacts: boolean;
}

/** What a scan keeps of an exchange. */
export interface ScanShare {
  readonly contribution: Contribution;
  readonly facts: ExchangeFacts | null;
  /** As it will stand in the report. */
  readonly pieces: readonly string[];
}

/** A report of the run. */
export function reportOf({ format, reveal, colour }: ReportWish): Report {
  if (format === 'ndjson') return new NdjsonReport({ reveal });
  if (format === 'json') return new JsonReport({ reveal });
  if (format === 'csv') return new CsvReport({ reveal });
  if (format === 'markdown') return new MarkdownReport({ reveal });
  return new TextReport({ reveal, colour });
}

/** Makes shares, in the thread of an analyst. */
export const scanShare: Sharing<ScanShare> = (analysed, contribution, wish) => {
  // It comes from this same program, in the other thread.
  const { file, report, needsFacts } = wish as ScanWish;
  const facts = needsFacts ? exchangeFacts(analysed) : null;
  return { contribution, facts, pieces: reportOf(report).write(file, analysed) };
};

/** What going through a file takes. */
export interface PooledScan {
  readonly platform: Platform;
  readonly options: SessionOptions;
  readonly valueIds: ValueIds;
  readonly pool: AnalystPool<ScanShare>;
  readonly wish: ScanWish;
}

/**
 * Goes through a capture from front to back, its exchanges analysed by a pool.
 * @throws {CaptureError} when the source cannot be read, is empty, or is in no known format; nothing
 * has been yielded then.
 * @throws {SessionError} where the pool cannot go on.
 */
export async function* analysePooled(
  source: ByteSource,
  { platform, options, valueIds, pool, wish }: PooledScan,
): AsyncIterable<ReportItem> {
  const name = path.basename(wish.file);
  const capture = await openCapture(source, name, readContext(platform, options, wish.file));
  const { format, label } = capture;
  yield { kind: 'capture', name, format, formatLabel: label, sizeBytes: source.size };
  const fold = new CaptureFold();
  let addressNote: Statement<AddressStatementId> | null = null;
  const told = new Set<string>();
  const taken = pool.take({ path: wish.file, name, options, hashKey: fold.hash.key, wish });
  try {
    for await (const item of analyseInOrder(pool, taken, capture.index())) {
      if (item.kind === 'problem') yield item;
      else if (item.kind === 'answer') {
        addressNote ??= item.answer.addressNote;
        for (const problem of item.answer.problems) {
          if (!told.has(problem.code)) yield { kind: 'problem', problem };
          told.add(problem.code);
        }
      } else {
        const { contribution } = item.share;
        const ids = valueIdsOf(contribution, valueIds);
        fold.add(contribution, ids);
        yield { kind: 'written', valueIds: ids, ...item.share };
      }
    }
    yield { kind: 'judgement', judgement: fold.finish(platform.digest), addressNote };
  } finally {
    pool.release(taken);
  }
}
