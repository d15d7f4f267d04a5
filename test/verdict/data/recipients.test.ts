import assert from 'node:assert/strict';
import { companiesAtHome, homeOf } from '../../../src/verdict/data/homes';
import { companyTables, knownRecipient } from '../../../src/verdict/data/recipients';
import { webRecipients, webRecipientsDate } from '../../../src/verdict/data/webRecipients';

describe('the tables of recipients', () => {
  const own = companyTables.flatMap((table) =>
    Object.entries(table).flatMap(([company, rows]) =>
      Object.values(rows).flatMap((suffixes) => suffixes.map((suffix) => ({ company, suffix }))),
    ),
  );

  it('say each suffix once, as a lower-case host name', () => {
    const seen = new Set<string>();
    for (const { company, suffix } of own) {
      assert.match(suffix, /^[a-z\d-]+(?:\.[a-z\d-]+)+$/, company);
      assert.ok(!seen.has(suffix), `${suffix} stands twice`);
      seen.add(suffix);
    }
    assert.ok(own.length > 500, `${own.length} suffixes`);
  });

  it('lead from every suffix of ours to its company', () => {
    for (const { company, suffix } of own) {
      assert.equal(knownRecipient(`x.${suffix}`)?.company, company, suffix);
    }
  });

  it('hold the web with its date, well-formed', () => {
    assert.match(webRecipientsDate, /^\d{4}-\d\d-\d\d$/);
    const lines = webRecipients.trim().split('\n');
    assert.ok(lines.length > 1_500);
    for (const line of lines) assert.match(line, /^[^\t]+\t[^\t]*\t[a-z\d._ -]+$/);
  });

  it('let our own table go before the web', () => {
    assert.equal(knownRecipient('www.facebook.com')?.company, 'Meta');
    assert.equal(knownRecipient('static.hotjar.com')?.purpose, 'session recording');
  });

  it('name no landlord for what tenants run', () => {
    const tenants = [
      'user.github.io',
      'd111111abcdef8.cloudfront.net',
      'bucket.s3.amazonaws.com',
      'app.herokuapp.com',
      'site.azurewebsites.net',
      'blog.blogspot.com',
      'shop.web.app',
    ];
    for (const host of tenants) assert.equal(knownRecipient(host), undefined, host);
  });

  it('know the home country of companies in capitals', () => {
    assert.equal(homeOf('Xiaomi'), 'CN');
    assert.equal(homeOf('Yandex'), 'RU');
    assert.equal(homeOf('Somebody'), null);
    const named = new Set([
      ...own.map(({ company }) => company),
      ...webRecipients.split('\n').map((line) => line.split('\t')[0]),
    ]);
    for (const company of companiesAtHome) assert.ok(named.has(company), company);
    for (const { company } of own) assert.match(homeOf(company) ?? 'XX', /^[A-Z]{2}$/);
  });
});
