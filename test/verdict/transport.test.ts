import assert from 'node:assert/strict';
import type { Exchange, TlsFacts } from '../../src/capture/model';
import { interceptorOf } from '../../src/verdict/interceptor';
import { transportEvidence } from '../../src/verdict/transport';
import { analysed, makeExchange } from './make';

const bare: TlsFacts = {
  version: null,
  subject: null,
  issuer: null,
  validFromMs: null,
  validToMs: null,
  state: null,
};

function ids(tls: Partial<TlsFacts>, more: Partial<Exchange> = {}): string[] {
  const exchange: Exchange = { ...makeExchange(), tls: { ...bare, ...tls }, ...more };
  return transportEvidence(exchange, []).map(({ statement }) =>
    statement.id.replace('verdict.evidence.', ''),
  );
}

describe('evidence on the transport', () => {
  it('says version and certificate where the capture has them', () => {
    assert.deepEqual(ids({}), ['tls']);
    assert.deepEqual(ids({ version: 'TLS 1.3', subject: 'example.com', issuer: 'Some CA' }), [
      'tls',
      'tls-version',
      'certificate',
    ]);
    assert.deepEqual(ids({ version: 'TLS 1.0', state: 'weak' }), [
      'tls',
      'tls-old',
      'security-weak',
    ]);
  });

  it('names who read along, and takes that certificate for nobody else’s', () => {
    const authorities: Record<string, string> = {
      mitmproxy: 'mitmproxy',
      'Charles Proxy CA (1 Jan 2026, host)': 'Charles',
      'PortSwigger CA': 'Burp Suite',
      DO_NOT_TRUST_FiddlerRoot: 'Fiddler',
      'Proxyman CA (1 Jan 2026, host)': 'Proxyman',
      'OWASP Zed Attack Proxy Root CA': 'ZAP',
    };
    for (const [issuer, name] of Object.entries(authorities)) {
      assert.equal(interceptorOf({ issuer }), name);
      const tls = { issuer, subject: 'api.example.com', version: 'TLS 1.0' };
      assert.deepEqual(ids(tls), ['tls', 'intercepted']);
    }
    assert.equal(interceptorOf({ issuer: 'DigiCert Global G2' }), null);
    assert.deepEqual(ids({ issuer: 'Some CA', subject: 'mitmproxy.org' }), ['tls', 'certificate']);
  });

  it('says what is wrong with a certificate', () => {
    assert.deepEqual(ids({ subject: 'box.example', issuer: 'box.example' }), [
      'tls',
      'self-signed',
    ]);
    const times = { subject: 'a.example', issuer: 'CA', validFromMs: 1_000, validToMs: 2_000 };
    assert.deepEqual(ids(times, { startedAtMs: 1_500 }), ['tls', 'certificate']);
    const out = ['tls', 'certificate', 'certificate-time'];
    assert.deepEqual(ids(times, { startedAtMs: 3_000 }), out);
    assert.deepEqual(ids(times, { startedAtMs: 500 }), out);
    assert.deepEqual(ids(times), ['tls', 'certificate']);
  });

  it('has a line of its own, a head and a weight for personal values in the clear', () => {
    const spec = { url: 'http://api.example.com/v1?id=a&mail=jo@mail.example' };
    const { verdict } = analysed(spec, [{ part: 'url', last: 'query:mail', entity: 'email' }]);
    assert.equal(verdict.sentence.id, 'verdict.sent.plaintext-cleartext');
    assert.ok(verdict.factors.some(({ id, weight }) => id === 'transport' && weight > 0));
    const line = verdict.evidence.find(
      ({ statement }) => statement.id === 'verdict.evidence.personal-cleartext',
    );
    assert.equal(line?.kind, 'transport');
    assert.equal(line?.statement.arguments['values'], 1);
    const over = analysed({ ...spec, url: spec.url.replace('http:', 'https:') }, [
      { part: 'url', last: 'query:mail', entity: 'email' },
    ]);
    assert.ok(
      !over.verdict.evidence.some(
        ({ statement }) => statement.id === 'verdict.evidence.personal-cleartext',
      ),
    );
  });
});
