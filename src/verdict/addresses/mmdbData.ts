import { tryDecodeUtf8 } from '../../bytes/text';
import { check } from './error';

/** A value of the data section without what a map or list holds. */
export type MmdbScalar = string | number;

/** Types of the format (MaxMind DB file format specification 2.0, "Data field format"). */
const type = {
  extended: 0,
  pointer: 1,
  text: 2,
  uint16: 5,
  uint32: 6,
  map: 7,
  uint64: 9,
  list: 11,
};
const boolean = 14;
/** By the two bits that say how long a pointer is: what is added to it. */
const pointerBase = [0, 2_048, 526_336, 0] as const;
/** Values that one search may step over: a whole record of a city in ten languages has 200. */
const maxSteps = 10_000;

interface Field {
  readonly type: number;
  /** Bytes, or entries of a map or list, or where a pointer leads. */
  readonly size: number;
  /** Where its content begins. */
  readonly at: number;
}

/** Reads single values of a MaxMind data section; builds nothing, and goes no deeper than asked. */
export class MmdbData {
  readonly #bytes: Uint8Array;
  #steps = 0;

  /** `bytes` begin where pointers count from, and end with the section. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The text or whole number that the keys lead to from the map at `offset`, or null where there is
   * none such.
   * @throws {AddressDataError} when what stands on the way is damaged.
   */
  read(offset: number, keys: readonly string[]): MmdbScalar | null {
    this.#steps = 0;
    let field = this.#resolved(offset);
    for (const key of keys) {
      if (field.type !== type.map) return null;
      const at = this.#entry(field, key);
      if (at === null) return null;
      field = this.#resolved(at);
    }
    if (field.type === type.text) return this.#text(field);
    const isNumber = [type.uint16, type.uint32, type.uint64].includes(field.type);
    return isNumber ? this.#number(field) : null;
  }

  /** Where the value of a map's key stands. */
  #entry(map: Field, key: string): number | null {
    let at = map.at;
    for (let entry = 0; entry < map.size; entry++) {
      const name = this.#resolved(at);
      check(name.type === type.text, 'a key is no text');
      at = this.#after(at);
      if (this.#text(name) === key) return at;
      at = this.#after(at);
    }
    return null;
  }

  /** Where what follows the value at `offset` begins, with all that the value holds stepped over. */
  #after(offset: number): number {
    let at = offset;
    for (let pending = 1; pending > 0; pending--) {
      const field = this.#field(at);
      at = field.at;
      if (field.type === type.map) pending += 2 * field.size;
      else if (field.type === type.list) pending += field.size;
      else if (field.type !== type.pointer && field.type !== boolean) at += field.size;
    }
    return at;
  }

  /** The value itself, where a pointer stands in its place. A pointer to a pointer is none. */
  #resolved(offset: number): Field {
    const field = this.#field(offset);
    if (field.type !== type.pointer) return field;
    const target = this.#field(field.size);
    check(target.type !== type.pointer, 'a pointer leads to another');
    return target;
  }

  #field(offset: number): Field {
    check(++this.#steps <= maxSteps, 'a record is too large');
    let at = offset;
    const control = this.#byte(at++);
    let kind = control >> 5;
    if (kind === type.pointer) return this.#pointer(control, at);
    if (kind === type.extended) kind = this.#byte(at++) + 7;
    let size = control & 31;
    if (size >= 29) {
      const length = size - 28;
      size = [29, 285, 65_821][length - 1]! + this.#unsigned(at, length);
      at += length;
    }
    return { type: kind, size, at };
  }

  #pointer(control: number, at: number): Field {
    const form = (control >> 3) & 3;
    const high = form === 3 ? 0 : (control & 7) * 256 ** (form + 1);
    const target = high + this.#unsigned(at, form + 1) + pointerBase[form]!;
    return { type: type.pointer, size: target, at: at + form + 1 };
  }

  #text({ at, size }: Field): string {
    check(at + size <= this.#bytes.length, 'a text is cut');
    const text = tryDecodeUtf8(this.#bytes.subarray(at, at + size));
    check(text !== null, 'a text is no UTF-8');
    return text;
  }

  #number({ at, size }: Field): number {
    check(size <= 8, 'a number is too long');
    return this.#unsigned(at, size);
  }

  #unsigned(at: number, size: number): number {
    let value = 0;
    for (let index = 0; index < size; index++) value = value * 256 + this.#byte(at + index);
    return value;
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    check(byte !== undefined, 'a value is cut');
    return byte;
  }
}
