import { encodeUtf8 } from '../../../src/bytes/text';
import { joinBytes, requestBytes, responseBytes } from './message';
import type { SessionExchange } from './session';
import { writeZip, type ZipMember, type ZipOptions } from './zip';

/** How an archive is written, besides its messages. */
export interface SazOptions extends ZipOptions {
  readonly isChunked?: boolean;
  /** Laid over each member. */
  readonly member?: Partial<ZipMember>;
}

/** Sessions as Fiddler saves them: messages as on the wire, metadata beside them. */
export function writeSaz(
  exchanges: readonly SessionExchange[],
  options: SazOptions = {},
): Uint8Array {
  return writeZip(sazMembers(exchanges, options), {
    comment: 'Fiddler (v5.0.20253.3311) Session Archive.',
    ...options,
  });
}

export function sazMembers(
  exchanges: readonly SessionExchange[],
  { isChunked = false, member = {} }: SazOptions = {},
): ZipMember[] {
  const width = String(exchanges.length).length;
  const sessions = exchanges.flatMap((exchange, i): ZipMember[] => {
    const number = String(i + 1).padStart(width, '0');
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['c.txt', requestBytes(exchange, { isAbsolute: true })],
      ['s.txt', responseBytes(exchange, { isChunked })],
      ['m.xml', encodeUtf8(metadata(i + 1))],
    ];
    return files.map(([file, content]) => ({ name: `raw/${number}_${file}`, content, ...member }));
  });
  const index = { name: '_index.htm', content: encodeUtf8('<html></html>') };
  return [
    { name: 'raw/', content: new Uint8Array(0), method: 0 },
    ...sessions,
    { name: '[Content_Types].xml', content: encodeUtf8('<Types />') },
    index,
  ];
}

export function metadata(number: number): string {
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>
<Session SID="${number}" BitFlags="19">
  <SessionTimers ClientConnected="2024-05-01T10:20:30.4560123+02:00" ClientBeginRequest="2024-05-01T10:20:30.4560123+02:00" GotRequestHeaders="2024-05-01T10:20:30.4560123+02:00" GatewayTime="0" ServerBeginResponse="0001-01-01T00:00:00" ServerDoneResponse="2024-05-01T10:20:30.5000000+02:00" ClientDoneResponse="2024-05-01T10:20:30.6000000+02:00" />
  <PipeInfo Reused="true" />
  <SessionFlags>
    <SessionFlag N="x-clientip" V="127.0.0.1" />
    <SessionFlag N="x-hostip" V="192.0.2.7" />
    <SessionFlag N="x-processinfo" V="notes&amp;more:4711" />
    <SessionFlag N="x-responsebodytransferlength" V="3,643" />
  </SessionFlags>
</Session>`;
}

/** Frames as `_w.txt` holds them. */
export function webSocketText(frames: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    '\r\n',
    ...frames.flatMap((frame, i) => [
      `${i % 2 === 0 ? 'Request' : 'Response'}-Length: ${frame.length}\r\nID: ${i + 1}\r\n`,
      'BitFlags: 0\r\nDoneRead: 2024-05-01T10:20:31.0000000+02:00\r\n\r\n',
      frame,
      '\r\n',
    ]),
  );
}
