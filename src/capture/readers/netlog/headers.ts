import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8 } from '../../../bytes/text';
import { isBlank } from '../../http/lines';
import type { HeaderField } from '../../model';
import type { Parameters } from './event';

/** Most fields of one message that are read. */
const mostFields = 10_000;
/** Longest field name that is believed. */
const longestName = 256;
const colon = 0x3a;

/** What Chromium writes instead of a value where it was not told to log everything. */
const stripped = /^\[\d{1,15} bytes were stripped\]$/;

/**
 * The lines of `headers`: a list of `name: value` (of a response, the status line first), or in old
 * versions an object.
 */
export function headerLines(parameters: Parameters): readonly SourcedBytes[] {
  const { document } = parameters;
  const node = parameters.node('headers');
  const lines: SourcedBytes[] = [];
  if (node === null || document.type(node) !== 'array') return lines;
  let child = document.firstChild(node);
  for (; child !== null && lines.length < mostFields; child = document.nextSibling(child)) {
    if (document.type(child) === 'string') lines.push(parameters.sourced(child));
  }
  return lines;
}

/** Fields of `headers`, in their order; lines without a colon (a status line) are none. */
export function headerFields(parameters: Parameters): HeaderField[] {
  const { document } = parameters;
  const node = parameters.node('headers');
  if (node === null || document.type(node) !== 'object') {
    return headerLines(parameters).flatMap((line) => fieldOf(line) ?? []);
  }
  const fields: HeaderField[] = [];
  let child = document.firstChild(node);
  for (; child !== null && fields.length < mostFields; child = document.nextSibling(child)) {
    if (document.type(child) !== 'string') continue;
    fields.push({ name: document.key(child), value: parameters.sourced(child) });
  }
  return fields;
}

/** Number of fields whose value the writer left out. */
export function strippedValues(headers: readonly HeaderField[]): number {
  return headers.filter(({ value }) => stripped.test(decodeUtf8(value.bytes.subarray(0, 64))))
    .length;
}

function fieldOf(line: SourcedBytes): HeaderField | null {
  const { bytes } = line;
  // A pseudo-header field (RFC 9113, section 8.3) begins with the colon.
  const at = bytes.subarray(0, longestName).indexOf(colon, 1);
  if (at < 0) return null;
  let start = at + 1;
  let end = bytes.length;
  while (start < end && isBlank(bytes[start]!)) start++;
  while (end > start && isBlank(bytes[end - 1]!)) end--;
  return {
    name: decodeLatin1(bytes.subarray(0, at)),
    value: sliceSourced(line, start, end),
  };
}
