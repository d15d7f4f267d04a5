/** Exchanges that are decoded and shown by the product's own code, as the host would. */
import type { AnalysedExchangeLike, Reveal } from '../../../src/view/input';
import { blockLines } from '../../../src/view/blockContent';
import { boxView } from '../../../src/view/box';
import { byteSlice } from '../../../src/view/byteSlice';
import type { ByteSlice, LinkedPlace, LinkFrom } from '../../../src/view/bytesModel';
import { exchangeView } from '../../../src/view/exchange';
import { findIn } from '../../../src/view/find/find';
import type { FindQuery, FindResult } from '../../../src/view/find/model';
import { linkedPlace } from '../../../src/view/linkedPlace';
import type { BoxChoice, ExchangeView, Line, SegmentBlock } from '../../../src/view/model';
import { exchangeOf, type ExchangeSpec } from '../../view/exchangeOf';

export interface DecodedCapture {
  exchange(index: number): ExchangeView | null;
  lines(
    exchange: number,
    blockId: string,
    start: number,
    count: number,
    level: number | null,
  ): readonly Line[];
  box(exchange: number, blockId: string, choice: BoxChoice): SegmentBlock | null;
  bytes(exchange: number, source: string, start: number, count: number): ByteSlice | null;
  find(exchange: number, query: FindQuery): FindResult | null;
  linked(exchange: number, from: LinkFrom): LinkedPlace | null;
}

const json = 'application/json';

function event(id: number): object {
  return {
    id,
    name: 'page_view',
    at: 1_588_312_991_402 + id,
    properties: { screen: 'home', isFirst: id === 0, tags: ['a', 'b'], ratio: 0.5, none: null },
  };
}

const tree: ExchangeSpec = {
  url: 'https://api.example/events?project=global',
  requestHeaders: [
    ['content-type', json],
    ['cookie', 'session=abcdef; theme=dark'],
  ],
  requestType: json,
  requestBody: JSON.stringify({
    context: { device: { model: 'M2003', imei: '356938035643809' }, locale: 'en' },
    coded: btoa(JSON.stringify({ account: { mail: 'jo@mail.example', list: [1, 2, 3] } })),
    events: Array.from({ length: 60 }, (_, id) => event(id)),
    last: true,
  }),
  status: 200,
  responseHeaders: [['content-type', 'application/xml']],
  responseType: 'application/xml',
  responseBody:
    '<?xml version="1.0"?><list total="2"><item id="1"><name>one</name><price unit="EUR">3</price></item>' +
    '<item id="2"><name>two</name><!-- sold out --></item></list>',
  personal: { imei: 'imei', mail: 'email' },
};

/** A picture of 48 × 32 pixels. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAMAAABjCgsuAAAAElBMVEVPnNngbHWYw3nlwHvGeN1WtsIZzGAr' +
  'AAAANUlEQVR42mNggAJGKGCCAmYoYIECVihgGNVAEw2joTM4NBCrEGbwqAbaaCBWIczgUQ000QAA8MMPATFZ' +
  'VNAAAAAASUVORK5CYII=';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The same with a head that says it is 30,000 pixels wide and high. */
function bomb(): Uint8Array {
  const bytes = bytesOf(picture);
  const head = new DataView(bytes.buffer);
  head.setUint32(16, 30_000);
  head.setUint32(20, 30_000);
  return bytes;
}

/** Pictures, one of them coded in text; and one that is none. */
function pictures(): ExchangeSpec {
  return {
    requestType: json,
    requestBody: JSON.stringify({ icon: picture, note: 'none' }),
    status: 200,
    responseType: 'image/png',
    responseBody: bytesOf(picture),
  };
}

/** JSON of about the given size. */
function large(sizeBytes: number): ExchangeSpec {
  const one = JSON.stringify(event(0)).length + 1;
  const events = Array.from({ length: Math.ceil(sizeBytes / one) }, (_, id) => event(id));
  return { requestType: json, requestBody: JSON.stringify({ events }) };
}

/** Shows the first exchanges of a capture; `sizeBytes` is that of the second one's body. */
export function decodedCapture(
  revealed: { readonly all: boolean },
  sizeBytes: number,
): DecodedCapture {
  const specs: readonly ExchangeSpec[] = [
    tree,
    large(sizeBytes),
    pictures(),
    { requestBody: bomb(), requestType: 'image/png' },
    {
      requestBody: '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
      requestType: 'image/svg+xml',
    },
  ];
  const made = new Map<number, AnalysedExchangeLike>();
  const at = (index: number): AnalysedExchangeLike | null => {
    const spec = specs[index];
    if (spec === undefined) return null;
    const known = made.get(index) ?? exchangeOf({ ...spec, index });
    made.set(index, known);
    return known;
  };
  const reveal = (): Reveal => ({ all: revealed.all, findings: [] });
  return {
    exchange(index) {
      const exchange = at(index);
      return exchange && exchangeView(exchange, reveal());
    },
    lines(index, blockId, start, count, level) {
      const exchange = at(index);
      return exchange ? blockLines(exchange, blockId, start, count, reveal(), level) : [];
    },
    box(index, blockId, choice) {
      const exchange = at(index);
      return exchange && boxView(exchange, blockId, choice, reveal());
    },
    bytes(index, source, start, count) {
      const exchange = at(index);
      return exchange && byteSlice(exchange, source, start, count, reveal());
    },
    find(index, query) {
      const exchange = at(index);
      if (!exchange) return null;
      const turns = findIn(exchange, query, reveal());
      for (let turn = turns.next(); ; turn = turns.next())
        if (turn.done === true) return turn.value;
    },
    linked(index, from) {
      const exchange = at(index);
      return exchange && linkedPlace(exchange, from, reveal());
    },
  };
}
