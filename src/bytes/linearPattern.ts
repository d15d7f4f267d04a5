import { parsePattern, PatternError, type PatternNode, type UnitSet } from './patternSyntax';

/** Units of a pattern's source. */
export const longestSource = 300;
/** Steps that a pattern may have once its counts are written out. */
const mostSteps = 1_000;
/** Sets of steps that are remembered; beyond, all are forgotten. */
const mostStates = 400;
/** Units that lead from one such set to another; the same. */
const mostWays = 20_000;
/** Moves from step to step that a search may take where nothing is remembered: about a second. */
const mostMoves = 30_000_000;

/** Thrown where a pattern has used up its moves. */
export class PatternTooSlow extends Error {
  override readonly name = 'PatternTooSlow';
}

type Step =
  | { readonly kind: 'units'; readonly set: UnitSet; next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'begin' | 'end'; next: number }
  | { readonly kind: 'found' };

/** A set of steps that a text may have led to, and where each unit leads on from it. */
interface State {
  readonly steps: readonly number[];
  readonly isFound: boolean;
  readonly isFoundAtEnd: boolean;
  readonly next: Map<number, State>;
}

/**
 * A regular expression that takes linear time whatever the pattern and the text: all ways are gone
 * at once (Thompson 1968), nothing is tried again. A set of ways that was met before is remembered,
 * so that most units cost one look-up. Letters match in either case.
 */
export class LinearPattern {
  readonly #steps: Step[] = [];
  readonly #start: number;
  readonly #states = new Map<string, State>();
  #first: State;
  #moves = 0;
  #ways = 0;
  #compiled = 0;

  /** Throws PatternError where the source cannot be read. */
  constructor(source: string) {
    if (source.length > longestSource) throw new PatternError('large');
    this.#start = this.#compile(parsePattern(source), this.#add({ kind: 'found' }));
    this.#first = this.#stateOf([this.#start], true);
  }

  /** Moves taken so far, since it was made or {@link renew}ed. */
  get moves(): number {
    return this.#moves;
  }

  /** Lets it take all its moves again. */
  renew(): void {
    this.#moves = 0;
  }

  /** Whether the pattern is found anywhere in the text. Throws {@link PatternTooSlow}. */
  test(text: string): boolean {
    let state = this.#first;
    for (let at = 0; at < text.length; at++) {
      if (state.isFound) return true;
      const unit = text.charCodeAt(at);
      let next = state.next.get(unit);
      if (next === undefined) {
        next = this.#move(state, unit);
        state.next.set(unit, next);
      }
      state = next;
    }
    return state.isFound || state.isFoundAtEnd;
  }

  /** Where `unit` leads to; a search may also begin behind it. */
  #move({ steps }: State, unit: number): State {
    // Text with very many different units must not fill the memory either.
    if (++this.#ways > mostWays) this.#forget();
    this.#moves += steps.length;
    const reached = [this.#start];
    for (const number of steps) {
      const step = this.#steps[number]!;
      if (step.kind === 'units' && matches(step.set, unit)) reached.push(step.next);
    }
    return this.#stateOf(reached, false);
  }

  #stateOf(from: readonly number[], isBegin: boolean): State {
    const steps = this.#closure(from, isBegin, false);
    const key = `${isBegin ? '^' : ''}${steps.join(',')}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const isFound = steps.some((step) => this.#steps[step]!.kind === 'found');
    const atEnd = isFound ? steps : this.#closure(from, isBegin, true);
    const isFoundAtEnd = atEnd.some((step) => this.#steps[step]!.kind === 'found');
    const state = { steps, isFound, isFoundAtEnd, next: new Map<number, State>() };
    if (this.#states.size >= mostStates) this.#forget();
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    this.#states.clear();
    this.#ways = 0;
    // What leads on from it would keep the forgotten alive.
    this.#first = { ...this.#first, next: new Map() };
  }

  /** All steps that are reached without a unit, in ascending order. */
  #closure(from: readonly number[], isBegin: boolean, isEnd: boolean): number[] {
    const seen = new Set<number>();
    const waiting = [...from];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (seen.has(number)) continue;
      seen.add(number);
      if (++this.#moves > mostMoves) throw new PatternTooSlow();
      const step = this.#steps[number]!;
      if (step.kind === 'split') waiting.push(step.next, step.other);
      if (step.kind === 'begin' && isBegin) waiting.push(step.next);
      if (step.kind === 'end' && isEnd) waiting.push(step.next);
    }
    return [...seen].sort((a, b) => a - b);
  }

  #add(step: Step): number {
    if (this.#steps.length >= mostSteps) throw new PatternError('large');
    return this.#steps.push(step) - 1;
  }

  /** Adds the steps of a node that leads on to `next`; the number of its first. */
  #compile(node: PatternNode, next: number): number {
    // Nothing at all, repeated again and again, adds no step and takes its time.
    if (++this.#compiled > 4 * mostSteps) throw new PatternError('large');
    switch (node.kind) {
      case 'units':
        return this.#add({ kind: 'units', set: node.set, next });
      case 'begin':
      case 'end':
        return this.#add({ kind: node.kind, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.#compile(part, after), next);
      case 'choice':
        return node.parts
          .map((part) => this.#compile(part, next))
          .reduceRight((other, first) => this.#add({ kind: 'split', next: first, other }));
      case 'repeat':
        return this.#compileRepeat(node, next);
    }
  }

  #compileRepeat(
    { part, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
    next: number,
  ): number {
    let first = next;
    if (most === Infinity) {
      const loop: Step = { kind: 'split', next: 0, other: next };
      first = this.#add(loop);
      loop.next = this.#compile(part, first);
    } else {
      for (let count = least; count < most; count++) {
        const inner = this.#compile(part, first);
        first = this.#add({ kind: 'split', next: inner, other: next });
      }
    }
    for (let count = 0; count < least; count++) first = this.#compile(part, first);
    return first;
  }
}

function matches({ isNegated, ranges }: UnitSet, unit: number): boolean {
  return isNegated !== (isIn(ranges, unit) || isIn(ranges, otherCase(unit)));
}

function isIn(ranges: UnitSet['ranges'], unit: number): boolean {
  return ranges.some(([first, last]) => first <= unit && unit <= last);
}

/** The same letter in the other case, or the unit itself. */
function otherCase(unit: number): number {
  const text = String.fromCharCode(unit);
  const lower = text.toLowerCase();
  const other = lower === text ? text.toUpperCase() : lower;
  return other.length === 1 ? other.charCodeAt(0) : unit;
}
