/** A set of UTF-16 units: ranges with both ends in it. */
export interface UnitSet {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'units'; readonly set: UnitSet }
  | { readonly kind: 'begin' | 'end' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      /** Infinity where there is no most. */
      readonly most: number;
    };

/** Why a pattern cannot be read. */
export type PatternFault =
  'open-group' | 'open-class' | 'nothing-to-repeat' | 'unsupported' | 'count' | 'stray' | 'large';

/** Thrown for a pattern that cannot be read; whoever asked for it says so in words. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  constructor(readonly fault: PatternFault) {
    super(fault);
  }
}

/** Groups within groups. */
const mostNested = 20;
/** The most that `{n,m}` may count to. */
const mostCount = 100;

const digits: UnitSet['ranges'] = [[0x30, 0x39]];
const wordUnits: UnitSet['ranges'] = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const spaces: UnitSet['ranges'] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0xfeff, 0xfeff],
];
const classes: Readonly<Record<string, UnitSet['ranges']>> = {
  d: digits,
  w: wordUnits,
  s: spaces,
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/**
 * Reads the part of regular expressions that can be matched in linear time: no look-around, no
 * back-references, no word boundaries. Throws {@link PatternError} and nothing else.
 */
export function parsePattern(source: string): PatternNode {
  const parser = new PatternParser(source);
  const node = parser.choice(0);
  if (!parser.isAtEnd) throw new PatternError('stray');
  return node;
}

class PatternParser {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  choice(depth: number): PatternNode {
    if (depth > mostNested) throw new PatternError('large');
    const parts = [this.#sequence(depth)];
    while (this.#take('|')) parts.push(this.#sequence(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  #sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.isAtEnd && !'|)'.includes(this.#next)) parts.push(this.#repeated(depth));
    return { kind: 'sequence', parts };
  }

  #repeated(depth: number): PatternNode {
    const part = this.#atom(depth);
    const range = this.#counts();
    if (range === null) return part;
    if (part.kind === 'begin' || part.kind === 'end') throw new PatternError('nothing-to-repeat');
    // What is found is asked, not where: lazy and greedy find the same.
    this.#take('?');
    if ('*+?'.includes(this.#next) && !this.isAtEnd) throw new PatternError('nothing-to-repeat');
    return { kind: 'repeat', part, ...range };
  }

  #counts(): { least: number; most: number } | null {
    if (this.#take('*')) return { least: 0, most: Infinity };
    if (this.#take('+')) return { least: 1, most: Infinity };
    if (this.#take('?')) return { least: 0, most: 1 };
    const [whole, first, comma, last] =
      /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
    if (whole === undefined) return null;
    this.#at += whole.length;
    const least = Number(first);
    const most = comma === undefined ? least : last === '' ? Infinity : Number(last);
    const written = most === Infinity ? least : most;
    if (most < least || written > mostCount) throw new PatternError('count');
    return { least, most };
  }

  #atom(depth: number): PatternNode {
    const unit = this.#next;
    this.#at++;
    switch (unit) {
      case '^':
        return { kind: 'begin' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'units', set: { isNegated: true, ranges: [[10, 10]] } };
      case '(':
        return this.#group(depth);
      case '[':
        return { kind: 'units', set: this.#class() };
      case '\\':
        return { kind: 'units', set: this.#escape() };
      case '*':
      case '+':
      case '?':
        throw new PatternError('nothing-to-repeat');
      default:
        return { kind: 'units', set: one(unit.charCodeAt(0)) };
    }
  }

  #group(depth: number): PatternNode {
    if (this.#take('?') && !this.#take(':')) throw new PatternError('unsupported');
    const node = this.choice(depth + 1);
    if (!this.#take(')')) throw new PatternError('open-group');
    return node;
  }

  #class(): UnitSet {
    const isNegated = this.#take('^');
    const ranges: (readonly [number, number])[] = [];
    while (!this.#take(']')) {
      const from = this.#member();
      const [first] = from.ranges;
      const isRange = this.#next === '-' && this.#source[this.#at + 1] !== ']';
      if (from.isNegated) throw new PatternError('unsupported');
      if (!isRange || first === undefined || from.ranges.length > 1) {
        ranges.push(...from.ranges);
        continue;
      }
      this.#at++;
      const to = this.#member().ranges[0]!;
      if (to[0] < first[0]) throw new PatternError('count');
      ranges.push([first[0], to[1]]);
    }
    return { isNegated, ranges };
  }

  #member(): UnitSet {
    if (this.isAtEnd) throw new PatternError('open-class');
    const unit = this.#next;
    this.#at++;
    return unit === '\\' ? this.#escape() : one(unit.charCodeAt(0));
  }

  #escape(): UnitSet {
    if (this.isAtEnd) throw new PatternError('stray');
    const unit = this.#next;
    this.#at++;
    const lower = unit.toLowerCase();
    if (Object.hasOwn(classes, lower)) {
      return { isNegated: unit !== lower, ranges: classes[lower]! };
    }
    if (Object.hasOwn(controls, unit)) return one(controls[unit]!);
    if (unit === 'x') return this.#hex(2);
    if (unit === 'u') return this.#hex(4);
    // Letters and digits that mean something else elsewhere must not be taken for themselves.
    if (/[a-z\d]/i.test(unit)) throw new PatternError('unsupported');
    return one(unit.charCodeAt(0));
  }

  #hex(length: number): UnitSet {
    const text = this.#source.slice(this.#at, this.#at + length);
    if (text.length < length || !/^[\da-f]+$/i.test(text)) throw new PatternError('unsupported');
    this.#at += length;
    return one(Number.parseInt(text, 16));
  }

  get #next(): string {
    return this.#source[this.#at] ?? '';
  }

  #take(unit: string): boolean {
    if (this.#next !== unit) return false;
    this.#at++;
    return true;
  }
}

function one(unit: number): UnitSet {
  return { isNegated: false, ranges: [[unit, unit]] };
}
