import { fieldsOfMember } from '../../containers/zip/entryJson';
import { readEntryText, type MemberReading } from '../../containers/zip/text';
import type { TlsFacts } from '../../model';
import { ProblemLog } from '../../problemLog';
import { readJsonConnection } from './described';
import type { ConnectionNote } from './description';
import { connectionNames } from './members';
import { readPackedConnection } from './packed';

/** Addresses, names and two certificates at most. */
const mostConnection = 256 * 1024;
/** Longer names of a certificate are cut (a common name has 64 characters at most, RFC 5280). */
const longestName = 256;

/**
 * What is noted of connection `id`, or null where nothing is; `beside` is the name of the exchange's
 * own file. Nothing of an exchange depends on it, so what is wrong with it is no problem.
 */
export async function readConnection(
  beside: string,
  id: number | null,
  reading: MemberReading,
): Promise<ConnectionNote | null> {
  if (id === null || id < 0) return null;
  for (const name of connectionNames(beside, id)) {
    const entry = await reading.archive.find(name);
    if (!entry) continue;
    const text = await readEntryText(entry, mostConnection, { ...reading, problems: [] });
    if (name.endsWith('.mpack')) return readPackedConnection(text);
    const fields = fieldsOfMember(text, new ProblemLog(null));
    return fields && readJsonConnection(fields);
  }
  return null;
}

/** The server's own certificate, or null where nothing is known of the connection. */
export function tlsOf({ tlsVersion, subject, issuer }: ConnectionNote): TlsFacts | null {
  if (tlsVersion === null && subject === null && issuer === null) return null;
  return {
    version: tlsVersion,
    subject: commonName(subject),
    issuer: commonName(issuer),
    validFromMs: null,
    validToMs: null,
    state: null,
  };
}

/** The common name of a distinguished name (RFC 4514), or the organisation where it has none. */
function commonName(name: string | null): string | null {
  if (name === null) return null;
  const parts = name.slice(0, 4 * longestName).split(/(?<!\\),\s{0,8}/);
  for (const kind of ['CN=', 'O=']) {
    const part = parts.find((one) => one.startsWith(kind));
    if (part)
      return part
        .slice(kind.length)
        .replace(/\\(?=[^\w\s])/g, '')
        .slice(0, longestName);
  }
  return null;
}
