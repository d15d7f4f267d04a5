import type { ByteSource } from '../../../bytes/source';
import { sourcedContent } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import { urlOrigin } from '../../http/hosts';
import { unescapeXml } from '../../xml/references';
import { endOfTag, indexOfText, isTag, readAttributes } from '../../xml/tags';

/** What an issue says of the host that its messages went to. */
export interface Issue {
  readonly scheme: string;
  /** Host and, where it is named, port; '' where nothing is said. */
  readonly authority: string;
  /** Its address as it is spelt, or ''. */
  readonly address: string;
}

/** Bytes in front of a pair of messages in which the beginning of its issue is looked for. */
const windows = [64 * 1024, 1024 * 1024, 16 * 1024 * 1024];
const nothing: Issue = { scheme: '', authority: '', address: '' };

/** The issue whose messages stand at `at`: the last one that begins before them. */
export async function issueOf(source: ByteSource, at: number): Promise<Issue> {
  for (const window of windows) {
    const from = Math.max(0, at - window);
    const bytes = await source.read(from, at - from);
    const start = lastIssue(bytes);
    if (start >= 0) return readIssue(bytes, start);
    if (from === 0) break;
  }
  return nothing;
}

function lastIssue(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3c); at >= 0; at = bytes.lastIndexOf(0x3c, at - 1)) {
    if (isTag(bytes, at, '<issue')) return at;
    if (at === 0) break;
  }
  return -1;
}

/** `<host ip="192.0.2.7">https://a.example</host>` */
function readIssue(bytes: Uint8Array, start: number): Issue {
  for (
    let at = indexOfText(bytes, '<host', start);
    at >= 0;
    at = indexOfText(bytes, '<host', at + 1)
  ) {
    const end = isTag(bytes, at, '<host') ? endOfTag(bytes, at + 5) : 0;
    if (end <= 0) continue;
    const stop = bytes.indexOf(0x3c, end);
    const text = bytes.subarray(end, Math.min(stop < 0 ? bytes.length : stop, end + 4096));
    const { scheme, host, port } = urlOrigin(
      decodeUtf8(unescapeXml(sourcedContent(text)).bytes).trim(),
    );
    const bare = host?.includes(':') === true ? `[${host}]` : (host ?? '');
    return {
      scheme,
      authority: port === '' ? bare : `${bare}:${port}`,
      address: readAttributes(bytes, at + 5, end - 1).get('ip') ?? '',
    };
  }
  return nothing;
}
