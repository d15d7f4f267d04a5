import type { Platform } from '../bytes/platform';
import type { ByteSource } from '../bytes/source';
import { openCapture, type OpenedCapture } from '../capture/open';
import { contributionOf, valueIdsOf } from '../verdict/contribution';
import { CaptureFold } from '../verdict/correlate/capture';
import type { CaptureItem } from '../verdict/model';
import { ValueIds } from '../verdict/correlate/valueIds';
import { Analyst } from './analyst';
import { defaultOptions, type SessionOptions } from './options';
import { readContext } from './readContext';

/** Ids for one run: a random start, so that no two runs' ids can be compared. */
export function newValueIds(platform: Pick<Platform, 'randomId'>): ValueIds {
  return new ValueIds(Number.parseInt(platform.randomId(4), 16));
}

/**
 * Goes through a capture from front to back: what it is, every exchange analysed, the problems where
 * they stand, and at the end what only the whole can tell. `name` only breaks ties between formats;
 * bodies in files of their own are looked for beside `path`.
 * @throws {CaptureError} when the source cannot be read, is empty, or is in no known format; nothing
 * has been yielded then.
 */
export async function* analyseCapture(
  source: ByteSource,
  name: string,
  platform: Platform,
  options: SessionOptions = defaultOptions,
  valueIds: ValueIds = newValueIds(platform),
  path: string | null = null,
): AsyncIterable<CaptureItem> {
  const capture = await openCapture(source, name, readContext(platform, options, path));
  const sizeBytes = source.size;
  yield* analyseOpened(capture, { name, sizeBytes, platform, options, valueIds });
}

/** What going through a capture that is open takes. */
export interface OpenedCaptureWork {
  readonly name: string;
  readonly sizeBytes: number;
  readonly platform: Platform;
  readonly options: SessionOptions;
  readonly valueIds: ValueIds;
}

/** Goes through a capture that is open, as {@link analyseCapture} does. */
export async function* analyseOpened(
  capture: OpenedCapture,
  { name, sizeBytes, platform, options, valueIds }: OpenedCaptureWork,
): AsyncIterable<CaptureItem> {
  const { format, label } = capture;
  yield { kind: 'capture', name, format, formatLabel: label, sizeBytes };
  const fold = new CaptureFold();
  const analyst = new Analyst(capture, platform, options);
  let index = 0;
  for await (const item of capture.index()) {
    if (item.kind === 'problem') {
      yield item;
      continue;
    }
    const analysed = await analyst.analyse(item.ref, index++);
    for (const problem of analyst.takeProblems()) yield { kind: 'problem', problem };
    const contribution = contributionOf(analysed, fold.hash);
    const ids = valueIdsOf(contribution, valueIds);
    fold.add(contribution, ids);
    yield { kind: 'exchange', analysed, contribution, valueIds: ids };
  }
  yield {
    kind: 'judgement',
    judgement: fold.finish(platform.digest),
    addressNote: analyst.addressNote,
  };
}
