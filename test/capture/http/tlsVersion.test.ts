import assert from 'node:assert/strict';
import { tlsVersion } from '../../../src/capture/http/tlsVersion';

describe('tlsVersion', () => {
  it('knows a version in every spelling', () => {
    for (const text of ['TLSv1.3', 'TLS 1.3', 'tls1.3', 'Tls13', 'TLS_v1_3', ' TLSv1.3 ']) {
      assert.equal(tlsVersion(text), 'TLS 1.3', text);
    }
    assert.equal(tlsVersion('TLSv1'), 'TLS 1.0');
    assert.equal(tlsVersion('SSLv3'), 'SSL 3.0');
    assert.equal(tlsVersion('QUICv1'), 'QUIC');
  });

  it('takes nothing else for one', () => {
    for (const text of ['', 'none', 'TLS', 'TLSv1.3.4', 'DTLS 1.2']) {
      assert.equal(tlsVersion(text), null, text);
    }
  });
});
