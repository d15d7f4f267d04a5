import assert from 'node:assert/strict';
import { problemPlace, problemText, render } from '../../src/view/sentences';
import { fillTemplate } from '../../src/view/template';

describe('fillTemplate', () => {
  it('chooses the noun by the number', () => {
    const template = '{n} {n|value|values}';
    assert.equal(fillTemplate(template, { n: 1 }), '1 value');
    assert.equal(fillTemplate(template, { n: 0 }), '0 values');
    assert.equal(fillTemplate(template, { n: 2 }), '2 values');
  });

  it('leaves optional parts out where an argument is missing, empty or 0', () => {
    const template = 'a[, {n} more][ under {chain}]';
    assert.equal(fillTemplate(template, { n: 2, chain: 'x' }), 'A, 2 more under x');
    assert.equal(fillTemplate(template, { n: 0, chain: '' }), 'A');
    assert.equal(fillTemplate(template, {}), 'A');
  });

  it('leaves a part out by its condition', () => {
    assert.equal(
      fillTemplate('[private?from private browsing, ]sent', { private: 1 }),
      'From private browsing, sent',
    );
    assert.equal(fillTemplate('[private?from private browsing, ]sent', { private: 0 }), 'Sent');
  });

  it('takes arguments as they are, whatever they hold', () => {
    assert.equal(fillTemplate('x {a} {b}', { a: '{b}', b: '[$&]' }), 'X {b} [$&]');
    assert.equal(fillTemplate('x {constructor}', {}), 'X ');
  });

  it('names entities, and counts what would be too many', () => {
    const list = (entities: string): string => fillTemplate('{entities@entities}', { entities });
    assert.equal(list('imei'), 'IMEI');
    assert.equal(list('imei,email'), 'IMEI and e-mail address');
    assert.equal(list('imei,email,oaid,gaid,phone'), 'IMEI, e-mail address, OAID and 2 more');
  });
});

describe('render', () => {
  const common = {
    host: 'sa.api.intl.miui.com',
    more: 0,
    moreAs: '',
    private: 0,
    cleartext: 0,
    alsoSent: 0,
  };

  it('says that encoded is not encrypted', () => {
    const args = { ...common, values: 7, chain: 'base64 → gzip' };
    assert.equal(
      render({ id: 'verdict.sent.encoded', arguments: args }),
      'Encoded, not encrypted: 7 personal values under base64 → gzip, sent to sa.api.intl.miui.com',
    );
    assert.equal(
      render({
        id: 'verdict.sent.encoded',
        arguments: { ...args, values: 1, private: 1, more: 1, moreAs: 'plaintext' },
      }),
      'From private browsing, encoded, not encrypted: 1 personal value under base64 → gzip, 1 more in plain text, sent to sa.api.intl.miui.com',
    );
  });

  it('sums up a capture', () => {
    const args = { recipients: 3, what: 'identifiers', private: 2 };
    assert.equal(
      render({ id: 'verdict.capture.encoded', arguments: args }),
      "Encoded, not encrypted: 3 recipients get this device's identifiers; private browsing is sent too",
    );
    assert.equal(
      render({
        id: 'verdict.capture.encoded',
        arguments: { recipients: 'Xiaomi', what: 'identifiers' },
      }),
      "Encoded, not encrypted: Xiaomi gets this device's identifiers",
    );
  });

  it('says what ties exchanges', () => {
    const ties = (more: Record<string, string | number>): string =>
      render({ id: 'verdict.ties', arguments: { entity: 'installation_id', ...more } });
    assert.equal(
      ties({ exchanges: 41, hosts: 4, companies: 3, private: 6, forms: '' }),
      'One installation id ties 41 exchanges on 4 hosts of 3 companies, 6 of them in private browsing',
    );
    assert.equal(
      ties({ exchanges: 2, hosts: 1, companies: 1, private: 1, ordinary: 1 }),
      'One installation id ties 2 exchanges on 1 host of 1 company, 1 of them in private browsing and 1 expressly not',
    );
    assert.equal(
      ties({ exchanges: 3, hosts: 3, companies: 0, leastCompanies: 2, allPrivate: 1 }),
      'One installation id ties 3 exchanges on 3 hosts of at least 2 companies, all of them in private browsing',
    );
    assert.equal(
      ties({ exchanges: 3, hosts: 0, apps: 2, sessions: 4, forms: 'base64, md5' }),
      'One installation id ties 3 exchanges, from 2 apps, across 4 sessions, also seen as base64, md5',
    );
  });
});

describe('problems in words', () => {
  it('say what happened and what was made of it', () => {
    assert.equal(
      problemText({ code: 'truncated-body', arguments: { actual: 10, declared: 20 } }),
      'A body is cut: 10 of 20 bytes. What is there is shown.',
    );
    assert.match(
      problemText({ code: 'unreadable-file', arguments: { detail: 'not-found' } }),
      /no such file/,
    );
  });

  it('name their place', () => {
    assert.equal(problemPlace({ exchange: 3, offset: 120 }), 'exchange 3, at byte 120');
    assert.equal(problemPlace({ exchange: null, offset: 0 }), 'at byte 0');
    assert.equal(problemPlace({ exchange: null, offset: null }), '');
  });
});
