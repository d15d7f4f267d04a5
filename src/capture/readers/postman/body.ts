import { RangeMap, RangeMapBuilder } from '../../../bytes/rangeMap';
import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { noBody, type Body } from '../../http/content';
import type { EntryFields } from '../../json/fields';
import { holdsReplacement } from '../../text/replacement';
import { rebuildForm } from '../har/form';

/** Longest list of bytes of which each is led to its own place; of a longer one all to the list. */
const mostSingle = 256 * 1024;

/** A body, and the media type that its mode stands for. */
export interface ModedBody {
  readonly body: Body;
  readonly type: string;
}

const form = 'application/x-www-form-urlencoded';

/**
 * `body` of a request by its `mode`; of files only their names are there. `text` is what `fields` was
 * parsed from.
 */
export function requestBody(
  fields: EntryFields,
  text: SourcedBytes,
  request: number | null,
): ModedBody {
  const none: ModedBody = { body: noBody('absent'), type: '' };
  if (request === null) return none;
  const body = fields.object(request, 'body', 'request.body', 'optional');
  if (body === null) return none;
  const { document } = fields;
  const mode = fields.text(body, 'mode', 'request.body.mode') ?? '';
  const member = Object.hasOwn(modes, mode) ? document.member(body, mode) : null;
  if (member === null || document.type(member) === 'null') return none;
  switch (mode) {
    case 'raw':
      return document.type(member) === 'string'
        ? { body: textBody(fields, member), type: '' }
        : none;
    case 'urlencoded':
    case 'formdata': {
      if (document.type(member) === 'string') return { body: textBody(fields, member), type: form };
      if (document.type(member) !== 'array' || document.firstChild(member) === null) return none;
      const sourced = rebuildForm(fields, member, 'key');
      return { body: { sourced, fidelity: 'text', state: 'complete' }, type: form };
    }
    case 'graphql': {
      if (document.type(member) !== 'object') return none;
      const { start, end } = document.range(member);
      const sourced = sliceSourced(text, start, end);
      return { body: { sourced, fidelity: 'text', state: 'complete' }, type: 'application/json' };
    }
    default:
      return { body: noBody('elided'), type: '' };
  }
}

/** Ways in which Postman keeps a body. */
const modes = { raw: true, urlencoded: true, formdata: true, graphql: true, file: true };

/** A saved `body`, or the bytes of newman's `stream` as a list of numbers. */
export function responseBody(fields: EntryFields, response: number): Body {
  const { document } = fields;
  const stream = document.member(response, 'stream');
  if (stream !== null && document.type(stream) === 'object') {
    const data = document.member(stream, 'data');
    const bytes = data !== null && document.type(data) === 'array' ? numbers(fields, data) : null;
    if (data !== null && bytes) {
      const isCut = document.state !== 'complete' && fields.isCut(data);
      const state = isCut ? 'truncated' : 'complete';
      return bytes.bytes.length === 0
        ? noBody('absent')
        : { sourced: bytes, fidelity: 'decoded', state };
    }
    if (data !== null) fields.malformed('response.stream.data', 'array of bytes', data);
  }
  const body = fields.string(response, 'body', 'response.body', 'optional');
  if (body !== null && document.range(body).end - document.range(body).start > 2) {
    return textBody(fields, body);
  }
  const size = fields.number(response, 'responseSize', 'response.responseSize');
  return noBody(body === null && size !== null && size > 0 ? 'elided' : 'absent');
}

function textBody(fields: EntryFields, node: number): Body {
  const sourced = fields.sourced(node);
  if (sourced.bytes.length === 0) return noBody('absent');
  const state = fields.isCut(node) ? 'truncated' : 'complete';
  return { sourced, fidelity: holdsReplacement(sourced.bytes) ? 'lossy' : 'text', state };
}

/** The bytes of a list of numbers, or null where it holds anything else. */
function numbers(fields: EntryFields, list: number): SourcedBytes | null {
  const { document } = fields;
  const base = fields.offset(0);
  let count = 0;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) count++;
  const bytes = new Uint8Array(count);
  const map = count <= mostSingle ? new RangeMapBuilder(0) : null;
  let length = 0;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
    const value = document.type(at) === 'number' ? Number(document.text(at)) : -1;
    if (!Number.isInteger(value) || value < 0 || value > 255) return null;
    const { start, end } = document.range(at);
    map?.skip(start - map.parentAt).unit(1, end - start);
    bytes[length++] = value;
  }
  const { start, end } = document.range(list);
  const whole = map ? map.build() : RangeMap.opaque({ start, end }, count);
  return { bytes, map: whole.shifted(base - document.range(0).start), origin: 'file' };
}
