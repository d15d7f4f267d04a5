import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { HarScanner } from '../../../../src/capture/readers/har/scanner';

interface Found {
  readonly entries: string[];
  readonly malformedAt: number[];
  readonly isCut: boolean;
}

function scan(text: string, chunkSize = 1 << 20): Found {
  const bytes = encodeUtf8(text);
  const scanner = new HarScanner();
  const sightings = [];
  for (let at = 0; at < bytes.length; at += chunkSize) {
    sightings.push(...scanner.push(bytes.subarray(at, at + chunkSize), at));
  }
  const last = scanner.finish(bytes.length);
  const found: Found = { entries: [], malformedAt: [], isCut: last.isCut };
  for (const sighting of [...sightings, ...last.sightings]) {
    if (sighting.kind === 'malformed') found.malformedAt.push(sighting.offset);
    else found.entries.push(decodeUtf8(bytes.subarray(sighting.range.start, sighting.range.end)));
  }
  return found;
}

describe('HarScanner', () => {
  it('finds the elements of log.entries alone, in chunks of any size', () => {
    const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
    fc.assert(
      fc.property(
        fc.array(value),
        value,
        fc.nat(3),
        fc.integer({ min: 1, max: 40 }),
        (entries, other, indent, chunkSize) => {
          const har = {
            entries: [1],
            'x"log': { entries: [2] },
            other,
            log: { pages: [{ entries: [3], log: { entries: [4] } }], other, entries, 'a\\': '"}]' },
            tail: other,
          };
          const {
            entries: found,
            malformedAt,
            isCut,
          } = scan(JSON.stringify(har, null, indent), chunkSize);
          assert.deepEqual(
            found.map((text) => JSON.parse(text)),
            JSON.parse(JSON.stringify(entries)),
          );
          assert.deepEqual(malformedAt, []);
          assert.equal(isCut, false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads escaped names, a byte-order mark, and strings that cross chunks', () => {
    const long = `"${'a\\\\'.repeat(500)}\\"${'b'.repeat(300)}"`;
    const text = `\ufeff{"\\u006cog":{"entr\\u0069es":[{"a":${long}},${long},-1]}}`;
    for (const chunkSize of [1, 2, 3, 63, 64, 65, 1000]) {
      assert.deepEqual(scan(text, chunkSize).entries, [`{"a":${long}}`, long, '-1']);
    }
  });

  it('gives what is complete of a file that is cut, and the half entry that holds something', () => {
    assert.deepEqual(scan('{"log":{"entries":[{"a":1},{"b":"x'), {
      entries: ['{"a":1}', '{"b":"x'],
      malformedAt: [],
      isCut: true,
    });
    assert.deepEqual(scan('{"log":{"entries":[{"a":1},{').entries, ['{"a":1}']);
    assert.deepEqual(scan('{"log":{"entries":[{"a":1}').isCut, true);
  });

  it('says where the brackets do not fit, and reads on over a missing comma', () => {
    assert.deepEqual(scan('{"log":{"entries":[{"a":1}}}').malformedAt, [26]);
    assert.deepEqual(scan('{"log":{"entries":[{} {}]}}'), {
      entries: ['{}', '{}'],
      malformedAt: [22],
      isCut: false,
    });
    assert.deepEqual(scan('{"log":{"entries":[]}} x {}').malformedAt, [23]);
    assert.deepEqual(scan('[]').malformedAt, [0]);
  });
});
