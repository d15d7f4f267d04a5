import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeUtf8 } from '../../src/bytes/text';
import { entities } from '../../src/detect/entities';
import { entityIds } from '../../src/detect/model';
import { bullet, hidden, maskRuns, maskValue } from '../../src/view/mask';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', '😀', '\ud800', '\udc00', 'é', '\n'), maxLength: 12 }),
);
const identifiers = entityIds.filter((id) => entities[id].maskKind === 'identifier');
const secrets = entityIds.filter((id) => entities[id].maskKind === 'secret');
const shown = entityIds.filter((id) => entities[id].maskKind === 'shown');

describe('maskValue', () => {
  it('shows the first four characters of a long identifier', () => {
    assert.equal(maskValue('356938035643809', 'imei'), `356${bullet.repeat(12)}`);
    assert.equal(maskValue('3569380356438091', 'imei'), `3569${bullet.repeat(12)}`);
    assert.equal(maskValue('55.75124', 'precise_location'), `55${bullet.repeat(6)}`);
  });

  it('shows nothing of short identifiers', () => {
    for (const value of ['1', '12', '123']) {
      assert.equal(maskValue(value, 'age'), bullet.repeat(value.length));
    }
    assert.equal(maskValue('1234', 'age'), `1${bullet.repeat(3)}`);
    assert.equal(maskValue('12345678', 'user_id'), `12${bullet.repeat(6)}`);
    assert.equal(maskValue('', 'user_id'), '');
  });

  it('never shows more than four characters, or a quarter of them, of an identifier', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...identifiers), (value, entity) => {
        const mask = maskValue(value, entity);
        const kept = mask.slice(0, mask.length - bullets(mask));
        assert.ok(value.startsWith(kept));
        assert.ok([...kept].length <= 4);
        assert.ok(4 * [...kept].length <= [...value].length);
        assert.ok(4 * kept.length <= value.length);
        assert.ok(value === '' || bullets(mask) >= 1);
      }),
    );
  });

  it('cuts no character in two', () => {
    const value = '😀'.repeat(20);
    assert.equal(maskValue(value, 'username'), `${'😀'.repeat(4)}${bullet.repeat(16)}`);
  });

  it('does not tell how long a long identifier is', () => {
    const short = maskValue(`http${'a'.repeat(100)}`, 'browsing_url');
    assert.equal(short, maskValue(`http${'b'.repeat(100_000)}`, 'browsing_url'));
  });

  it('shows nothing of secrets, not even their length', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...secrets), (value, entity) => {
        assert.equal(maskValue(value, entity), value === '' ? '' : hidden);
      }),
    );
  });

  it('leaves flags and the device as they are', () => {
    assert.ok(shown.includes('incognito_flag') && shown.includes('device_model'));
    for (const entity of shown) assert.equal(maskValue('Redmi Note 8', entity), 'Redmi Note 8');
  });

  it('shows nothing of cards, health and content', () => {
    for (const entity of [
      'payment_card',
      'card_security_code',
      'health',
      'contacts',
      'sms',
    ] as const) {
      assert.equal(maskValue('4111111111111111', entity), hidden);
    }
  });
});

describe('maskRuns', () => {
  const mask = (input: string, ...runs: Parameters<typeof maskRuns>[1][number][]): string =>
    maskRuns(encodeUtf8(input), runs);

  it('keeps what stands around a run', () => {
    const range = { start: 4, end: 19 };
    assert.equal(
      mask('?id=356938035643809&x=1', { range, entity: 'imei' }),
      `?id=356${bullet.repeat(12)}&x=1`,
    );
  });

  it('hides an encoded run as a whole', () => {
    assert.equal(
      mask('d=eyJhIjoxfQ&x', { range: { start: 2, end: 12 }, entity: null }),
      `d=${hidden}&x`,
    );
  });

  it('masks the value rather than its percent-encoding', () => {
    const run = { range: { start: 0, end: 18 }, entity: 'email', value: 'é@mail.example' } as const;
    assert.equal(
      mask('%C3%A9@mail.example', { ...run, range: { start: 0, end: 19 } }),
      `é@m${bullet.repeat(11)}`,
    );
  });

  it('hides overlapping runs as one', () => {
    const outer = { range: { start: 0, end: 25 }, entity: 'browsing_url' } as const;
    const inner = { range: { start: 0, end: 8 }, entity: 'password' } as const;
    assert.equal(mask('hunter22.example/abcdefgh rest', outer, inner), `${hidden} rest`);
    assert.equal(mask('hunter22.example/abcdefgh rest', inner, outer), `${hidden} rest`);
  });

  it('loses nothing outside the runs and shows nothing inside secret ones', () => {
    const piece = fc.tuple(fc.stringMatching(/^[a-z]{0,6}$/), fc.boolean());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        let input = '';
        let expected = '';
        const runs = [];
        for (const [word, isSecret] of pieces) {
          const start = input.length;
          input += word;
          expected += isSecret && word !== '' ? hidden : word;
          if (isSecret)
            runs.push({ range: { start, end: input.length }, entity: 'password' as const });
        }
        assert.equal(maskRuns(encodeUtf8(input), runs.reverse()), expected);
      }),
    );
  });
});

function bullets(mask: string): number {
  return mask.length - mask.replace(/•+$/, '').length;
}
