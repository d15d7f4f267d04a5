import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import type { ProblemLog } from '../../problemLog';
import { isString, listValues, numberOf, readMembers, type Kind, type Value } from './tnetstring';

/** Longest text of a field that is no body, path or header value. */
const maxText = 4096;
/** Most elements of a list that are read. */
const maxElements = 10_000;

/** Reads the members of one dictionary of a flow; `file` are the flow's bytes, led to the file. */
export class FlowFields {
  readonly #file: SourcedBytes;
  readonly #members: ReadonlyMap<string, Value>;
  readonly #path: string;
  readonly #log: ProblemLog;
  readonly #start: number;
  /** Whether the end of the flow cuts the dictionary: then what is missing is no fault of its own. */
  readonly isCut: boolean;

  constructor(file: SourcedBytes, dictionary: Value, path: string, log: ProblemLog) {
    const { members, brokenAt } = readMembers(file.bytes, dictionary);
    this.#file = file;
    this.#members = members;
    this.#path = path;
    this.#log = log;
    this.#start = dictionary.start;
    this.isCut = dictionary.kind === 'cut';
    if (brokenAt !== null && !this.isCut) {
      const field = path === '' ? 'flow' : path;
      log.add('malformed-field', this.#place(brokenAt), { field, expected: 'tnetstrings' });
    }
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** Whether there is such a member and it says something. */
  isSet(name: string): boolean {
    const value = this.#members.get(name);
    return value !== undefined && value.kind !== 'null';
  }

  /** Where the member begins in the file, or the dictionary where it is missing. */
  offset(name: string): number {
    return this.#place(this.#members.get(name)?.start ?? this.#start);
  }

  /** Bytes or text of the first of `names` that is there, with their way to the file, or null. */
  sourced(...names: readonly string[]): SourcedBytes | null {
    const value = this.#find(names, 'bytes', isString);
    return value && sliceSourced(this.#file, value.start, value.end);
  }

  /** Whether the value of the member is cut by the end of the flow. */
  isCutAt(name: string): boolean {
    return this.#members.get(name)?.kind === 'cut';
  }

  /** The same as text, or ''. */
  text(...names: readonly string[]): string {
    const value = this.#find(names, 'bytes', isString);
    return value ? this.#text(value) : '';
  }

  number(...names: readonly string[]): number | null {
    const value = this.#find(names, 'number', (kind) => kind === 'integer' || kind === 'float');
    if (!value || value.kind === 'cut') return null;
    const number = numberOf(this.#file.bytes, value);
    if (number === null) this.#malformed(names[0]!, 'number');
    return number;
  }

  isTrue(name: string): boolean {
    const value = this.#members.get(name);
    return value?.kind === 'boolean' && this.#text(value) === 'true';
  }

  dictionary(name: string): FlowFields | null {
    const value = this.#find([name], 'dictionary', (kind) => kind === 'dictionary');
    return value && this.#child(value, name);
  }

  /** Elements of a list, or null where there is none. */
  list(name: string): Value[] | null {
    const values = this.each(name);
    return values && [...values];
  }

  /** The same one after another, however many: 10,000 where `most` says no other. */
  each(name: string, most = maxElements): Iterable<Value> | null {
    const value = this.#find([name], 'list', (kind) => kind === 'list');
    return value && listValues(this.#file.bytes, value, most);
  }

  /** Number of elements of a list, none of which is looked at. */
  count(name: string): number {
    const value = this.#members.get(name);
    if (value?.kind !== 'list' && value?.kind !== 'cut') return 0;
    const elements = listValues(this.#file.bytes, value, Infinity)[Symbol.iterator]();
    let count = 0;
    while (elements.next().done !== true) count++;
    return count;
  }

  /** Pairs of bytes, as header fields and addresses are kept; null where an element is no pair. */
  pair(value: Value): readonly [SourcedBytes, SourcedBytes] | null {
    if (value.kind !== 'list' && value.kind !== 'cut') return null;
    const [first, second] = [...listValues(this.#file.bytes, value, 2)];
    if (!first || !second || !isString(first.kind)) return null;
    if (!isString(second.kind) && second.kind !== 'cut') return null;
    return [this.#slice(first), this.#slice(second)];
  }

  /** Elements of a list in a list, a few. */
  elements(value: Value, most: number): Value[] {
    return value.kind === 'list' ? [...listValues(this.#file.bytes, value, most)] : [];
  }

  /** Bytes or text of an element, with their way to the file, or null. */
  sourcedOf(value: Value | undefined): SourcedBytes | null {
    if (value === undefined || !(isString(value.kind) || value.kind === 'cut')) return null;
    return this.#slice(value);
  }

  /** Number that an element is, or null. */
  numberOf(value: Value | undefined): number | null {
    return value === undefined ? null : numberOf(this.#file.bytes, value);
  }

  /** Whether an element says `true`. */
  isTrueAt(value: Value | undefined): boolean {
    return value?.kind === 'boolean' && this.#text(value) === 'true';
  }

  /** Where an element begins in the file. */
  offsetOf(value: Value): number {
    return this.#place(value.start);
  }

  /**
   * Host of an address: a list of it and its port, in versions before 2.0 a dictionary with that list
   * (and a word on IPv6) inside. '' where there is none.
   */
  address(...names: readonly string[]): string {
    for (const name of names) {
      let value = this.#members.get(name);
      if (value?.kind === 'dictionary') {
        value = readMembers(this.#file.bytes, value).members.get('address');
      }
      if (value?.kind !== 'list') continue;
      const [host] = [...listValues(this.#file.bytes, value, 1)];
      if (host && isString(host.kind)) return this.#text(host);
    }
    return '';
  }

  /** First text of a list, or '' . */
  firstText(name: string): string {
    const value = this.#members.get(name);
    if (value?.kind !== 'list') return '';
    const [first] = [...listValues(this.#file.bytes, value, 1)];
    return first && isString(first.kind) ? this.#text(first, this.#file.bytes.length) : '';
  }

  /** Numbers of a list of a few, for versions. */
  numbers(name: string): number[] {
    const value = this.#members.get(name);
    if (value?.kind !== 'list') return [];
    return [...listValues(this.#file.bytes, value, 4)].map(
      (element) => numberOf(this.#file.bytes, element) ?? 0,
    );
  }

  /** Notes that none of `names` says anything, unless the flow ends before it does. */
  missing(expected: string, ...names: readonly string[]): void {
    if (!this.isCut && !names.some((name) => this.isSet(name)))
      this.#malformed(names[0]!, expected);
  }

  /** The first of `names` that is there, if it is of a kind that fits. */
  #find(names: readonly string[], expected: string, fits: (kind: Kind) => boolean): Value | null {
    for (const name of names) {
      const value = this.#members.get(name);
      if (!value || value.kind === 'null') continue;
      if (fits(value.kind) || value.kind === 'cut') return value;
      this.#malformed(name, expected);
      return null;
    }
    return null;
  }

  #malformed(name: string, expected: string): void {
    const field = this.#path === '' ? name : `${this.#path}.${name}`;
    this.#log.add('malformed-field', this.offset(name), { field, expected });
  }

  #child(value: Value, name: string): FlowFields {
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    return new FlowFields(this.#file, value, path, this.#log);
  }

  #slice(value: Value): SourcedBytes {
    return sliceSourced(this.#file, value.start, value.end);
  }

  #text(value: Value, most = maxText): string {
    const end = Math.min(value.end, value.start + most);
    return decodeUtf8(this.#file.bytes.subarray(value.start, end));
  }

  #place(at: number): number {
    return this.#file.map.toParent({ start: at, end: at }).start;
  }
}
