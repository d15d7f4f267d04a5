import { sourcedContent } from '../../../bytes/sourced';
import type { EntryFields } from '../../json/fields';
import type { HeaderField } from '../../model';

/** `header` of a message: a list of objects with `key` and `value`. One that is disabled is not sent. */
export function readFields(fields: EntryFields, message: number, path: string): HeaderField[] {
  const { document } = fields;
  const list = document.member(message, 'header');
  if (list === null || document.type(list) === 'null') return [];
  if (document.type(list) !== 'array') {
    fields.malformed(path, 'array', list);
    return [];
  }
  const headers: HeaderField[] = [];
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
    const name = document.type(at) === 'object' ? document.member(at, 'key') : null;
    if (name === null || document.type(name) !== 'string') {
      if (document.state === 'complete') fields.malformed(path, 'key and value', at);
      continue;
    }
    if (isDisabled(fields, at)) continue;
    const value = document.member(at, 'value');
    const type = value === null ? 'null' : document.type(value);
    const isScalar = type !== 'null' && type !== 'object' && type !== 'array';
    headers.push({
      name: document.text(name),
      value: value !== null && isScalar ? fields.sourced(value) : sourcedContent(new Uint8Array(0)),
    });
  }
  return headers;
}

/** Whether an entry of a list is switched off. */
export function isDisabled({ document }: EntryFields, node: number): boolean {
  if (document.type(node) !== 'object') return false;
  const disabled = document.member(node, 'disabled');
  return disabled !== null && document.type(disabled) === 'true';
}
