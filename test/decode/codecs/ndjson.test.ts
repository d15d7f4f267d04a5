import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { rangeInRoot } from '../../../src/decode/tree';
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

describe('decode ndjson', () => {
  it('reads one record a line, with the number of its line in front', () => {
    const inner = base64('{"x":"yy"}');
    assert.deepEqual(flat(decode(`{"a":"b","n":[1]}\r\n\r\n{"a":"c","d":"${inner}"}\n`)), {
      'ndjson:/0/a': 'b',
      'ndjson:/0/n/0': '1',
      'ndjson:/1/a': 'c',
      'ndjson:/1/d base64 json:/x': 'yy',
    });
    assert.equal(chain(base64(gzipSync('{"a":"b"}\n{"a":"c"}\n'))), 'base64 gzip ndjson');
  });

  it('reads a declared list of one, and sequences with separators', () => {
    assert.deepEqual(flat(decodeContent('{"a":"b"}', 'application/x-ndjson')), {
      'ndjson:/0/a': 'b',
    });
    assert.deepEqual(flat(decodeContent('\x1e{"a":"b"}\n\x1e[1]\n', 'application/json-seq')), {
      'ndjson:/0/a': 'b',
      'ndjson:/1/0': '1',
    });
  });

  it('holds containers and keys as JSON does', () => {
    const { values } = onlyLayer(decode('{"a":{"b":"c"}}\n{"d":1}'));
    assert.deepEqual(
      values.map(({ name, type, container }) => [name, type, container?.name ?? null]),
      [
        ['/0', 'object', null],
        ['/0/a', 'object', '/0'],
        ['/0/a/b', 'string', '/0/a'],
        ['/1', 'object', null],
        ['/1/d', 'number', '/1'],
      ],
    );
    assert.deepEqual(values[2]!.keys, ['0', 'a', 'b']);
  });

  it('keeps what stands before a cut or a broken line', () => {
    assert.equal(onlyLayer(decode('{"a":"b"}\n{"a":"c"}\n{"a":"d')).state, 'truncated');
    const broken = onlyLayer(decode('{"a":"b"}\n{"a":"c"}\nnot json\n{"a":"d"}'));
    assert.equal(broken.state, 'failed');
    assert.deepEqual(broken.reason, { id: 'decode.corrupt', arguments: { offset: 21 } });
  });

  it('is one document where a record goes over several lines', () => {
    assert.equal(chain('{"a":\n"b"}'), 'json');
    assert.equal(chain('{"a":1}\nand a remark'), 'json');
  });

  it('leads every value to its line', () => {
    const root = decode('{"a":"b"}\n{"a":"x\\u00e9"}');
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'ndjson:/1/a'))), 'x\\u00e9');
  });

  it('stops at a number of lines', () => {
    const layer = onlyLayer(decode('{"a":1}\n'.repeat(30_000)));
    assert.equal(layer.state, 'skipped');
    assert.equal(layer.values.length, 40_000);
  });
});
