import { gzipSync } from 'node:zlib';
import type { Random } from '../../fuzz/random';

/*
 * Telemetry as an analytics SDK sends it (Sensors Analytics): batches of events, each event with all
 * that is known of device, app and session, and a few fields that change. Seeded: the same run writes
 * the same bytes. Persons and ids are invented.
 */

/** A body that is sent, as the form field `data_list`: base64 of gzip of JSON. */
export interface Batch {
  readonly events: number;
  readonly body: string;
}

type Fields = Readonly<Record<string, string | number | boolean>>;

const screens = ['main.Feed', 'shop.Item', 'shop.Basket', 'search.Results', 'user.Profile'];
const eventNames = ['$AppViewScreen', '$AppClick', 'item_exposed', 'video_buffered', '$AppStart'];
const words = 'shelf lamp table chair oak linen blue small large garden kitchen set of two'.split(
  ' ',
);

const hexDigits = (random: Random, length: number): string =>
  Array.from({ length }, () => random.below(16).toString(16)).join('');

function title(random: Random): string {
  return Array.from({ length: 2 + random.below(4) }, () => random.pick(words)).join(' ');
}

/** Apps of one phone: what each repeats in all of its events. */
class App {
  readonly #random: Random;
  readonly #constant: Fields;
  readonly #user: string;
  #session = '';
  #count = 0;

  constructor(random: Random, number: number) {
    this.#random = random;
    this.#user = hexDigits(random, 16);
    this.#constant = {
      $manufacturer: 'Example',
      $model: 'EX-2031',
      $os: 'Android',
      $os_version: '13',
      $screen_width: 1080,
      $screen_height: 2400,
      $carrier: 'Example Mobile',
      $timezone_offset: -60,
      $app_id: `com.example.app${String(number)}`,
      $app_version: `4.${String(number)}.0`,
      $lib: 'Android',
      $lib_version: '6.3.4',
      $device_id: this.#user,
      $is_first_day: false,
      imei: '356938035643809',
      oaid: hexDigits(random, 32),
      channel: 'store',
      experiment_group: number % 2 === 0 ? 'control_b' : 'variant_a',
    };
  }

  event(timeMs: number): object {
    const random = this.#random;
    if (this.#count++ % 400 === 0) this.#session = hexDigits(random, 24);
    const screen = random.pick(screens);
    return {
      type: 'track',
      event: random.pick(eventNames),
      time: timeMs,
      _track_id: random.below(2 ** 31),
      _flush_time: timeMs + random.below(5_000),
      distinct_id: this.#user,
      lib: { $lib: 'Android', $lib_version: '6.3.4', $lib_method: 'code', $app_version: '4.1.0' },
      properties: {
        ...this.#constant,
        $network_type: random.chance(0.9) ? 'WIFI' : '4G',
        $wifi: true,
        $screen_name: `com.example.${screen}Activity`,
        $title: screen,
        session_id: this.#session,
        event_index: this.#count,
        event_duration: random.below(60_000) / 1000,
        page_url: `https://shop.example/item/${String(random.below(5_000))}?from=list`,
        item_title: title(random),
        position: random.below(100),
      },
    };
  }
}

/** The phone whose apps send. */
export class Phone {
  readonly #random: Random;
  readonly #apps: readonly App[];

  constructor(random: Random) {
    this.#random = random;
    this.#apps = Array.from({ length: 6 }, (_, number) => new App(random, number));
  }

  batch(app: number, events: number, timeMs: number): Batch {
    const list = Array.from({ length: events }, (_, at) =>
      this.#apps[app]!.event(timeMs + at * 700),
    );
    const data = gzipSync(JSON.stringify(list)).toString('base64');
    const crc = this.#random.below(2 ** 31);
    return { events, body: `data_list=${encodeURIComponent(data)}&gzip=1&crc=${String(crc)}` };
  }

  /** Records of a catalogue, as apps fetch them. */
  catalogue(records: number): string {
    const random = this.#random;
    const record = (): object => ({
      sku: `SKU-${String(random.below(100_000))}`,
      title: title(random),
      price: { amount: random.below(90_000), currency: 'EUR' },
      image: `/media/${hexDigits(random, 32)}@2x.webp`,
      updated: '2026-03-01T12:30:00Z',
      rating: random.below(50) / 10,
      tags: [random.pick(words), random.pick(words)],
    });
    return JSON.stringify({ items: Array.from({ length: records }, record), next: records });
  }

  /** A page. */
  page(paragraphs: number): string {
    const random = this.#random;
    const paragraph = (): string =>
      `<li class="card"><a href="/articles/${String(random.below(9_000))}/"><h3>${title(random)}</h3></a>` +
      '<p>The water rose for three days: nobody had seen it so high. On the fourth it fell.</p></li>';
    const list = Array.from({ length: paragraphs }, paragraph).join('\n');
    return `<!doctype html><title>Articles</title><ul>${list}</ul>`;
  }

  /** Bytes that are nothing but a picture, in base64. */
  picture(bytes: number): string {
    const noise = Buffer.from(Uint8Array.from({ length: bytes }, () => this.#random.below(256)));
    return Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), noise]).toString('base64');
  }
}
