import assert from 'node:assert/strict';
import type { Finding } from '../../src/detect/model';
import { readUserMarks, type UserMark } from '../../src/detect/userMarks';
import { markedPlace, UserWord } from '../../src/detect/userWord';
import { find } from './exchange';

const host = 'sa.api.collector.example';
const type = 'application/json';

function inBody(body: unknown): readonly Finding[] {
  return find({ requestBody: JSON.stringify(body), requestType: type }).filter(
    ({ part }) => part === 'request-body',
  );
}

const markOf = (finding: Finding, becomes: UserMark['becomes'] = null): UserMark => ({
  ...markedPlace(finding, host),
  becomes,
});

describe("the user's word", () => {
  it('holds for the same field of every exchange with the domain, wherever it stands in a list', () => {
    const [first] = inBody([{ user: { email: 'jo@mail.example' } }]);
    const word = new UserWord([markOf(first!)]);
    const later = inBody([{}, { user: { email: 'ann@mail.example' } }]);
    const { findings, dropped } = word.apply(later, 'other.collector.example');
    assert.deepEqual([findings.length, dropped.length], [0, 1]);
    assert.equal(dropped[0]!.value, 'ann@mail.example');
  });

  it('holds for no other field, entity, part or domain', () => {
    const [first] = inBody({ user: { email: 'jo@mail.example' } });
    const word = new UserWord([markOf(first!)]);
    const left = (findings: readonly Finding[], at = host): number =>
      word.apply(findings, at).findings.length;
    assert.equal(left(inBody({ sender: { email: 'jo@mail.example' } })), 1);
    assert.equal(left(inBody({ user: { email: 'jo@mail.example' } }), 'tracker.example'), 1);
    assert.equal(left([{ ...first!, entity: 'username' }]), 1);
    assert.equal(left([{ ...first!, part: 'response-body' }]), 1);
    assert.equal(left([first!]), 0);
  });

  it('makes a finding of another kind one of that kind, and keeps the mask it had', () => {
    const [imei] = inBody({ imei: '356938035643809' });
    const word = new UserWord([markOf(imei!, 'device_model')]);
    const { findings, masking, dropped, changed } = word.apply([imei!], host);
    assert.deepEqual(
      findings.map(({ entity, reasons }) => [entity, reasons[0]!.id]),
      [['device_model', 'detect.user-word']],
    );
    assert.deepEqual([masking, dropped.length, changed], [[imei], 0, 1]);
    assert.equal(
      markedPlace(findings[0]!, host).entity,
      'imei',
      'marks go by what it was found as',
    );
    const masked = new UserWord([markOf(imei!, 'serial_number')]).apply([imei!], host);
    assert.deepEqual([masked.findings[0]!.entity, masked.masking.length], ['serial_number', 0]);
  });

  it('never holds a value, not even where a value stands as a name', () => {
    const values = ['jo.doe@mail.example', '356938035643809', '9f3c7a52e61b4b62', 'jodoe'];
    for (const value of values) {
      const findings = inBody({ [value]: { email: 'x@mail.example', user_id: value } });
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        const named = { ...finding, value, path: [`json:/${value}/email`, `form:${value}`] };
        for (const one of value === 'jodoe' ? [named] : [finding, named]) {
          const text = JSON.stringify(markedPlace(one, host));
          assert.equal(text.includes(value), false, text);
          const word = new UserWord([{ ...markedPlace(one, host), becomes: null }]);
          assert.equal(word.apply([one], host).dropped.length, 1, text);
        }
      }
    }
  });

  it('is read from what nobody has checked, within bounds, and the last word counts', () => {
    const mark = { pattern: ['url', 'query:q'], entity: 'email', domain: 'a.example' } as const;
    assert.deepEqual(
      readUserMarks([
        ...[null, 3, {}, { ...mark, becomes: 'nonsense' }, { ...mark, pattern: [1] }],
        ...[
          { ...mark, pattern: ['x'.repeat(300)] },
          { ...mark, pattern: [], becomes: null },
        ],
        ...[
          { ...mark, becomes: null },
          { ...mark, becomes: 'phone', value: 'jo@mail.example' },
        ],
      ]),
      [{ ...mark, becomes: 'phone' }],
    );
    const many = Array.from({ length: 2_000 }, (_, at) => ({
      ...mark,
      domain: `d${at}.example`,
      becomes: null,
    }));
    assert.equal(readUserMarks(many).length, 500);
    assert.deepEqual(readUserMarks('x'), []);
  });
});
