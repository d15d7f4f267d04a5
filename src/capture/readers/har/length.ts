import type { Body } from '../../http/content';
import { contentLength, headerList, headerValue } from '../../http/headers';
import type { HeaderField } from '../../model';
import type { ProblemLog } from '../../problemLog';

/** A byte-order mark is the least that writers leave out. */
const headerSlack = 3;
/** What writers say of the size of a content differs by a few bytes, and by line ends. */
const sizeSlack = 1.1;
const sizeSlackBytes = 64;

/**
 * Marks a body as cut that is clearly shorter than declared: by Content-Length where no content
 * coding lay over it, or by `size`, which counts after decoding. Firefox cuts at 1 MiB and says it
 * nowhere else. Longer bodies say nothing: their text was recoded, or the size was never filled in.
 */
export function checkLength(
  body: Body,
  headers: readonly HeaderField[],
  size: number | null,
  offset: number,
  log: ProblemLog,
): Body {
  const actual = body.sourced.bytes.length;
  // UTF-16 and UTF-32 shrink when they become the UTF-8 of a JSON text.
  const isRecoded = /utf-?(?:16|32)/i.test(headerValue(headers, 'content-type') ?? '');
  if (actual === 0 || body.state !== 'complete' || isRecoded) return body;
  const isCoded = headerList(headers, 'content-encoding').length > 0;
  const wire = isCoded ? null : contentLength(headers);
  const declared =
    wire !== null && wire > actual + headerSlack
      ? wire
      : size !== null && size > actual * sizeSlack + sizeSlackBytes
        ? size
        : null;
  if (declared === null) return body;
  log.add('truncated-body', offset, { declared, actual });
  return { ...body, state: 'truncated' };
}
