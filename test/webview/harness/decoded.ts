/** Exchanges that are decoded and shown by the product's own code, as the host would. */
import type { AnalysedExchangeLike, Reveal } from '../../../src/view/input';
import { blockLines } from '../../../src/view/blockContent';
import { boxView } from '../../../src/view/box';
import { byteSlice } from '../../../src/view/byteSlice';
import type { ByteSlice, LinkedPlace, LinkFrom } from '../../../src/view/bytesModel';
import { exchangeView } from '../../../src/view/exchange';
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
  bytes(exchange: number, part: number, start: number, count: number): ByteSlice | null;
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
  const specs: readonly ExchangeSpec[] = [tree, large(sizeBytes)];
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
    bytes(index, part, start, count) {
      const exchange = at(index);
      return exchange && byteSlice(exchange, part, start, count, reveal());
    },
    linked(index, from) {
      const exchange = at(index);
      return exchange && linkedPlace(exchange, from, reveal());
    },
  };
}
