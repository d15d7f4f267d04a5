import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { sourcedSlice } from '../../../../src/bytes/sourced';
import { decodeLatin1 } from '../../../../src/bytes/text';
import { HpackDecoder, type DecodedBlock } from '../../../../src/capture/streams/hpack/decoder';

function decode(decoder: HpackDecoder, hex: string): DecodedBlock {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return decoder.decode(sourcedSlice(bytes, { start: 0, end: bytes.length }));
}

function lines({ fields }: DecodedBlock): string[] {
  return fields.map(({ name, value }) => `${name}: ${decodeLatin1(value.bytes)}`);
}

const requests = [
  [':method: GET', ':scheme: http', ':path: /', ':authority: www.example.com'],
  [
    ':method: GET',
    ':scheme: http',
    ':path: /',
    ':authority: www.example.com',
    'cache-control: no-cache',
  ],
  [
    ':method: GET',
    ':scheme: https',
    ':path: /index.html',
    ':authority: www.example.com',
    'custom-key: custom-value',
  ],
];
const date = 'date: Mon, 21 Oct 2013 20:13:21 GMT';
const location = 'location: https://www.example.com';
const lastResponse = [
  ':status: 200',
  'cache-control: private',
  'date: Mon, 21 Oct 2013 20:13:22 GMT',
  location,
  'content-encoding: gzip',
  'set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1',
];
const responses = [
  [':status: 302', 'cache-control: private', date, location],
  [':status: 307', 'cache-control: private', date, location],
  lastResponse,
];

describe('HpackDecoder', () => {
  it('reads the literals of RFC 7541, appendix C.2', () => {
    const one = (hex: string): string[] => lines(decode(new HpackDecoder(), hex));
    assert.deepEqual(one('400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572'), [
      'custom-key: custom-header',
    ]);
    assert.deepEqual(one('040c 2f73 616d 706c 652f 7061 7468'), [':path: /sample/path']);
    assert.deepEqual(one('1008 7061 7373 776f 7264 0673 6563 7265 74'), ['password: secret']);
    assert.deepEqual(one('82'), [':method: GET']);
  });

  it('reads the requests of appendix C.3 and C.4, one connection each', () => {
    const plain = [
      '8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d',
      '8286 84be 5808 6e6f 2d63 6163 6865',
      '8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65',
    ];
    const coded = [
      '8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff',
      '8286 84be 5886 a8eb 1064 9cbf',
      '8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf',
    ];
    for (const blocks of [plain, coded]) {
      const decoder = new HpackDecoder();
      assert.deepEqual(
        blocks.map((hex) => lines(decode(decoder, hex))),
        requests,
      );
    }
  });

  it('reads the responses of appendix C.6, whose table lets go of entries', () => {
    const decoder = new HpackDecoder();
    // The example's decoder has agreed to a table of 256 bytes; here its encoder says so.
    const blocks = [
      '3fe1 01 4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718 63c7 8f0b 97c8 e9ae 82ae 43d3',
      '4883 640e ffc1 c0bf',
      '88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335 dfdf cd5b 3960 d5af 2708 7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50 07',
    ];
    assert.deepEqual(
      blocks.map((hex) => lines(decode(decoder, hex))),
      responses,
    );
  });

  it('leads a literal to its characters and a coded value to all that stands for it', () => {
    const [plain] = decode(new HpackDecoder(), '040c 2f73 616d 706c 652f 7061 7468').fields;
    assert.deepEqual(plain!.value.map.toParent({ start: 1, end: 7 }), { start: 3, end: 9 });
    const { fields } = decode(new HpackDecoder(), '8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff');
    const whole = { start: 2, end: 3 };
    assert.deepEqual(fields[0]!.value.map.toParent(whole), { start: 0, end: 1 });
    assert.deepEqual(fields[3]!.value.map.toParent(whole), { start: 5, end: 17 });
  });

  it('reads nothing behind what is broken', () => {
    const broken = [
      '80', // index 0
      'be', // an entry that was never kept
      '7fffffffff0f', // and one beyond all
      '4005 6162', // a string that is cut
      '3fe2 ffff 7f', // a table of gigabytes
      '0082 ffff 00', // Huffman: too much padding
      '0084 ffff ffff 00', // the end of string
      '0081 0000', // padding that is not all ones
    ];
    for (const hex of broken) {
      const decoder = new HpackDecoder();
      assert.deepEqual([hex, decode(decoder, `82${hex}`).state], [hex, 'failed']);
      assert.deepEqual(decode(decoder, '82'), { fields: [], state: 'failed' });
    }
  });

  it('keeps no more than the table may hold, and gives no more than a block may come to', () => {
    const decoder = new HpackDecoder();
    const value = '61'.repeat(3000);
    decode(decoder, `4001 61 7f b9 16 ${value}`);
    assert.equal(decode(decoder, 'be').fields[0]!.value.bytes.length, 3000);
    // 200 KB of indices would come to 600 MB.
    const bomb = decode(decoder, 'be'.repeat(200_000));
    assert.equal(bomb.state, 'skipped');
    const total = bomb.fields.reduce((sum, field) => sum + field.value.bytes.length, 0);
    assert.ok(total <= 16 * 1024 * 1024 && bomb.fields.length <= 10_000);
    // Nor do many blocks that are each within bounds.
    const many = new HpackDecoder();
    let count = 0;
    for (let i = 0; i < 40; i++) count += decode(many, '82'.repeat(9000)).fields.length;
    assert.equal(count, 300_000);
    // One that does not fit empties the table (section 4.4).
    decode(decoder, `4001 61 7f b9 16 ${value} 4001 61 7f b9 16 ${value}`);
    assert.equal(decode(decoder, 'be').state, 'complete');
    assert.equal(decode(decoder, 'bf').state, 'failed');
  });
});
