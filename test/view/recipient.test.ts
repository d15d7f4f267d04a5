import assert from 'node:assert/strict';
import type { Recipient } from '../../src/verdict/model';
import { countryName, recipientLine } from '../../src/view/recipient';

const unknown: Recipient = {
  host: null,
  domain: null,
  company: null,
  companyCountry: null,
  party: 'unknown',
  purpose: null,
  address: null,
  network: null,
  asn: null,
  country: null,
  countries: [],
};

describe('the line on a recipient', () => {
  it('says all that is known', () => {
    const recipient: Recipient = {
      host: 'sa.api.intl.miui.com',
      domain: 'miui.com',
      company: 'Xiaomi',
      companyCountry: 'CN',
      party: 'third',
      purpose: 'analytics',
      address: '192.0.2.1',
      network: 'Alibaba Cloud',
      asn: 45_102,
      country: 'SG',
      countries: [{ country: 'SG', source: 'address' }],
    };
    assert.equal(
      recipientLine(recipient, { transport: 'tls' }),
      'Xiaomi (China) · third party · analytics · AS45102 Alibaba Cloud · Singapore · over TLS',
    );
  });

  it('names the version of TLS, but not that which a proxy spoke', () => {
    const tls = {
      ...{ version: 'TLS 1.3', subject: 'a.example', issuer: 'Some CA' },
      ...{ validFromMs: null, validToMs: null, state: null },
    };
    const way = { transport: 'tls', tls } as const;
    assert.equal(recipientLine({ ...unknown, host: 'a.example' }, way), 'a.example · over TLS 1.3');
    const proxied = { ...way, tls: { ...tls, issuer: 'PortSwigger CA' } };
    assert.equal(recipientLine({ ...unknown, host: 'a.example' }, proxied), 'a.example · over TLS');
  });

  it('leaves out what is not', () => {
    assert.equal(recipientLine(unknown, { transport: 'unknown' }), '');
    assert.equal(
      recipientLine({ ...unknown, host: '192.0.2.1' }, { transport: 'cleartext' }),
      '192.0.2.1 · in the clear, without TLS',
    );
  });

  it('keeps a code that is no country', () => {
    assert.equal(countryName('XX1'), 'XX1');
    assert.equal(countryName('DE'), 'Germany');
  });
});
