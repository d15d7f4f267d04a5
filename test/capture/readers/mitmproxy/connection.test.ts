import assert from 'node:assert/strict';
import type { FlowState } from '../../writers/mitmproxy';
import { changedIn, readFlow } from './flows';
import { certificate } from '../../tls/certificates';

const server = async (change: FlowState) =>
  (await readFlow(changedIn('server_conn', change))).exchange;

describe('connections of flows', () => {
  it('take the address of the server from the peer, in every way versions spell it', async () => {
    const none = { peername: null, address: ['stats.example.com', 443] };
    assert.equal((await server({})).serverAddress, '192.0.2.7');
    assert.equal(
      (await server({ peername: ['2001:db8::7', 443, 0, 0] })).serverAddress,
      '2001:db8::7',
    );
    assert.equal(
      (await server({ ...none, ip_address: ['192.0.2.8', 443] })).serverAddress,
      '192.0.2.8',
    );
    const nested = { address: ['192.0.2.9', 443], use_ipv6: false };
    assert.equal((await server({ ...none, ip_address: nested })).serverAddress, '192.0.2.9');
    assert.equal((await server(none)).serverAddress, null);
    assert.equal(
      (await server({ ...none, address: ['192.0.2.1', 80] })).serverAddress,
      '192.0.2.1',
    );
    for (const address of [['face.de', 443], [''], [], 'x', null]) {
      assert.equal((await server({ ...none, address })).serverAddress, null);
    }
  });

  it('do not take a proxy on the way for the server', async () => {
    const via = ['http', ['192.0.2.200', 8080]];
    assert.equal((await server({ via })).serverAddress, null);
  });

  it('tell version and certificate of TLS', async () => {
    assert.deepEqual((await server({ certificate_list: [certificate] })).tls, {
      version: 'TLS 1.3',
      subject: 'stats.example.com',
      issuer: 'Example Test CA',
      validFromMs: Date.UTC(2024, 0, 2, 3, 4, 5),
      validToMs: Date.UTC(2055, 0, 2, 3, 4, 5),
      state: null,
    });
    const old = await server({ tls_version: 'TLSv1', cert: certificate });
    assert.equal(old.tls?.version, 'TLS 1.0');
    assert.equal(old.tls.subject, 'stats.example.com');
    const quic = await server({ tls_version: 'QUICv1' });
    assert.equal(quic.tls?.version, 'QUIC');
    const clear = await readFlow(changedIn('server_conn', {}, 1));
    assert.equal(clear.exchange.tls, undefined);
    const unused = await server({ tls_version: null, certificate_list: ['-----BEGIN'] });
    assert.equal(unused.tls?.version, 'TLS 1.3', 'that of the connection with the client');
  });
});
