import { sourcedContent } from '../../../bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../bytes/text';
import { bareAddress } from '../../http/hosts';
import { unescapeXml } from '../../xml/references';
import { endOfTag, indexOfText, isTag, readAttributes } from '../../xml/tags';

/** What Fiddler notes beside a session. */
export interface SazMetadata {
  readonly startedAtMs: number | null;
  readonly durationMs: number | null;
  readonly serverAddress: string | null;
  readonly app: string | null;
}

/** Most flags of one session that are read; Fiddler and its add-ons write a dozen. */
const mostFlags = 1000;
const longestName = 256;

const timersTag = '<SessionTimers';
const flagTag = '<SessionFlag';

/** Reads `_m.xml`. What it does not hold, or not as it should, is null: nothing else depends on it. */
export function readMetadata(bytes: Uint8Array): SazMetadata {
  const timers = tagsOf(bytes, timersTag, 1)[0] ?? new Map<string, string>();
  const flags = new Map<string, string>();
  for (const attributes of tagsOf(bytes, flagTag, mostFlags)) {
    const name = attributes.get('N')?.toLowerCase();
    if (name !== undefined && !flags.has(name)) flags.set(name, attributes.get('V') ?? '');
  }
  const time = (...names: string[]): number | null =>
    names.map((name) => readInstant(timers.get(name) ?? '')).find((one) => one !== null) ?? null;
  const start = time('ClientBeginRequest', 'GotRequestHeaders', 'ClientDoneRequest');
  const end = time('ClientDoneResponse', 'ServerDoneResponse');
  const address = flags.get('x-hostip');
  return {
    startedAtMs: start,
    durationMs: start !== null && end !== null && end >= start ? end - start : null,
    serverAddress: address === undefined ? null : bareAddress(unescaped(address)),
    app: appOf(unescaped(flags.get('x-processinfo') ?? '')),
  };
}

/** Attributes of the first tags that begin with `tag`. */
function tagsOf(bytes: Uint8Array, tag: string, most: number): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  for (let at = indexOfText(bytes, tag, 0); at >= 0; at = indexOfText(bytes, tag, at + 1)) {
    if (!isTag(bytes, at, tag)) continue;
    const end = endOfTag(bytes, at + tag.length);
    if (end > 0) found.push(readAttributes(bytes, at + tag.length, end));
    if (found.length >= most) break;
  }
  return found;
}

function unescaped(value: string): string {
  return decodeUtf8(unescapeXml(sourcedContent(encodeUtf8(value))).bytes);
}

/** `msedge:12140`: the process and its id. */
function appOf(process: string): string | null {
  const name = process.replace(/:\d{1,10}$/, '').trim();
  return name === '' ? null : name.slice(0, longestName);
}

/** ISO 8601 with as many as seven digits of a second; .NET's first day stands for no time. */
const isoTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970, or null also where no zone says which moment is meant. */
export function readInstant(text: string): number | null {
  const match = isoTime.exec(text);
  if (!match || text.startsWith('0001-')) return null;
  const time = Date.parse(`${match[1]!}${(match[2] ?? '').slice(0, 4)}${match[3]!}`);
  return Number.isNaN(time) ? null : time;
}
