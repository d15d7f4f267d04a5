import assert from 'node:assert/strict';
import { parseJson } from '../../../src/bytes/jsonParser';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import type { Body } from '../../../src/capture/http/content';
import { base64Body } from '../../../src/capture/json/base64';
import { EntryFields } from '../../../src/capture/json/fields';
import { ProblemLog } from '../../../src/capture/problemLog';

function bodyOf(text: string): { readonly body: Body; readonly log: ProblemLog } {
  const log = new ProblemLog(0);
  const fields = new EntryFields(parseJson(encodeUtf8(text)), 100, log);
  const node = fields.string(0, 'a', 'a', 'required')!;
  return { body: base64Body(fields, node, 'a', 'decoded', log), log };
}

describe('base64Body', () => {
  it('decodes, and leads to the file', () => {
    const { body, log } = bodyOf('{"a":"aGVsbG8="}');
    assert.equal(decodeUtf8(body.sourced.bytes), 'hello');
    assert.deepEqual([body.fidelity, body.state], ['decoded', 'complete']);
    assert.deepEqual(body.sourced.map.toParent({ start: 0, end: 3 }), { start: 106, end: 110 });
    assert.deepEqual(log.problems, []);
  });

  it('keeps what is none, and the whole groups of what is cut', () => {
    const broken = bodyOf('{"a":"~"}');
    assert.equal(decodeUtf8(broken.body.sourced.bytes), '~');
    assert.equal(broken.body.fidelity, 'text');
    assert.equal(broken.log.problems[0]!.code, 'invalid-base64');
    const cut = bodyOf('{"a":"aGVsbG');
    assert.equal(decodeUtf8(cut.body.sourced.bytes), 'hel');
    assert.equal(cut.body.state, 'truncated');
  });
});
