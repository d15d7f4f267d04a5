import type { CaptureReader } from './model';
import { burpLogReader } from './readers/burp-log/reader';
import { burpReader } from './readers/burp/reader';
import { charlesReader } from './readers/charles/reader';
import { charlesTraceReader } from './readers/charles-trace/reader';
import { charlesXmlReader } from './readers/charles-xml/reader';
import { curlReader } from './readers/curl/reader';
import { fluxzyReader } from './readers/fluxzy/reader';
import { harXmlReader } from './readers/har-xml/reader';
import { harReader } from './readers/har/reader';
import { mitmproxyReader } from './readers/mitmproxy/reader';
import { netLogReader } from './readers/netlog/reader';
import { okHttpReader } from './readers/okhttp/reader';
import { playwrightReader } from './readers/playwright/reader';
import { proxymanReader } from './readers/proxyman/reader';
import { postmanReader } from './readers/postman/reader';
import { rawReader } from './readers/raw/reader';
import { restReader } from './readers/rest/reader';
import { sazReader } from './readers/saz/reader';
import { sqlmapReader } from './readers/sqlmap/reader';
import { warcReader } from './readers/warc/reader';
import { zapXmlReader } from './readers/zap-xml/reader';
import { zapReader } from './readers/zap/reader';

/** All formats, the most particular first. */
export const readers: readonly CaptureReader[] = [
  harReader,
  burpReader,
  mitmproxyReader,
  sazReader,
  charlesReader,
  charlesXmlReader,
  charlesTraceReader,
  proxymanReader,
  fluxzyReader,
  warcReader,
  playwrightReader,
  harXmlReader,
  zapXmlReader,
  postmanReader,
  netLogReader,
  burpLogReader,
  curlReader,
  okHttpReader,
  restReader,
  sqlmapReader,
  zapReader,
  rawReader,
];

/** What a file name that fits adds: it can only decide between readings that are possible. */
const nameBonus = 0.15;
/** Below this a file is in no format. */
const threshold = 0.5;

/** A format that the first bytes of a file are in, and how surely, 0 to 1. */
export interface Recognition {
  readonly reader: CaptureReader;
  readonly score: number;
}

/** The format of a zip whose first members have these names, or null where it is only a wrapping. */
export function recogniseMembers(names: readonly string[]): CaptureReader | null {
  let best: Recognition | null = null;
  for (const reader of readers) {
    const score = reader.sniffMembers?.(names) ?? 0;
    if (score >= threshold && score > (best?.score ?? 0)) best = { reader, score };
  }
  return best?.reader ?? null;
}

/**
 * The format of a file that begins with `head`, or null. The content decides: a name neither makes
 * a capture of what is none nor hides what is one.
 */
export function recognise(head: Uint8Array, name: string): Recognition | null {
  const best = bestReading(head, name);
  return best && best.score >= threshold ? best : null;
}

/** Whether more of the file could turn a weak reading into a sure one. */
export function isUndecided(head: Uint8Array, name: string): boolean {
  const best = bestReading(head, name);
  return best !== null && best.score < threshold;
}

function bestReading(head: Uint8Array, name: string): Recognition | null {
  const text = skipByteOrderMark(head);
  const lower = name.toLowerCase();
  let best: Recognition | null = null;
  for (const reader of readers) {
    const sure = reader.sniff(text);
    if (sure <= 0) continue;
    const hasName = reader.extensions.some((extension) => lower.endsWith(extension));
    const score = Math.min(1, sure + (hasName ? nameBonus : 0));
    if (!best || score > best.score) best = { reader, score };
  }
  return best;
}

function skipByteOrderMark(head: Uint8Array): Uint8Array {
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return hasMark ? head.subarray(3) : head;
}
