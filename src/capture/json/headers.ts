import { sourcedContent } from '../../bytes/sourced';
import type { HeaderField } from '../model';
import type { EntryFields } from './fields';

/**
 * Header fields of a message: objects with `name` and `value`, pairs `[name, value]` (Slack's
 * export), or one object with the names as its members.
 */
export function readHeaders(fields: EntryFields, message: number, path: string): HeaderField[] {
  const { document } = fields;
  const asObject = document.member(message, 'headers');
  const headers: HeaderField[] = [];
  if (asObject !== null && document.type(asObject) === 'object') {
    fields.malformed(`${path}.headers`, 'array', asObject);
    for (let at = document.firstChild(asObject); at !== null; at = document.nextSibling(at)) {
      push(fields, headers, document.key(at), at, path);
    }
    return headers;
  }
  const list = fields.array(message, 'headers', `${path}.headers`, 'required');
  if (list === null) return headers;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
    const isPair = document.type(at) === 'array';
    const first = document.firstChild(at);
    const name = isPair ? first : document.member(at, 'name');
    const value = isPair
      ? first === null
        ? null
        : document.nextSibling(first)
      : document.member(at, 'value');
    if (name === null || document.type(name) !== 'string') {
      if (document.state === 'complete' || name !== null) {
        fields.malformed(`${path}.headers`, 'name and value', at);
      }
      continue;
    }
    push(fields, headers, document.text(name), value, path);
  }
  return headers;
}

function push(
  fields: EntryFields,
  headers: HeaderField[],
  name: string,
  value: number | null,
  path: string,
): void {
  const type = value === null ? 'null' : fields.document.type(value);
  if (value === null || type === 'null' || type === 'object' || type === 'array') {
    if (value !== null) fields.malformed(`${path}.headers`, 'string', value);
    headers.push({ name, value: sourcedContent(new Uint8Array(0)) });
    return;
  }
  if (type !== 'string') fields.malformed(`${path}.headers`, 'string', value);
  headers.push({ name, value: fields.sourced(value) });
}
