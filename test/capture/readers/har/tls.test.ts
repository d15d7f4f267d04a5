import assert from 'node:assert/strict';
import type { TlsFacts } from '../../../../src/capture/model';
import { plainRequest, readEntry } from './reading';

type Fields = Record<string, unknown>;

async function tls(entry: Fields, response: Fields = {}): Promise<TlsFacts | undefined> {
  const answer = { status: 200, headers: [], ...response };
  const { exchange, problems } = await readEntry(plainRequest(), answer, entry);
  assert.deepEqual(problems, []);
  return exchange.tls;
}

const details = {
  protocol: 'TLS 1.3',
  subjectName: 'api.example.com',
  issuer: 'Some CA',
  validFrom: 1_700_000_000,
  validTo: 1_710_000_000,
};

const facts: TlsFacts = {
  version: 'TLS 1.3',
  subject: 'api.example.com',
  issuer: 'Some CA',
  validFromMs: 1_700_000_000_000,
  validToMs: 1_710_000_000_000,
  state: null,
};

describe('HAR security details', () => {
  it('are read from the entry and from the response', async () => {
    assert.deepEqual(await tls({ _securityDetails: details }), facts);
    assert.deepEqual(await tls({}, { _securityDetails: details }), facts);
  });

  it('are read in the dialects of WebPageTest and Firefox', async () => {
    assert.equal((await tls({ _tls_version: 'TLSv1.2' }))?.version, 'TLS 1.2');
    assert.equal((await tls({ _securityState: 'weak' }))?.state, 'weak');
    assert.equal((await tls({ _securityDetails: { protocol: 'QUIC' } }))?.version, 'QUIC');
  });

  it('are none where the entry has none, or what it has is none', async () => {
    const none: Fields[] = [
      {},
      { _securityDetails: {} },
      { _securityDetails: 'TLS 1.3' },
      {
        _securityDetails: {
          protocol: 13,
          subjectName: '',
          issuer: null,
          validFrom: -1,
          validTo: '7',
        },
      },
      { _securityDetails: { protocol: 'TLS 1.3; drop' } },
      { _securityState: 'constructor' },
      { _securityState: 'insecure' },
      { _securityDetails: { validFrom: 1e300, validTo: 0 } },
    ];
    for (const entry of none) assert.equal(await tls(entry), undefined, JSON.stringify(entry));
  });

  it('are cut where a name is longer than any', async () => {
    const read = await tls({ _securityDetails: { subjectName: 'x'.repeat(100_000) } });
    assert.equal(read?.subject?.length, 256);
  });
});
