import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { exchangeView } from '../../../src/view/exchange';
import { everythingMasked } from '../../../src/view/input';
import { message, protobufOf, writeGrpc } from '../../decode/writers/protobuf';
import { msgpackOf } from '../../decode/writers/msgpack';
import { binaryPlistOf } from '../../decode/writers/plist';
import { exchangeOf, type ExchangeSpec } from '../exchangeOf';
import { allText, printBlocks } from '../print';

function printBody(spec: ExchangeSpec): string {
  return printBlocks(exchangeView(exchangeOf(spec), everythingMasked).request!.blocks);
}

const secret = '356938035643809';

describe('a tree of a binary format', () => {
  it('has a value on each line, with its name and how it is written', () => {
    const requestBody = msgpackOf({
      imei: secret,
      list: [1, 1.5, true, null],
      quote: 'a "b"',
      data: Uint8Array.from({ length: 20 }, (_, i) => 0x80 + i),
      one: Uint8Array.of(0xff),
      empty: {},
      inner: Uint8Array.from(gzipSync('{"a":1}', { level: 0 })),
    });
    const personal = { imei: 'imei' } as const;
    const printed = printBody({ requestBody, requestType: 'application/msgpack', personal });
    const lines = printed.split('\n').map((line) => line.trimEnd());
    const from = lines.findIndex((line) => line.includes('imei'));
    assert.deepEqual(lines.slice(from - 1), [
      '  ┌ MessagePack  131 → 131 bytes',
      '    imei: {0:"356••••••••••••"}',
      '    list: [4]',
      '      0: 1',
      '      1: 1.5',
      '      2: true',
      '      3: null',
      '    quote: "a \\"b\\""',
      '    data: 20 bytes  80 81 82 83 84 85 86 87  88 89 8a 8b 8c 8d 8e 8f …',
      '    one: 1 byte  ff',
      '    empty: {0}',
      '    inner: 30 bytes',
      '    ┌ gzip › JSON  30 → 7 bytes · the CRC-32 checksum is right',
      '      {',
      '        "a": 1',
      '      }',
      '    └',
      '  └',
    ]);
  });

  it('numbers fields of protobuf and messages of gRPC', () => {
    const event = message([1, 'start'], [2, 1_700_000_000_123]);
    const bytes = protobufOf([1, secret], [3, event], [3, message([1, 'stop'], [2, 5])]);
    const requestBody = writeGrpc([bytes]);
    assert.equal(
      printBody({ requestBody, requestType: 'application/grpc' }),
      [
        '▾ Body  gRPC · 48 bytes, as on the wire',
        '  48 bytes, binary',
        '  ┌ gRPC  48 → 48 bytes',
        '    ▾ 0  43 bytes',
        '      43 bytes, binary',
        '      ┌ protobuf  43 → 43 bytes',
        '        1: "356938035643809"',
        '        3: {2}',
        '          1: "start"',
        '          2: 1700000000123',
        '        3: {2}',
        '          1: "stop"',
        '          2: 5',
        '      └',
        '  └',
      ].join('\n'),
    );
  });

  it('shows nothing of what is hidden, also where data repeats it', () => {
    const requestBody = binaryPlistOf({
      imei: secret,
      data: Uint8Array.from([0xff, ...Buffer.from(secret), 0xfe]),
    });
    const spec: ExchangeSpec = { requestBody, personal: { imei: 'imei' } };
    const view = exchangeView(exchangeOf(spec), everythingMasked);
    assert.doesNotMatch(allText(view), /356938035643809|33 35 36 39 33 38 30/);
    assert.match(printBlocks(view.request!.blocks), /data: 17 bytes {2}ff •• ••/);
  });
});
