import assert from 'node:assert/strict';
import { values } from '../../src/decode/tree';
import { digestOf } from '../../src/view/digest';
import { everythingMasked } from '../../src/view/input';
import { markingOf } from '../../src/view/marking';
import { exchangeOf, findingAt } from './exchangeOf';

const coded = Buffer.from('{"imei":"356938035643809","n":1}').toString('base64');
const exchange = exchangeOf({
  requestType: 'application/x-www-form-urlencoded',
  requestBody: `v=1&data=${encodeURIComponent(coded)}&mail=jo%40mail.example`,
  personal: { imei: 'imei', mail: 'email' },
});
const body = exchange.parts.at(-1)!.root;
const [form] = body.layers;

describe('marking', () => {
  const marking = markingOf(exchange, everythingMasked);

  it('notes on every value on the way up where a finding shows in it', () => {
    const text = Buffer.from(body.bytes).toString();
    const marks = marking.marksOf(body).map(({ range, isEncoded }) => ({
      text: text.slice(range.start, range.end),
      isEncoded,
    }));
    assert.deepEqual(marks, [
      { text: encodeURIComponent(coded), isEncoded: true },
      { text: 'jo%40mail.example', isEncoded: false },
    ]);
    assert.deepEqual(marking.marksOf(form!.values[0]!), []);
  });

  it('says what is hidden, and what of it may be seen', () => {
    const shown = [0, 1].map((index) => [marking.isHidden(index), marking.shownValue(index)]);
    assert.deepEqual(
      new Set(shown.map(String)),
      new Set(['true,356••••••••••••', 'true,jo@••••••••••••']),
    );
  });

  it('knows nothing of findings that are not there', () => {
    assert.equal(marking.isHidden(99), false);
    const reveal = { all: false, findings: [{ exchange: 0, finding: 99 }] };
    assert.equal(markingOf(exchange, reveal).isHidden(0), true);
  });

  it('hides the parts of a hidden list, but not what is found by itself in them', () => {
    const listed = exchangeOf({
      requestBody: '{"list":[{"mail":"jo@mail.example","note":"hi"}],"other":"x"}',
      personal: { list: 'contacts', mail: 'email' },
    });
    const hiders = markingOf(listed, everythingMasked);
    const root = listed.parts.at(-1)!.root;
    const found = [...values(root)].map((value) => [
      value.keys.at(-1) ?? '',
      hiders.hiderOf(value),
    ]);
    assert.deepEqual(found.slice(2), [
      ['list', null],
      ['0', 'contacts'],
      ['mail', 'contacts'],
      ['note', 'contacts'],
      ['other', null],
    ]);
    const shown = markingOf(listed, { all: false, findings: [{ exchange: 0, finding: 0 }] });
    const note = [...values(root)].find((value) => value.keys.at(-1) === 'note')!;
    assert.equal(shown.hiderOf(note), null);
  });

  it('hides a coding inside a secret, but not one beside it', () => {
    const text = `token ${coded} and more words`;
    const plain = exchangeOf({ requestType: 'text/plain', requestBody: text });
    const root = plain.parts.at(-1)!.root;
    const inner = root.layers[0]?.values[0];
    assert.ok(inner, 'the engine finds the coding');
    const around = [findingAt(root, 'request-body', 'auth_token', coded)];
    const beside = [findingAt(root, 'request-body', 'auth_token', 'words')];
    const hiderWith = (findings: typeof around) =>
      markingOf({ ...plain, findings }, everythingMasked).hiderOf(inner);
    assert.equal(hiderWith(around), 'auth_token');
    assert.equal(hiderWith(beside), null);
  });

  it('masks what was never looked into unless everything is shown', () => {
    assert.equal(marking.unlooked('anything'), '••••••••');
    assert.equal(markingOf(exchange, { all: true, findings: [] }).unlooked('anything'), 'anything');
  });

  it('masks a hidden value inside one that is shown', () => {
    const imei = '356938035643809';
    const body = JSON.stringify({ lang: `e${imei}`, imei });
    const personal = { lang: 'locale', imei: 'imei' } as const;
    const both = exchangeOf({ requestBody: body, personal });
    const at = both.findings.findIndex(({ entity }) => entity === 'locale');
    assert.equal(markingOf(both, everythingMasked).shownValue(at), 'e356••••••••••••');
    assert.equal(markingOf(both, { all: true, findings: [] }).shownValue(at), `e${imei}`);
    assert.equal(digestOf(both).findings[at]!.value, 'e356••••••••••••');
  });
});
