import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import {
  scanEvent,
  valueEnd,
  type EventHead,
} from '../../../../src/capture/readers/netlog/eventScan';

function scan(text: string): EventHead | null {
  const head: EventHead = { end: 0, type: 0, phase: 0, sourceId: 0, sourceType: 0 };
  const bytes = encodeUtf8(text);
  return scanEvent(bytes, 0, bytes.length, head) ? head : null;
}

describe('scanEvent', () => {
  it('finds type, phase and source in any order', () => {
    const expected = { type: 12, phase: 1, sourceId: 34, sourceType: 5 };
    const texts = [
      '{"params":{"a":1},"phase":1,"source":{"id":34,"start_time":"1","type":5},"time":"9","type":12}',
      '{ "type" : 12 , "source" : { "type" : 5 , "id" : 34 } , "phase" : 1 }',
      '{"type":12,\n"phase":1\n,"source":{"id":34\n,"type":5}}',
    ];
    for (const text of texts) assert.deepEqual(scan(`${text},`), { ...expected, end: text.length });
  });

  it('is not led astray by what the parameters hold', () => {
    const text =
      '{"params":{"type":1,"source":{"id":2,"type":3},"text":"\\"}],\\"type\\":7,\\\\","list":[{"phase":9}]},"type":4}';
    assert.deepEqual(scan(text), {
      end: text.length,
      type: 4,
      phase: -1,
      sourceId: -1,
      sourceType: -1,
    });
    assert.equal(scan('{"source":[{"id":1}],"type":"4","x":"type"}')!.type, -1);
    assert.equal(scan('{"source":[{"id":1}],"type":4}')!.sourceId, -1);
  });

  it('takes no number that is not whole', () => {
    for (const number of ['-1', '1.5', '1e3', '9999999999999999', '"1"', 'null', '']) {
      assert.equal(scan(`{"type":${number}}`)!.type, -1, number);
    }
    assert.equal(scan('{"type":999999999999999}')!.type, 999_999_999_999_999);
  });

  it('says where an event does not end', () => {
    const text = `{"a":"${'x'.repeat(100)}\\"${'y'.repeat(100)}","b":[{}]}`;
    for (let end = 0; end < text.length; end++) assert.equal(scan(text.slice(0, end)), null);
    assert.equal(scan(text)!.end, text.length);
  });
});

describe('valueEnd', () => {
  it('ends behind the value that begins here', () => {
    const cases: readonly (readonly [string, number])[] = [
      ['"a\\"b",', 6],
      ['{"a":[1,"}"]} ', 13],
      ['[[],[]]', 7],
      ['12,', 2],
      ['true}', 4],
      ['12', -1],
      ['"a', -1],
      ['[1', -1],
    ];
    for (const [text, end] of cases) {
      const bytes = encodeUtf8(text);
      assert.equal(valueEnd(bytes, 0, bytes.length), end, text);
    }
  });
});
