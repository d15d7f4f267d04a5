import assert from 'node:assert/strict';
import { names, recipientName } from '../../../src/verdict/claims/recipientName';

const of = (host: string, domain: string | null = null, company: string | null = null) => ({
  host,
  domain,
  company,
});

function fits(name: string, recipient: ReturnType<typeof of>): boolean {
  const read = recipientName(name);
  assert.ok(read !== null, name);
  return names(read, recipient);
}

describe('recipientName', () => {
  it('reads hosts, domains, stars, addresses and companies', () => {
    for (const good of ['a.example', '*.a.example', 'Google', 'Yahoo! Inc.', 'Umeng (Alibaba)']) {
      assert.ok(recipientName(good) !== null, good);
    }
    assert.equal(recipientName('MÜNCHEN.example')?.host, 'xn--mnchen-3ya.example');
    assert.equal(recipientName('2001:DB8::1')?.host, '2001:db8::1');
    assert.equal(recipientName('192.0.2.1')?.host, '192.0.2.1');
  });

  it('refuses what can be no name', () => {
    const bad = [
      '',
      ' ',
      '*',
      '*.',
      'a.*.example',
      'https://a.example',
      'a.example/x',
      'a.example:443',
    ];
    for (const name of [...bad, '.a.example', 'a..example', '*a.example', 'x'.repeat(300), '!']) {
      assert.equal(recipientName(name), null, name);
    }
  });
});

describe('names', () => {
  it('takes a domain with all its hosts, and any other host for itself', () => {
    assert.ok(fits('example.com', of('api.example.com', 'example.com')));
    assert.ok(fits('api.example.com', of('api.example.com', 'example.com')));
    assert.ok(!fits('api.example.com', of('b.api.example.com', 'example.com')));
    assert.ok(!fits('example.com', of('notexample.com', 'notexample.com')));
  });

  it('takes a star for everything below and for the name itself', () => {
    assert.ok(fits('*.example.com', of('a.b.example.com')));
    assert.ok(fits('*.EXAMPLE.com', of('example.com')));
    assert.ok(!fits('*.example.com', of('evilexample.com')));
    assert.ok(!fits('*.example.com', of('example.com.evil.example')));
  });

  it('takes a company by its name, and by that of its owner', () => {
    const umeng = of('ulogs.umeng.com', 'umeng.com', 'Umeng (Alibaba)');
    for (const name of ['umeng', 'ALIBABA', 'Umeng (Alibaba)', 'umeng.com']) {
      assert.ok(fits(name, umeng), name);
    }
    assert.ok(!fits('Ali', umeng));
    assert.ok(fits('localhost', of('localhost')));
  });
});
