import type { Platform } from '../bytes/platform';
import type { ByteSource } from '../bytes/source';
import { openCapture } from '../capture/open';
import { CustomRuleSet } from '../detect/customRuleSet';
import { KnownIndex } from '../detect/knownIndex';
import { UserWord } from '../detect/userWord';
import { contributionOf } from '../verdict/contribution';
import { CaptureFold } from '../verdict/correlate/capture';
import type { CaptureItem } from '../verdict/model';
import { ValueIds } from '../verdict/correlate/valueIds';
import { CaptureAddresses } from './addresses';
import { attachedBeside } from './attachedBeside';
import { analyseExchange } from './analyse';
import { defaultOptions, type SessionOptions } from './options';

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
  const { inflate } = platform;
  const capture = await openCapture(source, name, {
    inflate,
    maxContentBytes: options.maxContentBytes,
    ...(path === null ? {} : { attached: attachedBeside(platform, path, options.maxContentBytes) }),
  });
  const { format, label } = capture;
  yield { kind: 'capture', name, format, formatLabel: label, sizeBytes: source.size };
  const fold = new CaptureFold();
  const addresses = new CaptureAddresses(platform, options.addressFile);
  const known = new KnownIndex(options.known, platform.digest);
  const rules = new CustomRuleSet(options.rules);
  const word = new UserWord(options.marks);
  let index = 0;
  for await (const item of capture.index()) {
    if (item.kind === 'problem') {
      yield item;
      continue;
    }
    const exchange = await capture.load(item.ref, index++);
    const judging = await addresses.judging(exchange);
    for (const problem of addresses.takeProblems()) yield { kind: 'problem', problem };
    const analysed = analyseExchange(exchange, { platform, options, judging, known, rules, word });
    const ids = analysed.findings.map((finding) => valueIds.of(finding.value));
    const contribution = contributionOf(analysed, fold.hash);
    fold.add(contribution, ids);
    yield { kind: 'exchange', analysed, contribution, valueIds: ids };
  }
  yield {
    kind: 'judgement',
    judgement: fold.finish(platform.digest),
    addressNote: addresses.note,
  };
}
