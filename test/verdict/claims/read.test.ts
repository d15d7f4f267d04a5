import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeUtf8 } from '../../../src/bytes/text';
import { claimName } from '../../../src/verdict/claims/check';
import { mostClaimsBytes, readClaims } from '../../../src/verdict/claims/read';
import { render } from '../../../src/view/sentences';

function read(text: string): { claims: string[]; problems: string[] } {
  const { claims, problems } = readClaims(encodeUtf8(text));
  return {
    claims: claims.map(claimName),
    problems: problems.map(
      ({ start, statement }) => `${start.line}:${start.column} ${render(statement)}`,
    ),
  };
}

/** What is wrong in an object with these members, on the first line. */
function wrong(members: string): string[] {
  return read(`{${members}}`).problems;
}

describe('readClaims', () => {
  it('reads every kind of claim in the order of the file', () => {
    const text = `{
      "$schema": "https://example.com/x.json",
      "claims": { "encrypted": true, "anonymous": true, "notInPrivateBrowsing": true },
      "never": ["contacts", "sms"],
      "recipients": { "allow": ["*.example.com", "Google"], "countries": ["DE"] },
      "allow": { "Google": ["device_model"], "stats.example.net": [] }
    }`;
    assert.deepEqual(read(text), {
      claims: [
        'encrypted',
        'anonymous',
        'notInPrivateBrowsing',
        'never:contacts',
        'never:sms',
        'recipients',
        'countries',
        'allow:Google',
        'allow:stats.example.net',
      ],
      problems: [],
    });
  });

  it('claims nothing where a claim is false, or nothing is said', () => {
    assert.deepEqual(read('{"claims":{"encrypted":false}}'), { claims: [], problems: [] });
    assert.deepEqual(read('{}'), { claims: [], problems: [] });
    assert.deepEqual(read('\ufeff{"never":["sms"]}').claims, ['never:sms']);
  });

  it('names line and column of what is unknown, and what was meant', () => {
    const text = '{\n  "claims": {\n    "encripted": true,\n    "anonymous": true\n  }\n}';
    assert.deepEqual(read(text), {
      claims: ['anonymous'],
      problems: ['3:5 “encripted” is not known here: did you mean “encrypted”?'],
    });
    assert.deepEqual(wrong('"frobnicate": 1'), [
      '1:2 “frobnicate” is not known here; these are: claims, never, recipients, allow',
    ]);
    assert.deepEqual(wrong('"never":["contact"]'), [
      '1:11 There is no entity “contact”: did you mean “contacts”?',
    ]);
    assert.deepEqual(wrong('"never":["IMEI"]'), [
      '1:11 There is no entity “IMEI”: did you mean “imei”?',
    ]);
    assert.deepEqual(wrong('"allow":{"Google":["zzzzzzzz"]}'), [
      '1:21 There is no entity “zzzzzzzz”',
    ]);
    assert.deepEqual(wrong('"claims":{"$schema":true}').length, 1);
  });

  it('counts columns as editors do', () => {
    assert.deepEqual(wrong('"allow":{"Ünïtëd 💡":["x"]}'), ['1:24 There is no entity “x”']);
    assert.match(read('\ufeff{"x":1}').problems.join(), /^1:2 /);
    assert.match(read('{\r\n\r"x":1}').problems.join(), /^3:1 /);
  });

  it('names what has the wrong type', () => {
    assert.deepEqual(read('[]').problems, [
      '1:1 Must be an object in braces, not a list in brackets',
    ]);
    assert.deepEqual(wrong('"claims":{"encrypted":"yes"}'), [
      '1:24 “encrypted” must be true or false, not text',
    ]);
    assert.deepEqual(wrong('"claims":null'), [
      '1:11 “claims” must be an object in braces, not null',
    ]);
    assert.deepEqual(wrong('"never":"sms"'), ['1:10 “never” must be a list in brackets, not text']);
    assert.deepEqual(wrong('"never":[1]'), ['1:11 “never” must be text in quotes, not a number']);
    assert.deepEqual(wrong('"recipients":{"allow":{}}'), [
      '1:24 “recipients.allow” must be a list in brackets, not an object in braces',
    ]);
    assert.equal(wrong('"recipients":[],"allow":[]').length, 2);
  });

  it('names bad recipients and countries, and keeps the good ones', () => {
    const text =
      '{"recipients":{"allow":["https://a.example/","b.example"],"countries":["UK","DE"]}}';
    const { claims } = readClaims(encodeUtf8(text));
    assert.deepEqual(
      claims.map((claim) => (claim.kind === 'countries' ? claim.allowed : claim.kind)),
      ['recipients', ['DE']],
    );
    assert.deepEqual(read(text).problems, [
      '1:25 “https://a.example/” names no recipient: use a host (api.example.com), a domain (example.com), *.example.com or a company, without scheme, port and path',
      '1:72 “UK” is no country code (two capitals, ISO 3166-1): did you mean “GB”?',
    ]);
    assert.match(wrong('"recipients":{"countries":["de"]}').join(), /did you mean “DE”\?/);
    assert.doesNotMatch(wrong('"recipients":{"countries":["EU"]}').join(), /did you mean/);
  });

  it('does not forbid everything because every entry is wrong', () => {
    const { claims } = read('{"recipients":{"allow":["a/b"],"countries":["XX"]}}');
    assert.deepEqual(claims, []);
    assert.deepEqual(read('{"recipients":{"countries":[]}}').claims, ['countries']);
  });

  it('keeps what stands before a syntax error, and says where that is', () => {
    assert.deepEqual(read('{"never":["sms"],\n  allow: 1}'), {
      claims: ['never:sms'],
      problems: ['2:3 This is not JSON: “a” is not expected here'],
    });
    assert.deepEqual(read('{"never":["sms"'), {
      claims: ['never:sms'],
      problems: ['1:16 The file ends before it is complete: close what is open'],
    });
    assert.equal(read('').problems.length, 1);
    assert.equal(read('{} {}').problems.length, 1);
  });

  it('tells what is repeated, and bounds what it reads', () => {
    assert.deepEqual(read('{"never":["sms"],"never":["contacts"]}'), {
      claims: ['never:sms'],
      problems: ['1:18 “never” stands here twice: only the first counts'],
    });
    const many = Array.from({ length: 300 }, (_, at) => `"a${at}.example":[]`).join();
    const { claims, problems } = read(`{"allow":{${many}}}`);
    assert.equal(claims.length, 200);
    assert.match(problems.join(), /More than 200 members/);
    const large = read(`{"never":["sms"]}${' '.repeat(mostClaimsBytes)}`);
    assert.deepEqual(large.claims, ['never:sms']);
    assert.match(large.problems.join(), /1048576 bytes/);
  });

  it('reads anything without throwing', () => {
    const good = '{"claims":{"encrypted":true},"never":["sms"],"allow":{"a.b":["imei"]}}';
    for (let end = 0; end <= good.length; end++) read(good.slice(0, end));
    for (const text of [
      '"x"',
      '1',
      'null',
      '[[[[',
      '{"__proto__":{}}',
      '{"allow":{"":[]}}',
      '\xff',
    ]) {
      assert.ok(read(text).problems.length > 0, text);
    }
    assert.equal(read('['.repeat(100_000)).claims.length, 0);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        for (const part of [text, `{"allow":${text}}`, `{"recipients":{"allow":[${text}]}}`]) {
          for (const { start, end } of readClaims(encodeUtf8(part)).problems) {
            assert.ok(start.line < end.line || start.column <= end.column);
          }
        }
      }),
    );
  });
});
