import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostCustomRules, readCustomRules } from '../../src/detect/customRules';
import { CustomRuleSet } from '../../src/detect/customRuleSet';
import { isValid } from '../../src/detect/customValidators';
import { validatorIds } from '../../src/detect/validatorIds';
import { detectExchange } from '../../src/detect/detect';
import type { Finding } from '../../src/detect/model';
import { digest } from '../../src/platform/digest.node';
import { partsOf, type TestExchange } from './exchange';

function follow(rules: unknown, exchange: TestExchange): Finding[] {
  const { rules: read, problems } = readCustomRules(rules);
  assert.deepEqual(problems, []);
  return detectExchange(partsOf(exchange), digest, undefined, null, new CustomRuleSet(read));
}

function followInJson(rules: unknown, body: unknown): Finding[] {
  return follow(rules, { requestBody: JSON.stringify(body), requestType: 'application/json' });
}

function marked(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ reasons }) => reasons.some(({ id }) => id === 'detect.rule'))
    .map(({ entity, value, grade }) => `${entity} ${value} ${grade}`);
}

const loyalty = {
  name: 'Loyalty card',
  entity: 'user_id',
  key: '^treuekarte$',
  value: '^TK-\\d+$',
};

describe('custom rules', () => {
  it('find what no detector knows, and say so by their name', () => {
    const findings = followInJson([loyalty], { treuekarte: 'TK-7', other: 'TK-8', x: 1 });
    assert.deepEqual(marked(findings), ['user_id TK-7 C']);
    const [finding] = findings;
    assert.equal(finding?.confidence, 0.9);
    assert.deepEqual(finding?.reasons, [
      { id: 'detect.rule', arguments: { rule: 'Loyalty card' } },
      { id: 'detect.key', arguments: { key: 'treuekarte' } },
    ]);
  });

  it('look at keys alone, values alone, and checks', () => {
    const key = { name: 'n', entity: 'health', key: 'zyklus' };
    assert.deepEqual(marked(followInJson([key], { zyklus: 4 })), ['health 4 E']);
    const value = { name: 'n', entity: 'device_id', value: '^DEV[0-9]{3}$' };
    assert.deepEqual(marked(followInJson([value], ['DEV123', 'DEV12'])), ['device_id DEV123 F']);
    const checked = { ...value, value: '^\\d{11}$', validator: 'luhn' };
    const numbers = { a: '79927398713', b: '79927398714' };
    assert.deepEqual(marked(followInJson([checked], numbers)), ['device_id 79927398713 D']);
  });

  it('are followed under an encoding, in headers, cookies and queries', () => {
    const rule = [{ name: 'n', entity: 'user_id', value: '^zq-[a-f]+$' }];
    const body = Buffer.from(JSON.stringify({ deep: { k: 'zq-abc' } })).toString('base64');
    const findings = follow(rule, {
      url: 'https://collector.example/a?k=zq-fed',
      requestHeaders: { 'x-own': 'zq-aaa', cookie: 'k=zq-bbb' },
      requestBody: `data=${encodeURIComponent(body)}`,
      requestType: 'application/x-www-form-urlencoded',
    });
    const values = marked(findings).sort();
    assert.deepEqual(
      values.map((text) => text.split(' ')[1]),
      ['zq-aaa', 'zq-abc', 'zq-bbb', 'zq-fed'],
    );
  });

  it('come before the detectors, first one first, and add no certainty that is not there', () => {
    const first = { name: 'first', entity: 'user_id', key: 'email', confidence: 0.6 };
    const second = { name: 'second', entity: 'email', key: 'email' };
    const body = { email: 'anna.weber@mail.example' };
    assert.equal(followInJson([first, second], body)[0]?.entity, 'user_id');
    const same = followInJson([{ ...second, confidence: 0.3 }], body)[0];
    assert.ok(same !== undefined && same.confidence > 0.9, String(same?.confidence));
  });

  it('change nothing where there are none', () => {
    const exchange = { requestBody: '{"email":"anna.weber@mail.example"}' };
    const without = detectExchange(partsOf(exchange), digest);
    assert.deepEqual(
      follow([], exchange).map(({ entity, confidence }) => [entity, confidence]),
      without.map(({ entity, confidence }) => [entity, confidence]),
    );
  });

  it('are read one by one: what is wrong with one leaves the others', () => {
    const { rules, problems } = readCustomRules({
      rules: [
        loyalty,
        7,
        { ...loyalty, name: ' ' },
        { ...loyalty, entity: 'user-id' },
        { ...loyalty, key: '(a' },
        { ...loyalty, value: '(?=a)' },
        { name: 'n', entity: 'email' },
        { ...loyalty, validator: 'crc' },
        { ...loyalty, confidence: 2 },
        { ...loyalty, keys: 'a' },
        { ...loyalty, name: 'last' },
      ],
    });
    assert.deepEqual(
      rules.map(({ name }) => name),
      ['Loyalty card', 'last'],
    );
    assert.deepEqual(
      problems.map(({ at, fault }) => `${at.join('/')} ${fault}`),
      [
        'rules/1 no-object',
        'rules/2/name no-name',
        'rules/3/entity unknown-entity',
        'rules/4/key open-group',
        'rules/5/value unsupported',
        'rules/6 no-pattern',
        'rules/7/validator unknown-validator',
        'rules/8/confidence no-probability',
        'rules/9/keys unknown-member',
      ],
    );
  });

  it('that were read can be read again, as on their way to a worker', () => {
    const { rules } = readCustomRules([loyalty, { ...loyalty, validator: 'luhn' }]);
    assert.deepEqual(readCustomRules(rules), { rules, problems: [] });
  });

  it('of any shape are read without an exception, and what is read can be followed', () => {
    const member = fc.oneof(
      fc.string(),
      fc.constantFrom('user_id', '(a+)+$', '[', 'luhn'),
      fc.jsonValue(),
    );
    const rule = fc.record(
      { name: member, entity: member, key: member, value: member, validator: member },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(rule)), fc.string(), (wanted, text) => {
        const { rules, problems } = readCustomRules(wanted);
        for (const { at, fault } of problems) assert.ok(at.length <= 3, fault);
        new CustomRuleSet(rules).find(text, text, null);
      }),
    );
  });

  it('have bounds', () => {
    const many = Array.from({ length: mostCustomRules + 5 }, () => loyalty);
    const { rules, problems } = readCustomRules(many);
    assert.equal(rules.length, mostCustomRules);
    assert.deepEqual(
      problems.map(({ fault }) => fault),
      ['too-many'],
    );
    assert.equal(readCustomRules('no').problems[0]?.fault, 'no-list');
    assert.deepEqual(readCustomRules(undefined), { rules: [], problems: [] });
    const large = readCustomRules([{ ...loyalty, key: 'a'.repeat(301) }]);
    assert.equal(large.problems[0]?.fault, 'large');
  });

  it('cannot hang: patterns that others choke on stop within their bound', function () {
    this.timeout(60_000);
    const hostile = ['(a+)+$', '(a|aa)+$', '(.*a){30}', '(a?){100}a{100}', '.*.*.*.*.*x'].map(
      (value, at) => ({ name: `n${String(at)}`, entity: 'user_id', value }),
    );
    const { rules } = readCustomRules(hostile);
    const set = new CustomRuleSet(rules);
    const text = `${'a'.repeat(4_000)}!`;
    for (let at = 0; at < 2_000; at++) {
      const varied = text.replaceAll('a', () => String.fromCharCode(97 + ((at * 7) % 26)));
      set.find(`k${String(at)}`, varied, null);
    }
    // What it takes is bounded in moves, and renewed for the next exchange.
    set.begin();
    assert.equal(set.isStopped, false);
  });

  it('offer checks that tell right from wrong', () => {
    const right: Readonly<Record<(typeof validatorIds)[number], string>> = {
      luhn: '79927398713',
      verhoeff: '2363',
      mod97: '3214282912345698765432161182',
      iban: 'DE89 3704 0044 0532 0130 00',
      card: '4111 1111 1111 1111',
      email: 'anna.weber@mail.example',
      phone: '+49 1512 3456789',
      domain: 'shop.example',
      uuid: '3f2c6a1e-8d47-4b90-a6c5-1e9d70b2f438',
    };
    for (const id of validatorIds) {
      assert.equal(isValid(id, right[id]), true, id);
      assert.equal(isValid(id, `${right[id].slice(0, -1)}@`), false, id);
      assert.equal(isValid(id, ''), false, id);
    }
  });
});
