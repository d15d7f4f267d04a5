import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { sniffMitmproxy } from '../../../../src/capture/readers/mitmproxy/sniff';
import { writeMitmproxy, type FlowVersion } from '../../writers/mitmproxy';
import { session } from '../../writers/session';

describe('sniffMitmproxy', () => {
  it('knows flows of every version by their first bytes', () => {
    for (const version of [21, 17, 7, '0.14', '0.10'] satisfies FlowVersion[]) {
      assert.ok(sniffMitmproxy(writeMitmproxy(session, version)) > 0.9, String(version));
    }
  });

  it('takes nothing else for one', () => {
    for (const text of [
      '',
      '2134:',
      '12:5:hello,1:x;',
      '0:4:type;4:http;}',
      '012:4:type;4:http;}',
      '12:5:type;4:http;}',
      '12:4:type:4:http;}',
      '{"version":7}',
      '10:20:30 GET /version',
      '1714551630:7:versions;',
    ]) {
      assert.equal(sniffMitmproxy(encodeUtf8(text)), 0, text);
    }
  });
});
