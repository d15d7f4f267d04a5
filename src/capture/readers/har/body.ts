import { decodeDeclaredBase64 } from '../../../bytes/base64';
import { sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { contentLength } from '../../http/headers';
import { noBody, type Body } from '../../http/content';
import type { HeaderField } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { EntryFields } from '../../json/fields';
import { rebuildForm } from './form';
import { checkLength } from './length';
import { holdsReplacement } from '../../text/replacement';

/** A body and the media type that stands beside it. */
export interface TypedBody {
  readonly body: Body;
  readonly type: string;
}

/** `response.content`; `attached` is what stands beside the HAR in its place. */
export function readResponseBody(
  fields: EntryFields,
  response: number,
  headers: readonly HeaderField[],
  attached: Body | null,
  log: ProblemLog,
): TypedBody {
  const content = fields.object(response, 'content', 'response.content', 'optional');
  if (content === null) return { body: noBody('absent'), type: '' };
  const type = fields.text(content, 'mimeType', 'response.content.mimeType') ?? '';
  const text = fields.string(content, 'text', 'response.content.text', 'optional');
  const isElsewhere = isAttached(fields, content, text);
  if (isElsewhere && attached !== null) return { body: attached, type };
  if (text === null || isElsewhere) {
    const size = fields.number(content, 'size', 'response.content.size') ?? 0;
    return { body: noBody(size > 0 || isElsewhere ? 'elided' : 'absent'), type };
  }
  const sentSize = fields.number(response, 'bodySize', 'response.bodySize');
  const size = fields.number(content, 'size', 'response.content.size');
  if (isLeftEmpty(fields, text, size)) return { body: attached ?? noBody('elided'), type };
  const name = 'response.content.text';
  const encoding = fields.text(content, 'encoding', 'response.content.encoding');
  const body = textBody({ fields, headers, log }, text, name, encoding, sentSize);
  return { body: checkLength(body, headers, size, fields.offset(text), log), type };
}

/**
 * `request.postData`, or what stands in for it: HAR 1.2 has no place for a request body that is no
 * text, so writers made their own. `attached` is what stands beside the HAR.
 */
export function readRequestBody(
  fields: EntryFields,
  request: number,
  headers: readonly HeaderField[],
  attached: Body | null,
  log: ProblemLog,
): TypedBody {
  const reading = { fields, headers, log };
  const size = fields.number(request, 'bodySize', 'request.bodySize');
  const postData = fields.object(request, 'postData', 'request.postData', 'optional');
  const type =
    postData === null ? '' : (fields.text(postData, 'mimeType', 'request.postData.mimeType') ?? '');

  // HTTP Toolkit keeps what is no UTF-8 beside postData.
  const own = fields.object(request, '_content', 'request._content', 'optional');
  const ownText = own === null ? null : fields.string(own, 'text', 'request._content', 'optional');
  if (own !== null && ownText !== null) {
    const encoding = fields.text(own, 'encoding', 'request._content.encoding');
    return { body: textBody(reading, ownText, 'request._content.text', encoding, size), type };
  }
  const isElided =
    fields.document.member(request, '_requestBodyStatus') !== null || (size !== null && size > 0);
  const none: TypedBody = { body: noBody(isElided ? 'elided' : 'absent'), type };
  if (postData === null) return none;

  const text = fields.string(postData, 'text', 'request.postData.text', 'optional');
  const isElsewhere = isAttached(fields, postData, text);
  if (isElsewhere && attached !== null) return { body: attached, type };
  const params = fields.array(postData, 'params', 'request.postData.params', 'optional');
  const isEmpty = text === null || fields.document.text(text) === '';
  if (isEmpty && params !== null && fields.document.firstChild(params) !== null) {
    const form = rebuildForm(fields, params);
    const body: Body = { sourced: form, fidelity: 'text', state: 'complete' };
    return { body, type: 'application/x-www-form-urlencoded' };
  }
  if (isElsewhere) return { body: noBody('elided'), type };
  if (text === null || isLeftEmpty(fields, text, size)) return none;
  // PCAPdroid and Reqable say `encoding` here, as HAR does for responses.
  const encoding = fields.text(postData, 'encoding', 'request.postData.encoding');
  const body = textBody(reading, text, 'request.postData.text', encoding, size);
  return { body: checkLength(body, headers, null, fields.offset(text), log), type };
}

/** Whether the body stands in a file of its own; Playwright writes an empty text beside its name. */
function isAttached(fields: EntryFields, holder: number, text: number | null): boolean {
  const { document } = fields;
  if (text !== null && document.text(text) !== '') return false;
  return ['_file', '_sha1'].some((key) => document.member(holder, key) !== null);
}

/** Whether a text is empty in place of a body that has a size: Playwright's of what is no text. */
function isLeftEmpty(fields: EntryFields, text: number, size: number | null): boolean {
  return size !== null && size > 0 && !fields.isCut(text) && fields.document.text(text) === '';
}

interface Reading {
  readonly fields: EntryFields;
  readonly headers: readonly HeaderField[];
  readonly log: ProblemLog;
}

function textBody(
  { fields, headers, log }: Reading,
  text: number,
  name: string,
  encoding: string | null,
  size: number | null,
): Body {
  const state = fields.isCut(text) ? 'truncated' : 'complete';
  const characters = fields.sourced(text);
  if (encoding?.trim().toLowerCase() === 'base64') {
    const whole = state === 'complete' ? characters.bytes.length : characters.bytes.length & ~3;
    const decoded = decodeDeclaredBase64(characters.bytes.subarray(0, whole));
    if (decoded)
      return { sourced: sourcedThrough(decoded, characters), fidelity: 'decoded', state };
    log.add('invalid-base64', fields.offset(text), { field: name });
    return { sourced: characters, fidelity: 'text', state };
  }
  const original = originalBytes(fields, text, characters, size ?? contentLength(headers));
  if (original) return { sourced: original, fidelity: 'decoded', state };
  return {
    sourced: characters,
    fidelity: holdsReplacement(characters.bytes) ? 'lossy' : 'text',
    state,
  };
}

/**
 * The bytes that mitmproxy could not decode and spelt as lone surrogates U+DC80…U+DCFF or as the
 * characters U+0000…U+00FF, or null where the text is what it says. The latter needs a proof: its
 * length, or the magic bytes of gzip.
 */
function originalBytes(
  fields: EntryFields,
  text: number,
  characters: SourcedBytes,
  size: number | null,
): SourcedBytes | null {
  if (isAscii(characters.bytes)) return null;
  const escaped = fields.sourcedAs(text, 'surrogate-escape');
  if (escaped && escaped.bytes.length < characters.bytes.length) return escaped;
  const latin1 = fields.sourcedAs(text, 'latin1');
  if (!latin1 || latin1.bytes.length === characters.bytes.length) return null;
  const isGzip = latin1.bytes[0] === 0x1f && latin1.bytes[1] === 0x8b && latin1.bytes[2] === 8;
  return isGzip || latin1.bytes.length === size ? latin1 : null;
}

/** A loop, as `every` takes ten times as long over the megabytes of a body. */
function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
  return true;
}
