import type { Platform } from '../../bytes/platform';
import type { ByteSource } from '../../bytes/source';
import { openCapture } from '../../capture/open';
import { contributionOf, type Contribution } from '../../verdict/contribution';
import { KeyedHash } from '../../verdict/correlate/keyedHash';
import type { AnalysedExchange } from '../../verdict/model';
import { speak } from '../../view/language';
import { Analyst } from '../analyst';
import { readContext } from '../readContext';
import type { AnalystReport, AnalystRequest, PoolCapture } from './protocol';

/** What is kept of an analysed exchange, as plain data that travels between threads. */
export type Sharing<Share> = (
  analysed: AnalysedExchange,
  contribution: Contribution,
  wish: unknown,
) => Share;

/** What an analyst works with, and whom it tells. */
export interface AnalystContext<Share> {
  readonly platform: Platform;
  readonly share: Sharing<Share>;
  report(report: AnalystReport<Share>): void;
}

/** A capture that the analyst has open. */
interface Open {
  readonly about: PoolCapture;
  readonly source: ByteSource;
  readonly analyst: Analyst;
  readonly hash: KeyedHash;
}

/** Does a pool's requests, one after another. */
export function analystWork<Share>(
  context: AnalystContext<Share>,
): (request: AnalystRequest) => void {
  const captures = new Map<number, Promise<Open>>();
  let last: Promise<void> = Promise.resolve();

  const { platform } = context;

  const open = async (about: PoolCapture): Promise<Open> => {
    speak(about.options.language);
    const source = await platform.openFile(about.path);
    const reading = readContext(platform, about.options, about.path);
    const capture = await openCapture(source, about.name, reading);
    const analyst = new Analyst(capture, platform, about.options);
    return { about, source, analyst, hash: new KeyedHash(...about.hashKey) };
  };
  const perform = async (
    request: Extract<AnalystRequest, { type: 'analyst-batch' }>,
  ): Promise<void> => {
    const { batch, tasks } = request;
    try {
      const { about, analyst, hash } = await captures.get(request.capture)!;
      const shares: Share[] = [];
      for (const { index, range, stops } of tasks) {
        context.report({ type: 'looking', batch, exchange: index });
        const analysed = await analyst.analyse({ range }, index, { stops, isLifted: false });
        shares.push(context.share(analysed, contributionOf(analysed, hash), about.wish));
      }
      const { addressNote } = analyst;
      const answer = { shares, problems: analyst.takeProblems(), addressNote };
      context.report({ type: 'answer', batch, answer });
    } catch (error) {
      // The words of an error can quote what was worked on; its kind cannot.
      const kind = error instanceof Error ? error.name : 'error';
      context.report({ type: 'fault', batch, kind });
    }
  };
  return (request) => {
    switch (request.type) {
      case 'analyst-open': {
        const opened = open(request.about);
        // Whoever waits for it hears of it; nobody else needs to.
        opened.catch(() => {});
        captures.set(request.capture, opened);
        break;
      }
      case 'analyst-batch':
        last = last.then(() => perform(request));
        break;
      case 'analyst-close': {
        const closing = captures.get(request.capture);
        captures.delete(request.capture);
        last = last.then(async () => {
          await (await closing?.catch(() => undefined))?.source.close();
        });
        break;
      }
    }
  };
}
