import { bareAddress } from '../../http/hosts';
import { tlsVersion } from '../../http/tlsVersion';
import type { TlsFacts } from '../../model';
import { readCertificate } from '../../tls/certificate';
import type { FlowFields } from './fields';

/** Address of the server, or null where the flow does not say it. */
export function serverAddressOf(server: FlowFields | null): string | null {
  // Behind another proxy the peer is that proxy, and nobody says where the server stands.
  if (!server || server.isSet('via') || server.isSet('via2')) return null;
  const peer = bareAddress(server.address('peername', 'ip_address'));
  if (peer !== null) return peer;
  // What was asked for is a name more often than an address, and `face.de` would pass for one.
  const asked = server.address('address');
  return /^\d{1,3}(?:\.\d{1,3}){3}$|:/.test(asked) ? bareAddress(asked) : null;
}

/** Name of the server that the connection asked for, or ''. */
export function serverNameOf(server: FlowFields | null): string {
  return server ? server.text('sni') || server.address('address') : '';
}

/** Whether TLS was set up with the server. */
export function hasTls(server: FlowFields | null): boolean {
  return (
    server !== null &&
    (['tls', 'tls_established', 'ssl_established'].some((name) => server.isTrue(name)) ||
      server.isSet('timestamp_tls_setup'))
  );
}

/**
 * What the flow says of TLS, or null where it says nothing: the certificate is the server's own, the
 * version that of the connection with the server where there was one, else with the client.
 */
export function readTls(client: FlowFields | null, server: FlowFields | null): TlsFacts | null {
  const version = server?.text('tls_version') || client?.text('tls_version') || '';
  const certificate = server && (server.firstText('certificate_list') || server.text('cert'));
  const facts: TlsFacts = {
    version: tlsVersion(version),
    ...((certificate ? readCertificate(certificate) : null) ?? noCertificate),
    state: null,
  };
  return Object.values(facts).every((fact) => fact === null) ? null : facts;
}

const noCertificate = { subject: null, issuer: null, validFromMs: null, validToMs: null };
