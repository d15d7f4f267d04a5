/** Answers the page from a real session over real bytes, where the harness has an invented capture. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { CaptureSummary } from '../../src/view/model';
import type { HostMessage, PageMessage, PageRequests } from '../../src/view/protocol';

/** Nothing is masked: all that a capture holds is to reach the page. */
const reveal = { all: true, findings: [] };

type Request = Extract<PageMessage, { type: 'request' }>;
type Params<Name extends keyof PageRequests> = PageRequests[Name]['params'];

/** A capture that has been looked at from front to back. */
export class RealHost {
  readonly summary: CaptureSummary;
  readonly #session: CaptureSession;

  private constructor(session: CaptureSession, summary: CaptureSummary) {
    this.#session = session;
    this.summary = summary;
  }

  static async open(bytes: Uint8Array, name: string): Promise<RealHost> {
    let summary: CaptureSummary | null = null;
    const session = new CaptureSession(
      { kind: 'bytes', bytes, name },
      {
        platform: nodePlatform,
        options: sessionOptions(),
        stopped: [],
        report: (report) => {
          if (report.type === 'summary') summary = report.summary;
        },
        pause: () => nextTurn(),
      },
    );
    await session.run();
    assert.ok(summary !== null, `${name} is opened`);
    return new RealHost(session, summary);
  }

  /** What the extension would send back. */
  async answer(message: PageMessage): Promise<HostMessage[]> {
    if (message.type === 'ready') {
      return [
        { type: 'masking', isRevealed: true },
        { type: 'summary', summary: this.summary },
      ];
    }
    if (message.type === 'intent') return [];
    return [{ type: 'response', id: message.id, result: await this.#ask(message) }];
  }

  async #ask({ name, params }: Request): Promise<unknown> {
    const session = this.#session;
    switch (name) {
      case 'rows': {
        const { start, count } = params as Params<'rows'>;
        return session.rows(start, count, reveal);
      }
      case 'exchange':
        return session.exchange((params as Params<'exchange'>).index, reveal);
      case 'lines': {
        const { exchange, blockId, start, count, level } = params as Params<'lines'>;
        return session.lines(exchange, blockId, start, count, reveal, level);
      }
      case 'overview':
        return session.overview(reveal);
      case 'timeline':
        return session.timeline();
      case 'box': {
        const { exchange, blockId, choice } = params as Params<'box'>;
        return session.box(exchange, blockId, choice, reveal);
      }
      default:
        return null;
    }
  }
}
