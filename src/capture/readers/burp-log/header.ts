import { bareAddress } from '../../http/hosts';

/** What stands between messages. Burp draws 54 signs. */
const fence = /^={10,}[ \t]*$/;

/** `10:42:11 AM  https://shop.example:443  [192.0.2.7]`; the address is left out where it is unknown. */
const header =
  /^\d{1,2}:\d\d:\d\d(?: [AP]M)?[ \t]{1,8}(https?):\/\/([^\s/?#]{1,300})(?:[ \t]{1,8}\[([^\]\s]{1,64})\])?[ \t]*$/i;

/** What is said of an exchange before its request. */
export interface LogHeader {
  readonly scheme: string;
  /** Without the scheme's own port. */
  readonly authority: string;
  readonly serverAddress: string | null;
}

export function isFence(line: string): boolean {
  return fence.test(line);
}

/** Reads the line between the first two fences of an exchange, or gives null. */
export function readHeader(line: string): LogHeader | null {
  const match = header.exec(line);
  if (!match) return null;
  const scheme = match[1]!.toLowerCase();
  const authority = match[2]!.replace(scheme === 'https' ? /:443$/ : /:80$/, '');
  return { scheme, authority, serverAddress: bareAddress(match[3] ?? '') };
}
