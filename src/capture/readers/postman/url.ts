import { joinSourced, sourcedContent, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import type { EntryFields } from '../../json/fields';
import { isDisabled } from './headers';

/** Most pieces that a URL is put together from. */
const mostPieces = 10_000;

/** A URL as it is spelt: a string, the `raw` of an object, or put together from its parts. */
export function readUrl(fields: EntryFields, node: number | null): SourcedBytes {
  const { document } = fields;
  const nothing = sourcedContent(new Uint8Array(0));
  if (node === null) return nothing;
  if (document.type(node) === 'string') return fields.sourced(node);
  if (document.type(node) !== 'object') return nothing;
  const raw = document.member(node, 'raw');
  if (raw !== null && document.type(raw) === 'string') return fields.sourced(raw);
  return new Pieces(fields).read(node);
}

/** Parts of a URL, each led to its place where their order in the file is that of the URL. */
class Pieces {
  readonly #fields: EntryFields;
  readonly #parts: (SourcedBytes | string)[] = [];
  #at = 0;

  constructor(fields: EntryFields) {
    this.#fields = fields;
  }

  read(url: number): SourcedBytes {
    const { document } = this.#fields;
    const text = (key: string): string => {
      const member = document.member(url, key);
      const isText = member !== null && document.type(member) === 'string';
      return isText ? document.text(member).slice(0, 256) : '';
    };
    const protocol = text('protocol').replace(/:?\/{0,2}$/, '');
    const host = this.#list(url, 'host')
      .map((node) => document.text(node))
      .join('.');
    const port = text('port');
    this.#parts.push(
      `${protocol === '' ? '' : `${protocol}:`}//${host}${port === '' ? '' : `:${port}`}`,
    );
    for (const node of this.#list(url, 'path')) {
      this.#parts.push('/');
      this.#push(node);
    }
    let separator = '?';
    for (const node of this.#list(url, 'query')) {
      if (isDisabled(this.#fields, node) || document.type(node) !== 'object') continue;
      this.#parts.push(separator);
      separator = '&';
      this.#push(document.member(node, 'key'));
      const value = document.member(node, 'value');
      if (value === null || document.type(value) === 'null') continue;
      this.#parts.push('=');
      this.#push(value);
    }
    return joinSourced(this.#parts);
  }

  #push(node: number | null): void {
    const { document } = this.#fields;
    if (node === null || document.type(node) !== 'string') return;
    const { start, end } = document.range(node);
    const sourced = this.#fields.sourced(node);
    this.#parts.push(start >= this.#at ? sourced : decodeUtf8(sourced.bytes));
    this.#at = Math.max(this.#at, end);
  }

  /** Elements of a list, or the one value that stands in its place. */
  #list(url: number, key: string): number[] {
    const { document } = this.#fields;
    const list = document.member(url, key);
    if (list === null) return [];
    if (document.type(list) === 'string') return [list];
    if (document.type(list) !== 'array') return [];
    const nodes: number[] = [];
    for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
      const isUsed = document.type(at) === 'string' || document.type(at) === 'object';
      if (isUsed && nodes.length < mostPieces) nodes.push(at);
    }
    return nodes;
  }
}
