import assert from 'node:assert/strict';
import { parseJson } from '../../../src/bytes/jsonParser';
import { encodeUtf8 } from '../../../src/bytes/text';
import { ProblemLog } from '../../../src/capture/problemLog';
import { EntryFields } from '../../../src/capture/json/fields';

function fieldsOf(text: string): { fields: EntryFields; log: ProblemLog } {
  const log = new ProblemLog(0);
  return { fields: new EntryFields(parseJson(encodeUtf8(text)), 100, log), log };
}

describe('EntryFields', () => {
  it('answers members of the right type and places the others in the file', () => {
    const { fields, log } = fieldsOf('{"a":"x","b":5,"c":null,"d":"17","e":"-"}');
    assert.equal(fields.text(0, 'a', 'a'), 'x');
    assert.equal(fields.number(0, 'b', 'b'), 5);
    assert.equal(fields.text(0, 'c', 'c'), null);
    assert.equal(fields.text(0, 'missing', 'missing'), null);
    assert.deepEqual(log.problems, []);

    assert.equal(fields.text(0, 'b', 'path.b'), null);
    assert.equal(fields.number(0, 'd', 'd'), 17);
    assert.equal(fields.number(0, 'e', 'e'), null);
    assert.equal(fields.text(0, 'c', 'c', 'required'), null);
    assert.deepEqual(
      log.problems.map(({ offset, arguments: { field, expected } }) => [offset, field, expected]),
      [
        [113, 'path.b', 'string'],
        [128, 'd', 'number'],
        [137, 'e', 'number'],
        [119, 'c', 'string'],
      ],
    );
  });

  it('says nothing of what the end of the file took', () => {
    const { fields, log } = fieldsOf('{"a":"hal');
    assert.equal(fields.text(0, 'a', 'a'), 'hal');
    assert.ok(fields.isCut(1));
    assert.equal(fields.object(0, 'b', 'b', 'required'), null);
    fields.malformed('a', 'number', 1);
    assert.deepEqual(log.problems, []);
  });
});
