import type { TestExchange } from '../../detect/exchange';
import type { Random } from './random';

/** What a kind of negative makes: a named value, members of an object, or a text of a media type. */
export type Trap =
  | { readonly key: string; readonly value: unknown }
  | { readonly members: Readonly<Record<string, unknown>> }
  | { readonly text: string; readonly type: string }
  | { readonly headers: Readonly<Record<string, string>> };

type Members = Readonly<Record<string, unknown>>;
type Context = (members: Members, random: Random) => TestExchange;

const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';

function sent(body: unknown): TestExchange {
  return { requestBody: JSON.stringify(body), requestType: jsonType };
}

function answered(body: unknown): TestExchange {
  return { responseBody: JSON.stringify(body), responseType: jsonType };
}

function pairs(members: Members): string {
  const flat = Object.entries(members).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return flat.map((pair) => pair.map((item) => encodeURIComponent(item ?? '')).join('=')).join('&');
}

/** Places in which values stand in traffic, each with neighbours that are not personal either. */
const contexts: readonly Context[] = [
  (members) => sent(members),
  (members, random) =>
    sent({
      event: random.pick(['page_view', 'app_ready', 'sync_done', 'cache_hit', 'render']),
      properties: { library: 'core', sample_rate: 1, ...members },
    }),
  (members, random) =>
    sent({
      batch: [
        { type: 'track', event: 'load', properties: { ...members, ok: true } },
        { type: 'track', event: 'idle', properties: { frames: random.whole(10, 900) } },
      ],
      sentAt: '2021-03-09T10:22:31.120Z',
    }),
  (members) => answered({ status: 'ok', data: { ...members, cached: false } }),
  (members, random) =>
    answered({
      config: { ttl: random.whole(60, 7200), flags: { dark: true }, [random.hex(2)]: null },
      meta: members,
    }),
  (members, random) =>
    answered({
      items: [members, { kind: 'spacer', height: random.whole(8, 64) }],
      next: null,
    }),
  (members, random) =>
    sent({
      metrics: [{ name: 'render_ms', value: random.decimal(1, 90, 2) }],
      context: { component: 'player', details: members },
    }),
  (members) => ({ requestBody: `v=1&t=event&${pairs(members)}`, requestType: formType }),
  (members, random) => ({
    url: `https://collector.example/i?v=${String(random.whole(1, 9))}&${pairs(members)}&z=${random.digits(9)}`,
  }),
  (members) => {
    const text = Buffer.from(JSON.stringify({ e: 'log', p: members })).toString('base64');
    return { requestBody: `data=${encodeURIComponent(text)}`, requestType: formType };
  },
];

/** Puts a trap where such values stand in traffic. */
export function place(trap: Trap, random: Random): TestExchange {
  if ('headers' in trap) return { responseHeaders: trap.headers };
  if ('text' in trap) return { responseBody: trap.text, responseType: trap.type };
  const members = 'members' in trap ? trap.members : { [trap.key]: trap.value };
  return random.pick(contexts)(members, random);
}
