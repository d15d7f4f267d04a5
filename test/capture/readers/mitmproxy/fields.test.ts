import assert from 'node:assert/strict';
import { sourcedSlice } from '../../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { ProblemLog } from '../../../../src/capture/problemLog';
import { FlowFields } from '../../../../src/capture/readers/mitmproxy/fields';
import { readValue } from '../../../../src/capture/readers/mitmproxy/tnetstring';
import { tnetstring, type FlowState } from '../../writers/mitmproxy';

/** Fields of a dictionary that stands at byte 100 of a file, `lost` bytes of it missing. */
function fieldsOf(state: FlowState, lost = 0): { fields: FlowFields; log: ProblemLog } {
  const whole = tnetstring(state);
  const bytes = whole.subarray(0, whole.length - lost);
  const log = new ProblemLog(0);
  const file = sourcedSlice(bytes, { start: 0, end: bytes.length }, 100);
  const fields = new FlowFields(file, readValue(bytes, 0, bytes.length)!, '', log);
  return { fields, log };
}

describe('FlowFields', () => {
  it('reads bytes and text alike, and the first of several names', () => {
    const { fields, log } = fieldsOf({ a: 'x', b: encodeUtf8('y'), c: null, n: 7, t: true });
    assert.deepEqual([fields.text('a'), fields.text('c', 'b'), fields.text('z')], ['x', 'y', '']);
    assert.equal(decodeUtf8(fields.sourced('b')!.bytes), 'y');
    assert.equal(fields.sourced('c'), null);
    assert.deepEqual([fields.number('n'), fields.number('z')], [7, null]);
    assert.deepEqual([fields.isTrue('t'), fields.isTrue('a')], [true, false]);
    assert.deepEqual([fields.isSet('c'), fields.has('c'), fields.has('z')], [false, true, false]);
    assert.deepEqual(log.problems, []);
  });

  it('says what has the wrong type or is missing, and where', () => {
    const { fields, log } = fieldsOf({ host: 5, inner: { port: 'x' } });
    assert.equal(fields.text('host'), '');
    assert.equal(fields.dictionary('inner')?.number('port'), null);
    fields.missing('bytes', 'path', 'target');
    fields.missing('bytes', 'host');
    assert.deepEqual(
      log.problems.map(({ arguments: args }) => [args['field'], args['expected']]),
      [
        ['host', 'bytes'],
        ['inner.port', 'number'],
        ['path', 'bytes'],
      ],
    );
    assert.ok(log.problems.every(({ offset }) => offset !== null && offset > 100));
  });

  it('does not complain of what the end of the file took', () => {
    const { fields, log } = fieldsOf({ a: 'x', long: 'abcdefgh', path: 'y' }, 15);
    assert.equal(fields.isCut, true);
    assert.equal(fields.isCutAt('long'), true);
    assert.ok('abcdefgh'.startsWith(fields.text('long')));
    fields.missing('bytes', 'path');
    assert.deepEqual(log.problems, []);
  });

  it('counts lists, and reads addresses in both ways they are spelt', () => {
    const { fields } = fieldsOf({
      list: [1, 2, 3],
      new: ['192.0.2.1', 443],
      old: { address: ['192.0.2.2', 80], use_ipv6: false },
    });
    assert.deepEqual([fields.count('list'), fields.count('new'), fields.count('z')], [3, 2, 0]);
    assert.equal(fields.address('z', 'new'), '192.0.2.1');
    assert.equal(fields.address('old'), '192.0.2.2');
    assert.equal(fields.address('list'), '');
    assert.deepEqual(fields.numbers('list'), [1, 2, 3]);
  });
});
