import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unescapePercent } from '../../src/decode/percent';
import {
  chainOf,
  layersAbove,
  leaves,
  pathOf,
  protectionOf,
  rangeInRoot,
  rootOf,
  strongest,
  valueAt,
  values,
} from '../../src/decode/tree';
import {
  base64,
  checkMap,
  bytesOf,
  decode,
  decodeContent,
  flat,
  hex,
  leafAt,
  sliceText,
} from './support';

describe('pathOf', () => {
  it('spells steps as the contract does', () => {
    const payload = base64(gzipSync('[{"properties":{"imei":"356938035643809"}}]'));
    const root = decodeContent(
      `gzip=1&data_list=${encodeURIComponent(payload)}`,
      'application/x-www-form-urlencoded',
    );
    const imei = leafAt(root, 'form:data_list base64 gzip json:/0/properties/imei');
    assert.deepEqual(pathOf(imei), ['form:data_list', 'base64', 'gzip', 'json:/0/properties/imei']);
    assert.deepEqual(chainOf(imei), ['form', 'base64', 'gzip', 'json']);
    assert.equal(protectionOf(imei), 'encoded');
    assert.equal(rootOf(imei), root);
    assert.equal(layersAbove(imei).length, 4);
    assert.deepEqual(pathOf(root), []);
  });

  it('begins with the part’s own step and names places', () => {
    const run = base64('{"a":"bcd"}');
    const root = decode(`https://a.example/x/${run}?q=${run}#t=1&u=2`, { place: 'url' });
    assert.deepEqual(Object.keys(flat(root)), [
      'path:0',
      'path:1 base64 json:/a',
      'query:q base64 json:/a',
      'fragment form:t',
      'fragment form:u',
    ]);
    assert.deepEqual(chainOf(leafAt(root, 'path:1 base64 json:/a')), ['base64', 'json']);
    const header = decode(`x ${run} y`, { place: 'header', step: 'header:x-data' });
    assert.deepEqual(Object.keys(flat(header)), [
      `header:x-data span:2,${String(2 + run.length)} base64 json:/a`,
    ]);
  });
});

describe('protectionOf', () => {
  it('is that of the strongest step', () => {
    for (const [bytes, protection] of [
      ['{"a":{"b":"x"}}', 'plaintext'],
      ['a=x&b=%7B%22c%22%3A%22d%22%7D', 'plaintext'],
      [encodeURIComponent('{"a":"x y"}'), 'plaintext'],
      ['<note><a>1</a><b>2</b></note>', 'plaintext'],
      [base64('{"a":"x"}'), 'encoded'],
      [hex('{"a":"x"}'), 'encoded'],
      [gzipSync('{"a":"x"}'), 'encoded'],
      [JSON.stringify({ s: JSON.stringify({ t: base64('{"u":"v"}') }) }), 'encoded'],
    ] as const) {
      const found = [...leaves(decode(bytes))].map(protectionOf);
      assert.ok(found.length > 0 && found.every((one) => one === protection), String(bytes));
    }
  });

  it('orders protections', () => {
    assert.equal(strongest([]), 'plaintext');
    assert.equal(strongest(['encoded', 'plaintext']), 'encoded');
    assert.equal(strongest(['hashed', 'encoded']), 'hashed');
    assert.equal(strongest(['encrypted', 'unknown', 'hashed']), 'encrypted');
  });
});

describe('values and leaves', () => {
  it('come in the order of the document, outer ones first', () => {
    const root = decode(`{"a":"${base64('{"x":"1","y":"2"}')}","b":["p","q"]}`);
    assert.deepEqual(
      [...values(root)].map((value) => pathOf(value).join(' ')),
      [
        '',
        'json',
        'json:/a',
        'json:/a base64',
        'json:/a base64 json',
        'json:/a base64 json:/x',
        'json:/a base64 json:/y',
        'json:/b',
        'json:/b/0',
        'json:/b/1',
      ],
    );
    assert.deepEqual(
      [...leaves(root)].map(({ text }) => text),
      ['1', '2', 'p', 'q'],
    );
  });

  it('are the same objects however they are reached', () => {
    const root = decode(`{"a":"${base64('{"x":"12"}')}"}`);
    const [layer] = root.layers;
    assert.equal(layer!.values[1], layer!.values[1]);
    assert.equal(
      leafAt(root, 'json:/a base64 json:/x').parent!.parent.parent!.parent,
      layer!.values[1],
    );
  });

  it('walk trees of any depth', () => {
    let text = 'a=b&c=d';
    for (let i = 0; i < 12; i++) text = base64(text);
    assert.equal([...values(decode(text))].length, 15);
  });
});

describe('rangeInRoot', () => {
  it('is the smallest run that decodes to the value', () => {
    const text = `{"a":"x\\u00e9y","b":"${base64('{"k":"hello there"}')}"}`;
    const root = decode(text);
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'json:/a'))), 'x\\u00e9y');
    const accent = rangeInRoot(leafAt(root, 'json:/a'), { start: 1, end: 3 });
    assert.equal(sliceText(root.bytes, accent), '\\u00e9');
    const inner = sliceText(root.bytes, rangeInRoot(leafAt(root, 'json:/b base64 json:/k')));
    assert.ok(Buffer.from(inner, 'base64').toString().includes('hello there'));
    assert.equal(inner.length % 4, 0);
  });

  it('is the whole compressed run through compression', () => {
    const run = base64(gzipSync('{"a":"x","b":"y"}'));
    const root = decode(`{"d":"${run}"}`);
    for (const name of ['a', 'b']) {
      const range = rangeInRoot(leafAt(root, `json:/d base64 gzip json:/${name}`));
      assert.equal(sliceText(root.bytes, range), run);
    }
  });

  it('has a place for empty values and containers', () => {
    const root = decode('{"a":"","b":{},"c":[]}');
    const places = [...values(root)].map((value) => sliceText(root.bytes, rangeInRoot(value)));
    assert.deepEqual(places.slice(2), ['', '{}', '[]']);
    assert.deepEqual(rangeInRoot(leafAt(root, 'json:/a')), { start: 6, end: 6 });
  });

  it('is right at every layer on the way, whatever the layers', () => {
    const wrap: Record<string, [(text: string) => string, (bytes: Uint8Array) => Uint8Array]> = {
      base64: [base64, (bytes) => Buffer.from(Buffer.from(bytes).toString(), 'base64')],
      hex: [hex, (bytes) => Buffer.from(Buffer.from(bytes).toString(), 'hex')],
      percent: [
        encodeURIComponent,
        (bytes) => unescapePercent(bytes, 0, bytes.length, false).bytes,
      ],
      json: [(text) => text, (bytes) => bytes],
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('base64', 'hex', 'percent'), { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[a-z0-9 ]{4,20}$/),
        fc.stringMatching(/^[a-z]{1,8}$/),
        (names, text, key) => {
          let payload = JSON.stringify({ [key]: text, other: 'and more' });
          for (const name of names) payload = wrap[name]![0](payload);
          let value = [...leaves(decode(payload))].find(({ keys }) => keys[0] === key)!;
          assert.equal(value.text, text);
          let range = { start: 0, end: value.bytes.length };
          while (value.parent) {
            checkMap(value, range, wrap[value.parent.codec]![1]);
            range = value.map.toParent(range);
            value = value.parent.parent;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('valueAt', () => {
  const text = `{"a":"plain","b":"${base64('{"k":"hello there","n":12}')}","c":"${base64(gzipSync('{"z":"w"}'))}"}`;
  const root = decode(text);
  const at = (needle: string, plus = 0): string =>
    pathOf(valueAt(root, text.indexOf(needle) + plus)).join(' ');

  it('is the deepest value that takes part in the byte', () => {
    assert.equal(at('plain'), 'json:/a');
    assert.equal(at('plain', 5), 'json');
    assert.equal(at('{'), 'json');
    assert.equal(pathOf(valueAt(root, 10_000)).length, 0);
  });

  it('leads into base64 to the field', () => {
    const k = rangeInRoot(leafAt(root, 'json:/b base64 json:/k'));
    assert.equal(pathOf(valueAt(root, k.start + 5)).join(' '), 'json:/b base64 json:/k');
    const n = rangeInRoot(leafAt(root, 'json:/b base64 json:/n'));
    assert.equal(pathOf(valueAt(root, n.start)).join(' '), 'json:/b base64 json:/n');
  });

  it('stops at what was decompressed', () => {
    const z = rangeInRoot(leafAt(root, 'json:/c base64 gzip json:/z'));
    assert.equal(pathOf(valueAt(root, z.start + 4)).join(' '), 'json:/c base64 gzip');
  });

  it('finds the value that each leaf stands for', () => {
    const body = bytesOf('{"list":[{"a":"one"},{"a":"two"},{"b":{"c":"three"}}],"end":"four"}');
    const tree = decode(body);
    for (const leaf of leaves(tree)) {
      const { start, end } = rangeInRoot(leaf);
      for (let offset = start; offset < end; offset++) assert.equal(valueAt(tree, offset), leaf);
    }
  });
});
