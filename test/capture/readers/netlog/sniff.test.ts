import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { sniffNetLog } from '../../../../src/capture/readers/netlog/sniff';
import { recognise } from '../../../../src/capture/registry';
import { writeHar } from '../../writers/har';
import { writeNetLog } from '../../writers/netlog';
import { session } from '../../writers/session';

describe('sniffNetLog', () => {
  it('knows a log by the types that its constants name', () => {
    const log = encodeUtf8(writeNetLog(session));
    assert.equal(recognise(log, 'x')!.reader.format, 'netlog');
    assert.equal(sniffNetLog(log), 0.95);
    // Of a log in one line, the constants may be longer than what is looked at first.
    assert.equal(sniffNetLog(log.subarray(0, 40)), 0.3);
    assert.equal(recognise(log.subarray(0, 40), 'x'), null);
  });

  it('takes no other JSON for one', () => {
    for (const text of ['{"constants":{}}x', '{}', '{"events":[]}', '[{"constants":1}]', '']) {
      assert.ok(sniffNetLog(encodeUtf8(text)) < 0.5, text);
    }
    assert.equal(sniffNetLog(encodeUtf8(writeHar(session))), 0);
    assert.equal(sniffNetLog(encodeUtf8('{"log":"\\"constants\\" \\"logEventTypes\\""}')), 0);
  });
});
