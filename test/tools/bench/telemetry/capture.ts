import { appendFileSync, writeFileSync } from 'node:fs';
import { Random } from '../../fuzz/random';
import { Phone } from './traffic';

/** What a capture is made of. */
export interface Kind {
  readonly name: string;
  /** Events of a batch, at least and at most. */
  readonly events: readonly [least: number, most: number];
  /** Of the exchanges, how many are ordinary: pages, catalogues and pictures that apps fetch. */
  readonly ordinary: number;
}

/** Telemetry among ordinary traffic, and nothing but telemetry. */
export const kinds: readonly Kind[] = [
  { name: 'telemetry-heavy', events: [5, 40], ordinary: 0.3 },
  { name: 'telemetry alone', events: [12, 12], ordinary: 0 },
];

const startMs = Date.UTC(2026, 2, 1);
const agent = 'Dalvik/2.1.0 (Linux; U; Android 13; EX-2031 Build/TQ3A)';

interface Sides {
  readonly url: string;
  readonly host: string;
  readonly form?: string;
  readonly type: string;
  readonly text: string;
  readonly encoding?: string;
}

function entry({ url, host, form, type, text, encoding }: Sides, timeMs: number): object {
  const header = (name: string, value: string): object => ({ name, value });
  const sent = 'application/x-www-form-urlencoded';
  const requestHeaders = [
    header('Host', host),
    header('User-Agent', agent),
    header('Accept-Encoding', 'gzip'),
    ...(form === undefined ? [] : [header('Content-Type', sent)]),
  ];
  const received = [header('Content-Type', type), header('Date', new Date(timeMs).toUTCString())];
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1 };
  return {
    startedDateTime: new Date(timeMs).toISOString(),
    time: 112,
    request: {
      ...common,
      method: form === undefined ? 'GET' : 'POST',
      url,
      headers: requestHeaders,
      queryString: [],
      bodySize: form?.length ?? 0,
      ...(form === undefined ? {} : { postData: { mimeType: sent, text: form } }),
    },
    response: {
      ...common,
      status: 200,
      statusText: 'OK',
      headers: received,
      content: { size: text.length, mimeType: type, text, encoding },
      redirectURL: '',
      bodySize: text.length,
    },
    cache: {},
    timings: { send: 1, wait: 110, receive: 1 },
  };
}

/** One ordinary exchange of several kinds. */
function ordinary(phone: Phone, random: Random): Sides {
  const host = 'api.shop.example';
  const url = `https://${host}/v2/${random.pick(['items', 'articles', 'media'])}?page=${random.below(90)}`;
  const share = random.next();
  if (share < 0.5) {
    const text = phone.catalogue(5 + random.below(60));
    return { url, host, type: 'application/json', text };
  }
  if (share < 0.75)
    return { url, host, type: 'text/html', text: phone.page(10 + random.below(200)) };
  const text = phone.picture(2_000 + random.below(20_000));
  return { url, host, type: 'image/jpeg', text, encoding: 'base64' };
}

/** Writes a HAR of about `bytes`; how many events are in it. */
export function writeTelemetry(file: string, bytes: number, kind: Kind): number {
  const random = new Random(7);
  const phone = new Phone(random);
  const [least, most] = kind.events;
  let events = 0;
  let size = 0;
  writeFileSync(
    file,
    '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[\n',
  );
  for (let at = 0; size < bytes; at++) {
    const timeMs = startMs + at * 1_000;
    let sides: Sides;
    if (random.chance(kind.ordinary)) sides = ordinary(phone, random);
    else {
      const app = random.below(6);
      const batch = phone.batch(app, least + random.below(most - least + 1), timeMs);
      events += batch.events;
      const host = `sa${app}.collector.example`;
      const url = `https://${host}/sa?project=production`;
      sides = { url, host, form: batch.body, type: 'text/plain', text: 'ok' };
    }
    const text = JSON.stringify(entry(sides, timeMs));
    appendFileSync(file, at === 0 ? text : `,\n${text}`);
    size += text.length + 2;
  }
  appendFileSync(file, '\n]}}\n');
  return events;
}
