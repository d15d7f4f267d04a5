/** The pictures of the invented capture: what the story tells, or what a hostile capture might. */
import type { Protection, Severity } from '../../../src/view/model';
import type { ExchangeSet, OverviewCell, OverviewView } from '../../../src/view/overviewModel';
import type { Scene } from './capture';
import { hostileStrings } from './hostile';

const nothing: OverviewView = {
  recipients: [],
  kinds: [],
  cells: [],
  timeline: null,
  identifiers: [],
  hosts: [],
  links: [],
  moreIdentifiers: 0,
  moreHosts: 0,
  claims: [],
};

const startMs = Date.UTC(2020, 4, 1, 10, 4, 30);

/** `count` exchanges, the first few of them from `from` on. */
function set(count: number, from = 0): ExchangeSet {
  return { count, first: Array.from({ length: Math.min(count, 6) }, (_, n) => from + n) };
}

function cell(
  kind: number,
  recipient: number,
  count: number,
  severity: Severity,
  protection: Protection,
  isPrivate = false,
): OverviewCell {
  return { kind, recipient, severity, protection, isPrivate, exchanges: set(count, recipient) };
}

/** The pictures, values masked unless `isRevealed`. */
export function inventOverview(isRevealed: boolean, scene: Scene): OverviewView {
  if (scene === 'calm' || scene === 'pending') return nothing;
  const [first, second] = scene === 'hostile' ? hostileStrings : [];
  const mask = (shown: string, rest: string): string => shown + (isRevealed ? rest : '••••••••');
  return {
    recipients: [
      { name: first ?? 'Xiaomi', count: 1, countries: ['SG'] },
      { name: 'Umeng (Alibaba)', count: 1, countries: ['CN'] },
      { name: second ?? 'AppsFlyer', count: 1, countries: ['US'] },
      { name: 'Google', count: 1, countries: ['US'] },
      { name: 'shop.example', count: 1, countries: [] },
      { name: '', count: 4, countries: [] },
    ],
    kinds: [
      { id: 'browsing_url', label: 'browsing', count: 1, severity: 'critical' },
      { id: 'search_query', label: 'search', count: 1, severity: 'critical' },
      { id: 'imei', label: 'IMEI', count: 1, severity: 'high' },
      { id: 'android_id', label: 'Android ID', count: 1, severity: 'high' },
      { id: 'precise_location', label: 'precise location', count: 1, severity: 'high' },
      { id: 'app_open', label: 'app opened', count: 1, severity: 'medium' },
      { id: 'device-description', label: 'device description', count: 1, severity: 'low' },
      { id: 'others', label: '', count: 5, severity: 'none' },
    ],
    cells: [
      cell(0, 0, 14, 'critical', 'encoded', true),
      cell(0, 4, 9, 'medium', 'plaintext'),
      cell(1, 0, 6, 'critical', 'encoded', true),
      cell(2, 0, 28, 'high', 'encoded'),
      cell(2, 1, 8, 'high', 'hashed'),
      cell(3, 0, 28, 'high', 'encoded'),
      cell(3, 2, 6, 'high', 'plaintext'),
      cell(4, 0, 7, 'high', 'encoded'),
      cell(4, 3, 2, 'high', 'unknown'),
      cell(5, 0, 18, 'medium', 'encoded'),
      cell(5, 1, 9, 'medium', 'encrypted'),
      cell(6, 0, 41, 'low', 'encoded'),
      cell(6, 1, 16, 'low', 'encoded'),
      cell(6, 2, 6, 'low', 'plaintext'),
      cell(6, 3, 8, 'low', 'plaintext'),
      cell(6, 4, 12, 'low', 'plaintext'),
      cell(7, 5, 3, 'none', 'plaintext'),
    ],
    timeline: {
      startMs,
      endMs: startMs + 467_000,
      slots: 96,
      ticks: [
        ...[20, 24, 35, 39].map((slot) => ({
          slot,
          severity: 'critical' as const,
          exchanges: set(1, slot),
        })),
        ...Array.from({ length: 14 }, (_, n) => ({
          slot: n * 7,
          severity: 'high' as const,
          exchanges: set(1 + (n % 4), n),
        })),
        ...Array.from({ length: 20 }, (_, n) => ({
          slot: (n * 5) % 96,
          severity: 'medium' as const,
          exchanges: set(1 + (n % 3), n),
        })),
        ...Array.from({ length: 48 }, (_, n) => ({
          slot: n * 2,
          severity: 'low' as const,
          exchanges: set(1 + (n % 9), n),
        })),
      ],
    },
    identifiers: [
      {
        label: 'installation id',
        value: first ?? mask('9f3c', '1e2d3b4c5d6e'),
        hashes: [],
        exchanges: set(41),
        hosts: 4,
        companies: 2,
        privateExchanges: 6,
      },
      {
        label: 'IMEI',
        value: mask('356', '938035643809'),
        hashes: ['md5'],
        exchanges: set(28),
        hosts: 3,
        companies: 2,
        privateExchanges: 0,
      },
      {
        label: 'Android ID',
        value: mask('a1b2', 'c3d4e5f60718'),
        hashes: [],
        exchanges: set(20),
        hosts: 2,
        companies: 2,
        privateExchanges: 0,
      },
    ],
    hosts: [
      { host: 'sa.api.intl.miui.com', recipient: 'Xiaomi' },
      { host: second ?? 'data.mistat.rus.xiaomi.com', recipient: 'Xiaomi' },
      { host: 'tracking.intl.miui.com', recipient: 'Xiaomi' },
      { host: 'ulogs.umeng.com', recipient: 'Umeng (Alibaba)' },
      { host: 't.appsflyer.com', recipient: 'AppsFlyer' },
    ],
    links: [
      { identifier: 0, host: 0, isPrivate: true, exchanges: set(28) },
      { identifier: 0, host: 1, isPrivate: false, exchanges: set(7, 2) },
      { identifier: 0, host: 2, isPrivate: true, exchanges: set(5, 4) },
      { identifier: 0, host: 3, isPrivate: false, exchanges: set(2, 6) },
      { identifier: 1, host: 0, isPrivate: false, exchanges: set(20) },
      { identifier: 1, host: 1, isPrivate: false, exchanges: set(4, 3) },
      { identifier: 1, host: 3, isPrivate: false, exchanges: set(8, 5) },
      { identifier: 2, host: 0, isPrivate: false, exchanges: set(14) },
      { identifier: 2, host: 4, isPrivate: false, exchanges: set(6, 1) },
    ],
    moreIdentifiers: 3,
    moreHosts: 0,
    claims: [
      { label: first ?? 'Data is encrypted', outcome: 'contradicted', exchanges: set(41) },
      { label: 'Data is anonymous', outcome: 'contradicted', exchanges: set(28) },
      { label: 'No contacts are sent', outcome: 'holds', exchanges: set(0) },
      { label: 'Data stays in DE', outcome: 'untested', exchanges: set(0) },
    ],
  };
}
