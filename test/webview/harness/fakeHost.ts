/**
 * Stands in for VS Code and the extension in the harness: hands out `acquireVsCodeApi`, puts the
 * theme's variables where VS Code puts them, and answers the page from an invented capture.
 * The address says what to play: `?theme=dark&rows=42&scene=story&delay=0&reduceMotion=1`.
 */
import type { LinkFrom } from '../../../src/view/bytesModel';
import type { BoxChoice } from '../../../src/view/model';
import type { HostMessage, PageMessage, PageRequests } from '../../../src/view/protocol';
import { arrangedPart, arrangeExchanges } from '../../../src/view/arrange/arrange';
import { exchangesStartingWith } from '../../../src/view/arrange/startsWith';
import { captureTimeline } from '../../../src/view/arrange/timeline';
import type { FilterKey } from '../../../src/view/filter/model';
import { suggestValues } from '../../../src/view/filter/suggest';
import { languageFor, speak } from '../../../src/view/language';
import type { ExchangeDigest } from '../../../src/view/digest';
import { inventCapture } from './capture';
import type { InventedCapture, Scene } from './capture';
import { decodedCapture } from './decoded';
import { dressPage } from './dress';
import { inventOverview } from './overview';
import { inventSearch } from './search';

/** What tests may reach from outside. */
export interface Harness {
  /** Everything the page has sent. */
  readonly sent: PageMessage[];
  readonly capture: InventedCapture;
  post(message: HostMessage): void;
  /** What the host does to show an exchange, for measuring it. */
  answerExchange(index: number): void;
}

declare global {
  interface Window {
    harness: Harness;
    /** Answers in place of the invented capture, where a test has one of its own. */
    answerElsewhere?: (message: PageMessage) => Promise<readonly HostMessage[]>;
  }
  var acquireVsCodeApi: () => {
    postMessage(message: PageMessage): void;
    getState(): unknown;
    setState(state: unknown): void;
  };
}

const play = new URLSearchParams(location.search);
speak(languageFor(document.documentElement.lang));
const scene = play.get('scene') ?? 'story';
const delayMs = Number(play.get('delay') ?? 0);
const capture = inventCapture(
  Number(play.get('rows') ?? 42),
  scene as Scene,
  Number(play.get('messages') ?? 60),
);
const decoded =
  scene === 'tree' ? decodedCapture(capture.revealed, Number(play.get('size') ?? 100_000)) : null;
const search = inventSearch();
const stateKey = 'harness-state';

dressPage(play);

/** What a session would keep of each row, as far as the filter looks at it. */
let kept: readonly ExchangeDigest[] | undefined;
function digests(): readonly ExchangeDigest[] {
  kept ??= capture.rows(0, capture.summary.exchanges).map((row) => ({
    index: row.index,
    row,
    clearPath: null,
    sentence: '',
    recipient: row.recipient ?? row.host,
    party: 'unknown',
    countries: row.countries ?? [],
    transport: 'tls',
    isPrivate: false,
    findings: [],
    problems: [],
  }));
  return kept;
}

function reveal() {
  return { all: capture.revealed.all, findings: [] };
}

function post(message: HostMessage): void {
  setTimeout(() => window.postMessage(message, '*'), delayMs);
}

function answer(message: PageMessage): void {
  if (message.type === 'ready') {
    post({ type: 'masking', isRevealed: false });
    if (scene === 'failed') {
      post({
        type: 'failed',
        failure: {
          message: 'This file is no capture: it is JSON without a “log”.',
          advice:
            'Payload Lens opens HAR, Burp “Save items” and raw HTTP. Open it as text to see what it is.',
          canOpenAsText: true,
        },
      });
    } else if (scene !== 'reading') {
      post({ type: 'summary', summary: capture.summary });
    }
    return;
  }
  if (message.type === 'intent') {
    const { intent } = message;
    if (intent.name === 'reveal-all') {
      capture.revealed.all = intent.isRevealed;
      capture.revealed.findings.clear();
      post({ type: 'masking', isRevealed: intent.isRevealed });
    }
    if (intent.name === 'reveal-value') {
      capture.revealed.findings.add(`${intent.exchange}/${intent.finding}`);
      post({ type: 'rows-changed', start: intent.exchange, end: intent.exchange + 1 });
    }
    return;
  }
  const { id } = message;
  if (scene === 'refusing' && message.name === 'exchange') {
    post({ type: 'error', id, message: 'The analysis took longer than 10 s and was stopped.' });
    return;
  }
  const params = message.params as unknown as Record<string, number> & {
    blockId: string;
    choice: BoxChoice;
    level: number | null;
    source: string;
  };
  const { blockId, level, source } = params;
  const results = {
    rows: () => capture.rows(params.start!, params.count!),
    'rows-of': () => {
      const { exchanges } = params as unknown as PageRequests['rows-of']['params'];
      return capture.rowsOf(exchanges).map((row) => search.withHit(row));
    },
    filter: () => {
      const { text, within } = params as unknown as PageRequests['filter']['params'];
      return search.filter(text, within?.exchanges ?? null, digests(), capture.summary.exchanges);
    },
    'filter-values': () => {
      const { key, typed } = params as unknown as { key: FilterKey; typed: string };
      return suggestValues(key, typed, digests());
    },
    arrange: () => {
      const { arrangement, start } = params as unknown as PageRequests['arrange']['params'];
      const { exchanges } = capture.summary;
      return arrangedPart(arrangeExchanges(digests(), exchanges, arrangement, reveal()), start, 1);
    },
    'starting-with': () => {
      const { typed } = params as unknown as PageRequests['starting-with']['params'];
      return exchangesStartingWith(typed, digests(), capture.summary.exchanges, reveal());
    },
    timeline: () => captureTimeline(digests()),
    overview: () => inventOverview(capture.revealed.all, scene as Scene),
    exchange: () => decoded?.exchange(params.index!) ?? capture.exchange(params.index!),
    lines: () =>
      decoded?.lines(params.exchange!, blockId, params.start!, params.count!, level) ??
      capture.lines(params.exchange!, blockId, params.start!, params.count!),
    messages: () => capture.messages(params.exchange!, params.start!, params.count!),
    message: () => capture.message(params.exchange!, params.message!),
    'message-of': () => capture.messageOf(params.exchange!, params.finding!),
    bytes: () => decoded?.bytes(params.exchange!, source, params.start!, params.count!) ?? null,
    find: () => {
      const { exchange, query } = params as unknown as PageRequests['find']['params'];
      return decoded?.find(exchange, query) ?? { hits: [], isCut: false, error: '' };
    },
    linked: () =>
      decoded?.linked(params.exchange!, (params as unknown as { from: LinkFrom }).from) ?? null,
    box: () =>
      decoded?.box(params.exchange!, blockId, params.choice) ??
      capture.box(params.exchange!, blockId, params.choice),
  };
  post({ type: 'response', id, result: results[message.name]() });
}

const sent: PageMessage[] = [];
window.harness = {
  sent,
  capture,
  post,
  answerExchange: (index) => void (decoded?.exchange(index) ?? capture.exchange(index)),
};
globalThis.acquireVsCodeApi = () => ({
  postMessage(message) {
    // As between frames: what cannot be cloned must not be sent.
    const copy = structuredClone(message);
    sent.push(copy);
    if (window.answerElsewhere === undefined) answer(copy);
    else void window.answerElsewhere(copy).then((messages) => messages.forEach(post));
  },
  getState: () => JSON.parse(sessionStorage.getItem(stateKey) ?? 'null') ?? undefined,
  setState: (state) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
});
