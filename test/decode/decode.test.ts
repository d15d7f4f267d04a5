import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { leaves, pathOf, rangeInRoot, values } from '../../src/decode/tree';
import { wrapped } from './containers';
import { mime, nested, scripts, telemetry } from './payloads';
import { plainTokens, plainValues } from './plainTokens';
import {
  allLayers,
  answer,
  base64,
  bytesOf,
  decode,
  decodeContent,
  flat,
  hex,
  leafAt,
  onlyLayer,
} from './support';

describe('decodeValue: what is coded', () => {
  for (const [script, depth] of [
    ['chinese', 4],
    ['english', 3],
    ['russian', 3],
    ['arabic', 3],
    ['emoji', 3],
  ] as const) {
    it(`undoes every nesting to depth ${String(depth)} around small ${script} JSON`, () => {
      const text = telemetry(40, script);
      for (const payload of nested(text, ['json'], depth)) {
        const { chain, text: found } = answer(payload.bytes);
        assert.deepEqual(chain, payload.chain, payload.name);
        assert.equal(found, text, payload.name);
      }
    }).timeout(60_000);
  }

  it('undoes every nesting to depth 3 around 2 KB, to depth 2 around 30 KB', () => {
    for (const [size, depth] of [
      [2_000, 3],
      [30_000, 2],
    ] as const) {
      const text = telemetry(size, 'hindi');
      for (const payload of nested(text, ['json'], depth)) {
        assert.deepEqual(answer(payload.bytes).chain, payload.chain, payload.name);
      }
    }
  }).timeout(60_000);

  it('undoes them around plain sentences of every script', () => {
    for (const [script, sentence] of Object.entries(scripts)) {
      for (const payload of nested(`${sentence}. ${sentence}`, [], 2)) {
        const { chain, text } = answer(payload.bytes);
        assert.deepEqual(chain, payload.chain, `${script} ${payload.name}`);
        assert.equal(text, payload.text, `${script} ${payload.name}`);
      }
    }
  });

  it('finds the way into every container, in every wrapping', () => {
    for (const [script, words] of [
      ['english', 1],
      ['chinese', 40],
    ] as const) {
      for (const { name, bytes, chain } of wrapped(script, words)) {
        assert.deepEqual(answer(bytes).chain, chain, name);
      }
    }
  }).timeout(60_000);

  it('finds coded runs wherever they stand', () => {
    const run = base64('{"imei":"356938035643809"}');
    const packed = base64(gzipSync('{"imei":"356938035643809"}'));
    for (const [text, path] of [
      [`v1:${run}:c2lnbmF0dXJl`, 'base64 json:/imei'],
      [`prefix.${run}.suffix`, 'base64 json:/imei'],
      [`a=${run};b=2`, 'cookie:a base64 json:/imei'],
      [`[2024-01-02] sent ${packed} (200 OK)`, 'base64 gzip json:/imei'],
      [`<script>var d="${run}";</script>`, 'base64 json:/imei'],
      [`数据：${run}。`, 'base64 json:/imei'],
      [`https://a.example/in/${run}/x`, 'base64 json:/imei'],
      [`x ${hex('{"imei":"356938035643809"}')} y`, 'hex json:/imei'],
      [`send %7B%22imei%22%3A%22356938035643809%22%7D now`, 'percent json:/imei'],
      [`before\n${mime(telemetry(300))}\nafter`, 'base64 json:/0/properties/imei'],
      [`log: data=${encodeURIComponent(run)}&n=1 end`, 'form:data base64 json:/imei'],
    ] as const) {
      const found = Object.entries(flat(decode(text))).filter(([at]) => at.endsWith(path));
      assert.deepEqual(
        found.map(([, value]) => value),
        ['356938035643809'],
        text,
      );
    }
  });

  it('finds several in one text, in order and apart', () => {
    const runs = ['{"a":"first"}', '{"b":"second"}', '{"c":"third"}'].map(base64);
    const root = decode(`one ${runs[0]!} two ${runs[1]!}, three ${runs[2]!}`);
    assert.deepEqual(
      root.layers.map(({ codec, isSegment }) => [codec, isSegment]),
      [
        ['base64', true],
        ['base64', true],
        ['base64', true],
      ],
    );
    let end = 0;
    for (const { range } of root.layers) {
      assert.ok(range.start >= end);
      end = range.end;
    }
    assert.equal(end, root.bytes.length);
  });

  it('lets the declared type help where it is right and ignores it where it is wrong', () => {
    assert.equal(
      onlyLayer(decodeContent('a=1', 'application/x-www-form-urlencoded')).codec,
      'form',
    );
    assert.deepEqual(decodeContent('a=1', '').layers, []);
    for (const type of [
      'application/json',
      'text/xml',
      'multipart/form-data; boundary=x',
      'image/png',
      'text/html',
      'x',
    ]) {
      assert.equal(onlyLayer(decodeContent(base64('{"a":"bcd"}'), type)).codec, 'base64', type);
    }
    assert.deepEqual(decodeContent(gzipSync('{"a":"b"}'), 'image/png').layers, []);
  });
});

describe('decodeValue: what is not', () => {
  it(`leaves ${String(plainValues.length)} values alone`, () => {
    assert.ok(plainValues.length >= 200);
    for (const value of plainValues) {
      const coded = allLayers(decode(value)).filter(({ protection }) => protection !== 'plaintext');
      assert.deepEqual(
        coded.map(({ codec }) => codec),
        [],
        value,
      );
    }
    const all = decode(JSON.stringify(plainValues));
    const coded = allLayers(all).filter(({ protection }) => protection !== 'plaintext');
    assert.deepEqual(
      coded.map(({ parent }) => parent.text),
      [],
    );
  });

  for (const [kind, make] of Object.entries(plainTokens(20_240_102))) {
    it(`leaves 2,000 ${kind} alone`, () => {
      for (let i = 0; i < 2_000; i++) {
        const token = make();
        const { layers } = decode(token);
        assert.deepEqual(
          layers.map(({ codec }) => codec),
          [],
          token,
        );
      }
    });
  }

  it('leaves the same tokens alone inside a document', () => {
    const makers = Object.entries(plainTokens(7));
    const document = makers.map(([kind, make]) => [kind, Array.from({ length: 50 }, make)]);
    const root = decode(JSON.stringify(Object.fromEntries(document)));
    const found = allLayers(root)
      .slice(1)
      .map(({ codec, parent }) => `${codec}: ${parent.text ?? ''}`);
    assert.deepEqual(found, []);
  });
});

describe('decodeValue: hostile input', () => {
  const spent = (root: ReturnType<typeof decode>): number =>
    [...values(root)].reduce(
      (sum, value) => sum + (value.type === 'bytes' ? value.bytes.length : 0),
      0,
    );

  it('stops half a gigabyte of zeros at the budget', () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    for (const bomb of [gzipSync(Buffer.concat([zeros, zeros])), gzipSync(gzipSync(zeros))]) {
      const root = decode(bomb, { place: 'content' }, { bytesOut: 1_000_000 });
      assert.ok(spent(root) - bomb.length < 1_100_000);
      const last = allLayers(root).at(-1)!;
      assert.equal(last.state, 'skipped');
      assert.deepEqual(last.reason, { id: 'decode.over-budget', arguments: { limit: 'bytesOut' } });
    }
  });

  it('counts what base64 and its like put out', () => {
    const text = base64(JSON.stringify(Array(20).fill('a value of some length')));
    const layer = onlyLayer(decode(text, {}, { bytesOut: 300 }));
    assert.equal(layer.state, 'skipped');
    assert.deepEqual(layer.reason, { id: 'decode.over-budget', arguments: { limit: 'bytesOut' } });
    assert.equal(allLayers(decode(text, {}, { bytesOut: 900 })).length, 2);
  });

  it('lets no bomb take what its neighbours need', () => {
    const bomb = base64(brotliCompressSync(Buffer.alloc(5_000_000, 'a')));
    const text = JSON.stringify({
      a: bomb,
      b: bomb,
      c: base64(gzipSync('{"imei":"356938035643809"}')),
    });
    const root = decode(text, {}, { bytesOut: 1_000_000 });
    assert.equal(leafAt(root, 'json:/c base64 gzip json:/imei').text, '356938035643809');
  });

  it('shows where nesting went too deep', () => {
    let text = '{"a":"b"}';
    for (let i = 0; i < 30; i++) text = base64(text);
    const layers = allLayers(decode(text));
    assert.equal(layers.length, 17);
    assert.deepEqual(layers.at(-1)!.reason, {
      id: 'decode.over-budget',
      arguments: { limit: 'depth' },
    });
    assert.deepEqual(layers.at(-1)!.values, []);
    assert.ok(layers.slice(0, -1).every(({ state }) => state === 'complete'));
    const lifted = decode(text, {}, { depth: 64 });
    assert.equal(allLayers(lifted).length, 31);
  });

  it('stops a fan of ten strings in five levels, and shows the cuts', () => {
    let text = '{"a":"b"}';
    for (let i = 0; i < 5; i++)
      text = JSON.stringify(Array.from({ length: 10 }, () => base64(text)));
    const root = decode(text, {}, { layers: 500 });
    const cuts = allLayers(root).filter(({ state }) => state === 'skipped');
    assert.ok(cuts.length > 0 && cuts.length <= 64);
    assert.deepEqual(cuts[0]!.reason, { id: 'decode.over-budget', arguments: { limit: 'layers' } });
    assert.equal(allLayers(root).length - cuts.length, 500);
  });

  it('stops when time is up', () => {
    const text = JSON.stringify(
      Array.from({ length: 2000 }, (_, i) => base64(`{"n":"value ${String(i)}"}`)),
    );
    const root = decode(text, {}, { timeMs: -1 });
    assert.deepEqual(onlyLayer(root).reason, {
      id: 'decode.over-budget',
      arguments: { limit: 'timeMs' },
    });
  });

  it('grows linearly with what is thrown at it', () => {
    const shapes: Record<string, (length: number) => string> = {
      brackets: (n) => '{"'.repeat(n / 2),
      'nested brackets': (n) => '[{"a":'.repeat(n / 6),
      'objects that fail late': (n) => '{"a":1,"b":x} '.repeat(n / 14),
      quotes: (n) => '"'.repeat(n),
      backslashes: (n) => '\\'.repeat(n),
      percents: (n) => '%'.repeat(n),
      'broken escapes': (n) => '%4'.repeat(n / 2),
      equals: (n) => '='.repeat(n),
      pairs: (n) => 'a=b&'.repeat(n / 4),
      'lone pairs': (n) => 'a='.repeat(n / 2),
      dots: (n) => 'eyJ.'.repeat(n / 4),
      tokens: (n) => 'eyJhIjoxfQ'.repeat(n / 10),
      slashes: (n) => 'aGVsbG8gd29ybGQ/'.repeat(n / 16),
      dashes: (n) => 'aGVsbG8-d29ybGQ_'.repeat(n / 16),
      'base64 words': (n) => 'aGVsbG8gd29ybGQh '.repeat(n / 17),
      'data URIs': (n) => 'data:a/b;base64,'.repeat(n / 16),
      URLs: (n) => 'http://a/?b=c '.repeat(n / 14),
      'URLs in one word': (n) => 'http://a/?b='.repeat(n / 12),
      tags: (n) => '<a b="'.repeat(n / 6),
      'lines of base64': (n) => `${'A'.repeat(64)}\n`.repeat(n / 65),
      'lines of noise': (n) =>
        Array.from({ length: n / 65 }, (_, i) =>
          base64(createHash('sha384').update(String(i)).digest()),
        ).join('\n'),
      'dotted tokens': (n) => 'eyJhbGciOiJub25lIn0.'.repeat(n / 20),
      'open data URIs': (n) => '(data:a/b,c '.repeat(n / 12),
      'lines after lines': (n) => `${'aGVsbG8gd29ybGQh'.repeat(4)}\n`.repeat(n / 65),
      hyphens: (n) => '-'.repeat(n),
      // In fours, as what comes out is base64 or not by its length.
      'spaced hexadecimal': (n) => '41 '.repeat(4 * Math.floor(n / 12)),
      digits: (n) => '1'.repeat(n),
      'Chinese and base64': (n) => '数aGVsbG8gd29ybGQh'.repeat(n / 19),
      semicolons: (n) => 'a=b;'.repeat(n / 4),
    };
    for (const [name, make] of Object.entries(shapes)) {
      const time = (length: number): number => {
        const bytes = bytesOf(make(length));
        // Of the processor: what else runs on the machine does not count.
        const started = process.cpuUsage();
        decode(bytes, { place: 'content' });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1_000;
      };
      time(50_000);
      const small = Math.min(time(100_000), time(100_000), time(100_000));
      const large = Math.min(time(800_000), time(800_000), time(800_000));
      // Eight times the input; quadratic work would take 64 times as long.
      assert.ok(
        large < 30 * small + 60,
        `${name}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`,
      );
    }
  }).timeout(120_000);

  it('answers any bytes whatever with a tree', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
          fc.json().map(bytesOf),
        ),
        fc.constantFrom('url', 'header', 'cookie', 'set-cookie', 'content', 'text' as const),
        fc.constantFrom(
          '',
          'application/json',
          'text/xml',
          'multipart/form-data; boundary=a',
          'application/x-www-form-urlencoded',
        ),
        (bytes, place, contentType) => {
          const root = decode(bytes, { place, contentType });
          for (const value of values(root)) {
            const range = rangeInRoot(value);
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= bytes.length);
            assert.equal(value.map.childLength, value.bytes.length);
            assert.ok(
              value.map.parentRange.end <= (value.parent?.parent.bytes.length ?? bytes.length),
            );
            assert.equal(typeof (value.text ?? ''), 'string');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('survives damage anywhere in a real payload', () => {
    const payload = bytesOf(
      `crc=1&gzip=1&data_list=${encodeURIComponent(base64(gzipSync(telemetry(600))))}`,
    );
    fc.assert(
      fc.property(
        fc.nat(payload.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (at, byte, isCut) => {
          const damaged = isCut ? payload.subarray(0, at) : Uint8Array.from(payload);
          if (!isCut) damaged[at] = byte;
          const root = decodeContent(damaged, 'application/x-www-form-urlencoded');
          for (const leaf of leaves(root)) assert.ok(pathOf(leaf).length > 0 || root === leaf);
        },
      ),
      { numRuns: 300 },
    );
  });
});
