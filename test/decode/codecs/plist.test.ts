import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { rangeInRoot, valueAt } from '../../../src/decode/tree';
import {
  base64,
  chain,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  sliceText,
} from '../support';
import { checkAnyBytes, checkRanges, checkTree, readRows } from '../treeChecks';
import { ByteWriter, utf8 } from '../writers/byteWriter';
import { binaryPlistOf, writeBinaryPlist } from '../writers/plist';
import { rowsOf, treeArbitrary } from '../writers/tree';

const record = {
  imei: '356938035643809',
  events: [
    { name: 'start', time: 1_700_000_000_123 },
    { name: '屏幕解锁', time: 1.5 },
  ],
  again: 'start',
  ok: true,
};
const bytes = binaryPlistOf(record);
const said = {
  'plist:/imei': '356938035643809',
  'plist:/events/0/name': 'start',
  'plist:/events/0/time': '1700000000123',
  'plist:/events/1/name': '屏幕解锁',
  'plist:/events/1/time': '1.5',
  'plist:/again': 'start',
  'plist:/ok': 'true',
};
const xml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${inner}
</plist>`;

describe('decode binary plist', () => {
  it('names every value by its pointer, also those that are written once and used twice', () => {
    const root = decodeContent(bytes);
    const layer = onlyLayer(root);
    assert.deepEqual(
      [layer.codec, layer.state, layer.protection],
      ['plist', 'complete', 'encoded'],
    );
    assert.deepEqual(flat(root), said);
    checkRanges(layer, false);
    const name = leafAt(root, 'plist:/events/0/name');
    const again = leafAt(root, 'plist:/again');
    assert.deepEqual(name.range, again.range);
    assert.equal(sliceText(bytes, rangeInRoot(again)), 'start');
    const found = valueAt(root, again.range.start);
    assert.ok(found === name || found === again);
  });

  it('gives back what was written, each value with its bytes', () => {
    fc.assert(
      fc.property(treeArbitrary(), (tree) => {
        const layer = checkTree('plist', writeBinaryPlist(tree), tree, 'application/x-plist');
        checkRanges(layer, false);
      }),
    );
  });

  it('spells dates, large numbers and ids', () => {
    const dated = writeBinaryPlist({ kind: 'date', value: new Date('2023-11-14T22:13:20.500Z') });
    assert.deepEqual(readRows(onlyLayer(decodeContent(dated))), [
      ['', 'string', '2023-11-14T22:13:20.500Z'],
    ]);
    const one = (...object: number[]): string | null => {
      const table = new ByteWriter()
        .bytes(utf8('bplist00'))
        .bytes(object)
        .big(8, 1)
        .bytes([0, 0, 0, 0, 0, 0, 1, 1])
        .big(1, 8)
        .big(0, 8)
        .big(8 + object.length, 8);
      return onlyLayer(decodeContent(table.end())).values[0]!.text;
    };
    assert.equal(
      one(0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      '18446744073709551615',
    );
    assert.equal(one(0x13, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe), '-2');
    assert.equal(one(0x22, 0x3d, 0xcc, 0xcc, 0xcd), '0.1');
    assert.equal(one(0x81, 1, 0), '256');
  });

  it('is known by its first bytes, under any coding', () => {
    assert.equal(chain(base64(bytes)), 'base64 plist');
    assert.equal(chain(base64(gzipSync(bytes))), 'base64 gzip plist');
    const root = decode(JSON.stringify({ a: base64(bytes) }));
    assert.equal(leafAt(root, 'json:/a base64 plist:/imei').text, '356938035643809');
  });

  it('goes on inside of texts and data', () => {
    const inner = gzipSync('{"imei":"356938035643809"}');
    const root = decodeContent(
      binaryPlistOf({ data: Uint8Array.from(inner), text: base64(inner) }),
    );
    assert.equal(leafAt(root, 'plist:/data gzip json:/imei').text, '356938035643809');
    assert.equal(leafAt(root, 'plist:/text base64 gzip json:/imei').text, '356938035643809');
  });

  it('gives the values one by one where the table at the end is missing', () => {
    for (const length of [bytes.length - 1, bytes.length - 40, 120]) {
      const layer = onlyLayer(decodeContent(bytes.subarray(0, length)));
      assert.notEqual(layer.state, 'complete');
      const texts = layer.values.map(({ text }) => text);
      for (const text of ['imei', '356938035643809', 'events'])
        assert.ok(texts.includes(text), text);
    }
  });

  it('ends where objects hold themselves, or one another without end', () => {
    const looped = new ByteWriter()
      .bytes(utf8('bplist00'))
      .bytes([0xa1, 0])
      .big(8, 1)
      .bytes([0, 0, 0, 0, 0, 0, 1, 1])
      .big(1, 8)
      .big(0, 8)
      .big(10, 8);
    assert.equal(onlyLayer(decodeContent(looped.end())).state, 'skipped');
    // Forty lists, each of the next one ten times.
    const laughs = new ByteWriter().bytes(utf8('bplist00'));
    for (let i = 0; i < 40; i++) laughs.bytes([0xaa, ...Array<number>(10).fill(i + 1)]);
    laughs.bytes([0x51, 0x61]);
    for (let i = 0; i <= 40; i++) laughs.big(8 + i * 11, 2);
    laughs
      .bytes([0, 0, 0, 0, 0, 0, 2, 1])
      .big(41, 8)
      .big(0, 8)
      .big(8 + 40 * 11 + 2, 8);
    assert.equal(onlyLayer(decodeContent(laughs.end())).state, 'skipped');
  });

  it('makes no more of bytes than lie in them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (noise, at) => {
        checkAnyBytes(Uint8Array.of(...utf8('bplist00'), ...noise), '');
        const damaged = Uint8Array.from(bytes);
        damaged.set(noise.subarray(0, 3), 8 + (at % (bytes.length - 12)));
        checkAnyBytes(damaged, '');
      }),
    );
  });
});

describe('decode plist in XML', () => {
  it('names values by their keys, and decodes their data', () => {
    const text = xml(`<dict>
  <key>imei</key><string>356938035643809</string>
  <key>a &amp; b</key><string>&lt;x&gt;</string>
  <key>n</key><integer>-5</integer>
  <key>r</key><real>1.5</real>
  <key>at</key><date>2023-11-14T22:13:20Z</date>
  <key>on</key><true/>
  <key>empty</key><string></string>
  <key>list</key><array><string>a</string><dict/></array>
  <key>data</key><data>
    ${base64('{"k":"inside"}')}
  </data>
</dict>`);
    const root = decodeContent(text, 'text/xml');
    const layer = onlyLayer(root);
    assert.deepEqual(
      [layer.codec, layer.state, layer.protection],
      ['plist', 'complete', 'plaintext'],
    );
    assert.deepEqual(flat(root), {
      'plist:/imei': '356938035643809',
      'plist:/a & b': '<x>',
      'plist:/n': '-5',
      'plist:/r': '1.5',
      'plist:/at': '2023-11-14T22:13:20Z',
      'plist:/on': 'true',
      'plist:/empty': '',
      'plist:/list/0': 'a',
      'plist:/data json:/k': 'inside',
    });
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'plist:/a & b'))), '&lt;x&gt;');
    const inside = rangeInRoot(leafAt(root, 'plist:/data json:/k'));
    assert.match(Buffer.from(sliceText(root.bytes, inside), 'base64').toString(), /inside/);
  });

  it('says the same as the binary form', () => {
    const tree = {
      kind: 'object',
      value: [
        [
          'a',
          {
            kind: 'array',
            value: [
              { kind: 'string', value: 'b' },
              { kind: 'boolean', value: true },
            ],
          },
        ],
      ],
    } as const;
    const text = xml('<dict><key>a</key><array><string>b</string><true/></array></dict>');
    assert.deepEqual(readRows(onlyLayer(decodeContent(text))), rowsOf(tree));
    assert.deepEqual(readRows(onlyLayer(decodeContent(writeBinaryPlist(tree)))), rowsOf(tree));
    assert.equal(chain(base64(text)), 'base64 plist');
  });

  it('leaves other XML to XML', () => {
    for (const text of [
      '<plist><other>1</other><b>2</b></plist>',
      '<a><plist>x</plist><b>c</b></a>',
      '<plists><a>1</a><b>2</b></plists>',
    ]) {
      assert.equal(onlyLayer(decodeContent(text, 'application/xml')).codec, 'xml', text);
    }
  });

  it('keeps what stands before a cut or an error', () => {
    const text = xml(
      '<dict><key>a</key><string>one</string><key>b</key><string>two</string></dict>',
    );
    const cut = onlyLayer(decodeContent(text.slice(0, text.indexOf('two'))));
    assert.deepEqual([cut.codec, cut.state], ['plist', 'truncated']);
    assert.equal(cut.values[1]!.text, 'one');
    const wrong = onlyLayer(decodeContent(text.replace('<key>b</key>', '<what>b</what>')));
    assert.deepEqual([wrong.codec, wrong.state, wrong.values.length], ['plist', 'failed', 2]);
  });
});
