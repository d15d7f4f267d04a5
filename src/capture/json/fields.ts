import type { JsonDocument, JsonType } from '../../bytes/json';
import type { StringBytes } from '../../bytes/jsonString';
import type { SourcedBytes } from '../../bytes/sourced';
import type { ProblemLog } from '../problemLog';

/** Whether a member that is missing, or null, is worth a word. */
export type Need = 'required' | 'optional';

/**
 * Reads members of one entry. What is of another type than its format says becomes one
 * `malformed-field` with its place in the file, and is then as good as missing.
 */
export class EntryFields {
  readonly document: JsonDocument;
  readonly #base: number;
  readonly #log: ProblemLog;

  /** What was parsed to `document` stands at `base` in the file. */
  constructor(document: JsonDocument, base: number, log: ProblemLog) {
    this.document = document;
    this.#base = base;
    this.#log = log;
  }

  /** The member if it is an object. `path` is how a problem calls it. */
  object(node: number, key: string, path: string, need: Need): number | null {
    return this.#member(node, key, path, 'object', need);
  }

  array(node: number, key: string, path: string, need: Need): number | null {
    return this.#member(node, key, path, 'array', need);
  }

  string(node: number, key: string, path: string, need: Need): number | null {
    return this.#member(node, key, path, 'string', need);
  }

  /** Text of a string member, or null. */
  text(node: number, key: string, path: string, need: Need = 'optional'): string | null {
    const member = this.string(node, key, path, need);
    return member === null ? null : this.document.text(member);
  }

  /** Value of a number member, also where it is spelt as a string (then with a problem), or null. */
  number(node: number, key: string, path: string, need: Need = 'optional'): number | null {
    const member = this.document.member(node, key);
    if (member !== null && this.document.type(member) === 'string') {
      this.malformed(path, 'number', member);
      const text = this.document.text(member).trim();
      return /^\d{1,15}$/.test(text) ? Number(text) : null;
    }
    const number = this.#member(node, key, path, 'number', need);
    return number === null ? null : Number(this.document.text(number));
  }

  /** Any scalar as bytes that lead to the file. */
  sourced(node: number): SourcedBytes {
    const { bytes, map } = this.document.bytes(node);
    return { bytes, map: map.shifted(this.#base), origin: 'file' };
  }

  /** A string's bytes where its characters may stand for other bytes than their UTF-8, or null. */
  sourcedAs(node: number, as: StringBytes): SourcedBytes | null {
    const string = this.document.bytesAs(node, as);
    return string && { bytes: string.bytes, map: string.map.shifted(this.#base), origin: 'file' };
  }

  /** Whether the file ends inside the value of `node`, as far as can be told. */
  isCut(node: number): boolean {
    const { state, errorOffset } = this.document;
    return state === 'truncated' && this.document.range(node).end === errorOffset;
  }

  /** Notes that the value of `node` is not what `path` should hold, unless its end is missing. */
  malformed(path: string, expected: string, node: number): void {
    if (this.isCut(node) && node > 0) return;
    this.#log.add('malformed-field', this.offset(node), { field: path, expected });
  }

  /** Where the value of `node` begins in the file. */
  offset(node: number): number {
    return this.#base + this.document.range(node).start;
  }

  #member(node: number, key: string, path: string, type: JsonType, need: Need): number | null {
    const member = this.document.member(node, key);
    const isNothing = member === null || this.document.type(member) === 'null';
    if (member !== null && this.document.type(member) === type) return member;
    if (isNothing && need === 'optional') return null;
    // The end of a file that was cut is one problem of the file, not one of each field behind it.
    if (member === null && this.document.state !== 'complete') return null;
    this.malformed(path, type, member ?? node);
    return null;
  }
}
