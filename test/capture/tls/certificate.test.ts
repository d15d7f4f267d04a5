import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readCertificate } from '../../../src/capture/tls/certificate';
import { certificate, der, derName, pem } from './certificates';

const from = der(0x17, '990102030405Z');
const to = der(0x17, '490102030405Z');

describe('readCertificate', () => {
  it('reads names and times, in certificates of the first version too', () => {
    assert.equal(readCertificate(certificate)?.subject, 'stats.example.com');
    const name = derName([10, der(0x0c, 'Zoë & Co')]);
    assert.deepEqual(readCertificate(pem(name, derName(), from, to, 1)), {
      subject: 'Zoë & Co',
      issuer: null,
      validFromMs: Date.UTC(1999, 0, 2, 3, 4, 5),
      validToMs: Date.UTC(2049, 0, 2, 3, 4, 5),
    });
  });

  it('reads wide characters, and cuts long names', () => {
    const wide = derName([3, der(0x1e, Buffer.from('é.example', 'utf16le').swap16())]);
    const long = derName([3, der(0x0c, 'x'.repeat(10_000))]);
    const facts = readCertificate(pem(wide, long, from, to));
    assert.equal(facts?.subject, 'é.example');
    assert.equal(facts.issuer?.length, 256);
  });

  it('gives null for what is none, whatever its lengths say', () => {
    for (const text of [
      '',
      '-----BEGIN CERTIFICATE-----',
      certificate.replace('BEGIN C', 'BEGIN X'),
    ]) {
      assert.equal(readCertificate(text), null);
    }
    const bytes = Buffer.from(certificate.replace(/-----.*-----|\n/g, ''), 'base64');
    for (let at = 0; at < bytes.length; at++) {
      for (const byte of [0, 0x30, 0x7f, 0x80, 0x84, 0x88, 0xff]) {
        const mutant = Buffer.from(bytes);
        mutant[at] = byte;
        const text = `-----BEGIN CERTIFICATE-----${mutant.toString('base64')}-----END CERTIFICATE-----`;
        const facts = readCertificate(text);
        assert.ok(facts === null || (facts.subject ?? '').length <= 256);
      }
    }
  });

  it('takes no other time than certificates have', () => {
    for (const text of ['240102030405', '20240102030405Z', '241399999999Z', '2401020304Z', '']) {
      const facts = readCertificate(pem(derName(), derName(), der(0x17, text), to));
      assert.equal(facts?.validFromMs, null, text);
    }
  });
});
