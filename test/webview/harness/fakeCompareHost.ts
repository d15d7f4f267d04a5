/** Stands in for VS Code and the extension behind the page of a comparison. */
import type { CompareCell, CompareRow, CompareView } from '../../../src/view/compareModel';
import type { CompareHostMessage, ComparePageMessage } from '../../../src/view/compareProtocol';
import { dressPage } from './dress';
import { hostileStrings } from './hostile';

/** What tests may reach from outside. */
export interface CompareHarness {
  /** Everything the page has sent. */
  readonly sent: ComparePageMessage[];
  post(message: CompareHostMessage): void;
}

const play = new URLSearchParams(location.search);
const scene = play.get('scene') ?? 'story';
dressPage(play);

function cell(exchange: number, text: string, finding: number | null = null): CompareCell {
  return { exchange, finding, text };
}

function identifiers(isRevealed: boolean): CompareRow[] {
  const value = (clear: string, masked: string): string => (isRevealed ? clear : masked);
  return [
    {
      change: 'stays',
      label: 'IMEI',
      value: value('356938035643809', '356••••••••••••'),
      note: 'imei, $imei',
      before: cell(3, 'Xiaomi · 41 exchanges'),
      after: cell(1, 'Xiaomi · 12 exchanges · 6 in private browsing'),
    },
    {
      change: 'stays',
      label: 'Android id',
      value: value('9f3c27d1a84e4b62', '9f3c••••••••••••'),
      note: 'android_id, android_id_md5',
      before: cell(3, 'Xiaomi, Umeng · 41 exchanges'),
      after: cell(1, 'Xiaomi · md5 · 12 exchanges'),
    },
    {
      change: 'gone',
      label: 'Google advertising id',
      value: value('38400000-8cf0-41bd-b23e-10b96e4ef00d', '3840••••••••••••••••'),
      note: 'gaid',
      before: cell(0, 'Google, Xiaomi and 2 more · 58 exchanges'),
      after: null,
    },
    {
      change: 'new',
      label: 'Google advertising id',
      value: value('a1c6f2e0-55b1-4f37-9d0e-6b2f8e91c3d4', 'a1c6••••••••••••••••'),
      note: 'gaid',
      before: null,
      after: cell(0, 'Google · 12 exchanges'),
    },
  ];
}

function story(isRevealed: boolean): CompareView {
  const host = (name: string, change: CompareRow['change'], at: number): CompareRow => ({
    change,
    label: name,
    value: '',
    note: 'Xiaomi',
    before: change === 'new' ? null : cell(at, '4 exchanges'),
    after: change === 'gone' ? null : cell(at + 1, '9 exchanges'),
  });
  return {
    sentence:
      '2 of 3 identifiers survive: IMEI and Android id still go to Xiaomi, 1 of them matched by hash, 1 of them in private browsing; 1 is new',
    notes: ['1 exchange after could not be read in full: what seems gone may still be there'],
    sections: [
      {
        id: 'identifiers',
        counts: [
          { change: 'stays', count: 2 },
          { change: 'gone', count: 1 },
          { change: 'new', count: 203 },
        ],
        rows: identifiers(isRevealed),
      },
      {
        id: 'protections',
        counts: [{ change: 'changed', count: 1 }],
        rows: [
          {
            change: 'changed',
            label: 'IMEI',
            value: '',
            note: 'Xiaomi',
            before: cell(3, 'In plain text · 41 exchanges', 2),
            after: cell(1, 'Encoded · 12 exchanges', 0),
          },
        ],
      },
      {
        id: 'hosts',
        counts: [
          { change: 'new', count: 1 },
          { change: 'gone', count: 1 },
          { change: 'stays', count: 2 },
        ],
        rows: [
          host('data.mistat.intl.xiaomi.com', 'new', 4),
          host('tracking.rus.miui.com', 'gone', 7),
          host('sa.api.intl.miui.com', 'stays', 0),
          host('sdkconfig.ad.intl.xiaomi.com', 'stays', 2),
        ],
      },
    ],
  };
}

function hostile(): CompareView {
  const rows = hostileStrings.map((text): CompareRow => ({
    change: 'stays',
    label: text,
    value: text,
    note: text,
    before: cell(0, text),
    after: cell(0, text),
  }));
  const counts = [{ change: 'stays' as const, count: rows.length }];
  return {
    sentence: hostileStrings.join(' '),
    notes: [...hostileStrings],
    sections: [{ id: 'identifiers', counts, rows }],
  };
}

let isRevealed = false;
let isSwapped = false;

function post(message: CompareHostMessage): void {
  setTimeout(() => window.postMessage(message, '*'));
}

function tell(): void {
  if (scene === 'failed') {
    post({ type: 'failed', message: 'This file is no capture: it is JSON without a “log”.' });
    return;
  }
  if (scene === 'reading') {
    post({ type: 'comparing' });
    return;
  }
  const formatLabel = 'HTTP Archive (HAR)';
  const files = [
    { name: 'before-reset.har', formatLabel, sizeBytes: 1_204_331, exchanges: 58 },
    { name: 'after-reset.har', formatLabel, sizeBytes: 402_118, exchanges: 12 },
  ] as const;
  const [before, after] = isSwapped ? [files[1], files[0]] : files;
  const view = scene === 'hostile' ? hostile() : story(isRevealed);
  post({ type: 'comparison', view, before, after, isRevealed });
}

const sent: ComparePageMessage[] = [];
Object.assign(window, { compareHarness: { sent, post } satisfies CompareHarness });
Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage(message: ComparePageMessage): void {
      // As between frames: what cannot be cloned must not be sent.
      const copy = structuredClone(message);
      sent.push(copy);
      if (copy.type === 'reveal-all') isRevealed = copy.isRevealed;
      if (copy.type === 'swap') isSwapped = !isSwapped;
      if (copy.type !== 'show') tell();
    },
  }),
});
