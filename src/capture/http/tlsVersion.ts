/** `TLS 1.3` for every spelling of it (`TLSv1.3`, `tls1.3`, `Tls13`), `QUIC` as it is; else null. */
export function tlsVersion(text: string): string | null {
  if (/^quic/i.test(text)) return 'QUIC';
  const match = /^(tls|ssl)[\sv_]*(\d)[._]?(\d)?$/i.exec(text.trim());
  return match === null ? null : `${match[1]!.toUpperCase()} ${match[2]!}.${match[3] ?? '0'}`;
}
