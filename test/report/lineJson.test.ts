import assert from 'node:assert/strict';
import { lineJson } from '../../src/report/lineJson';
import type { ReportLine } from '../../src/report/lineModel';
import { safeJson } from '../../src/report/safeJson';

type FindingLine = Extract<ReportLine, { type: 'finding' }>;

const plain: FindingLine = {
  type: 'finding',
  file: 'a.har',
  exchange: 3,
  entity: 'imei',
  value: '356938035643809',
  part: 'request-body',
  path: ['form:data_list', 'base64', 'gzip', 'json:/0/properties/imei'],
  confidence: 0.987,
  grade: 'C',
  reasons: ['The key imei names it', 'Its check digit is right'],
  protection: 'encoded',
  host: 'sa.example.com',
  range: [12, 3456],
  rangeOf: 'file',
  valueId: 'v17',
  group: null,
};

describe('JSON of a line', () => {
  it('is what any writer of JSON gives, whatever the texts hold', () => {
    const texts = [
      '',
      'a"b\\c/',
      '\u0000\u0007\n\u001f',
      '\u007f\u0085\u202e\u2028',
      'é漢😀',
      '\ud800',
    ];
    for (const text of texts) {
      const line: FindingLine = {
        ...plain,
        file: text,
        value: text,
        path: [text, 'json', text],
        reasons: [text],
        host: text,
        rangeOf: `member:${text}`,
        valueId: text,
        group: text,
      };
      assert.equal(lineJson(line), safeJson(line));
      assert.deepEqual(JSON.parse(lineJson(line)), line);
    }
    assert.equal(lineJson(plain), safeJson(plain));
    const bare: FindingLine = { ...plain, host: null, path: [], reasons: [], confidence: 1 };
    assert.equal(lineJson(bare), safeJson(bare));
  });
});
