import { sourcedContent, type SourcedBytes } from '../../../bytes/sourced';
import { makeContent, noBody, type Body } from '../../http/content';
import { base64Body } from '../../json/base64';
import type { EntryFields } from '../../json/fields';
import type { HeaderField, ReadContext, Request, Response } from '../../model';
import type { ProblemLog } from '../../problemLog';

type Side = 'request' | 'response';

const nothing = sourcedContent(new Uint8Array(0));

/** `request`; its `url` is `fullPath`, or the path alone where there is none. */
export function readRequest(
  fields: EntryFields,
  context: ReadContext,
  log: ProblemLog,
): Request | null {
  const node = fields.object(0, 'request', 'request', 'required');
  if (node === null) return null;
  const method = fields.object(node, 'method', 'request.method', 'required');
  const name = method === null ? null : fields.text(method, 'name', 'request.method.name');
  const headers = readHeaders(fields, node, 'request');
  const body = readBody(fields, node, 'request', log);
  return {
    method: name ?? '',
    url: urlOf(fields, node),
    httpVersion: versionOf(fields, node, 'request'),
    headers,
    content: makeContent(body, headers, { mayBeUndone: true }, context, log),
  };
}

/** `response`, or null where none has come. */
export function readResponse(
  fields: EntryFields,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const node = fields.object(0, 'response', 'response', 'optional');
  if (node === null) return null;
  const status = fields.object(node, 'status', 'response.status', 'optional');
  const headers = readHeaders(fields, node, 'response');
  const body = readBody(fields, node, 'response', log);
  const path = 'response.status';
  return {
    status: status === null ? 0 : (fields.number(status, 'code', `${path}.code`) ?? 0),
    reason: status === null ? '' : (fields.text(status, 'phrase', `${path}.phrase`) ?? ''),
    httpVersion: versionOf(fields, node, 'response'),
    headers,
    content: makeContent(body, headers, { mayBeUndone: true }, context, log),
  };
}

function urlOf(fields: EntryFields, request: number): SourcedBytes {
  const whole = fields.string(request, 'fullPath', 'request.fullPath', 'optional');
  if (whole !== null) return fields.sourced(whole);
  const path = fields.string(request, 'uri', 'request.uri', 'required');
  return path === null ? nothing : fields.sourced(path);
}

function versionOf(fields: EntryFields, message: number, side: Side): string {
  const version = fields.object(message, 'version', `${side}.version`, 'optional');
  if (version === null) return '';
  const major = fields.number(version, 'major', `${side}.version.major`);
  const minor = fields.number(version, 'minor', `${side}.version.minor`);
  return major === null ? '' : `HTTP/${major}.${minor ?? 0}`;
}

/** `header.entries`: `{key: {name}, value, isEnabled}`; what a person has switched off was not sent. */
function readHeaders(fields: EntryFields, message: number, side: Side): HeaderField[] {
  const { document } = fields;
  const path = `${side}.header.entries`;
  const header = fields.object(message, 'header', `${side}.header`, 'optional');
  const list = header === null ? null : fields.array(header, 'entries', path, 'required');
  const headers: HeaderField[] = [];
  if (list === null) return headers;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
    const enabled = document.member(at, 'isEnabled');
    if (enabled !== null && document.type(enabled) === 'false') continue;
    const key = fields.object(at, 'key', `${path}.key`, 'required');
    const name = key === null ? null : fields.text(key, 'name', `${path}.key.name`, 'required');
    if (name === null) continue;
    const value = fields.string(at, 'value', `${path}.value`, 'optional');
    headers.push({ name, value: value === null ? nothing : fields.sourced(value) });
  }
  return headers;
}

/** `bodyData` is base64 with codings undone; `compressedBodyDataCount` is what came over the wire. */
function readBody(fields: EntryFields, message: number, side: Side, log: ProblemLog): Body {
  const name = `${side}.bodyData`;
  const data = fields.string(message, 'bodyData', name, 'optional');
  if (data !== null && fields.document.text(data) !== '') {
    return base64Body(fields, data, name, 'decoded', log);
  }
  const count = fields.number(
    message,
    'compressedBodyDataCount',
    `${side}.compressedBodyDataCount`,
  );
  return noBody(count !== null && count > 0 ? 'elided' : 'absent');
}
