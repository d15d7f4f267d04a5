import { PatternTooSlow } from '../../bytes/linearPattern';
import type { AnalysedPart } from '../../verdict/model';
import type { ExchangeDigest } from '../../view/digest';
import type { ExchangeBits } from '../../view/filter/bits';
import { filterErrors, planFilter, slowFault, type FilterPlan } from '../../view/filter/filter';
import { meetsTerm } from '../../view/filter/match';
import type { Filter, FilterResult } from '../../view/filter/model';
import { parseFilter } from '../../view/filter/parse';
import type { Reveal } from '../../view/input';
import { hitPlace } from '../../view/search/hitPlace';
import { joinedText } from '../../view/search/joined';
import { hitIn, wordsOf, type Word } from '../../view/search/word';
import { TextStore } from './textStore';
import { WordMemory } from './wordMemory';

/** Milliseconds that the first answer to a text may search: it is to be there with the keystroke. */
const firstMs = 25;
/** Milliseconds that each further answer may. */
const furtherMs = 120;
/** Milliseconds of work between two pauses. */
const sliceMs = 8;

/** What a search needs of its capture. */
export interface SearchedCapture {
  /** Exchanges there are. */
  readonly total: number;
  /** Digests of all that was looked at, in ascending order of index. */
  known(): readonly ExchangeDigest[];
  digestAt(index: number): ExchangeDigest | undefined;
  /** The parts of an exchange that is at hand, decoded; undefined where it would have to be read. */
  heldParts(index: number): readonly AnalysedPart[] | undefined;
  /** The parts of an exchange, read and decoded for this. */
  readParts(index: number): Promise<readonly AnalysedPart[]>;
  /** Nothing is worked on any more that belongs to one exchange. */
  rest(): void;
  /** Lets calls that wait be answered. */
  pause(): Promise<void>;
}

/** A filter's text that is being searched for. */
interface Running {
  readonly key: string;
  readonly within: Uint8Array | null;
  /** Digests that the plan was made of. */
  readonly known: number;
  readonly filter: Filter;
  readonly plan: FilterPlan;
  readonly met: ExchangeBits | null;
  readonly words: readonly Word[];
  /** Exchanges to look into, and how many of them are done. */
  readonly queue: readonly number[];
  done: number;
}

/**
 * Filters the exchanges, and looks for words in everything decoded. That is a second way through the
 * capture, as its text is too much to keep: so it goes on only while somebody asks, a little further
 * with each call of the same text, and another text ends it at once. Terms with a key narrow first;
 * what is at hand decoded comes before what has to be read.
 */
export class CaptureSearch {
  readonly #capture: SearchedCapture;
  readonly #texts: TextStore;
  readonly #memory = new WordMemory();
  #running: Running | null = null;
  #calls = 0;

  constructor(capture: SearchedCapture, texts = new TextStore()) {
    this.#capture = capture;
    this.#texts = texts;
  }

  /** What a filter's text leaves, as far as it is known after a little while. */
  async filter(text: string, within: Uint8Array | null): Promise<FilterResult> {
    const call = ++this.#calls;
    const before = this.#running;
    const isSame = before?.key === text && isEqual(before.within, within);
    const known = this.#capture.known();
    let running = isSame ? before : null;
    if (running?.known !== known.length) {
      running = this.#begin(text, within, known, running?.filter ?? parseFilter(text));
    }
    this.#running = running;
    const until = performance.now() + (isSame ? furtherMs : firstMs);
    await this.#goOn(until, () => call !== this.#calls);
    return resultOf(this.#running ?? running);
  }

  /**
   * Where an exchange holds what is searched for, in a few words without any that were captured; ''
   * where nothing is searched for, or the place is not known.
   */
  placeIn(exchange: number, reveal: Reveal): string {
    const words = this.#running?.words ?? [];
    const digest = this.#capture.digestAt(exchange);
    if (words.length === 0 || digest === undefined) return '';
    try {
      return hitPlace(words, digest, this.#texts.get(exchange), reveal);
    } catch (error) {
      if (error instanceof PatternTooSlow) return '';
      throw error;
    }
  }

  /** The exchange's content is another now: its limits were lifted. */
  forget(exchange: number): void {
    this.#texts.remove(exchange);
    this.#memory.forget(exchange);
    this.#running = null;
  }

  #begin(
    key: string,
    within: Uint8Array | null,
    digests: readonly ExchangeDigest[],
    filter: Filter,
  ): Running {
    const { total } = this.#capture;
    const plan = planFilter(filter, within, digests, total);
    const words = wordsOf(plan.terms);
    for (const word of words) this.#memory.begin(word, total);
    const held: number[] = [];
    const rest: number[] = [];
    for (const exchange of plan.open) {
      const decided = this.#decided(words, exchange);
      if (decided !== undefined) mark(plan.met, exchange, decided);
      else if (this.#texts.has(exchange)) held.push(exchange);
      else rest.push(exchange);
    }
    const near: number[] = [];
    const far: number[] = [];
    for (const exchange of rest) {
      (this.#capture.heldParts(exchange) === undefined ? far : near).push(exchange);
    }
    const queue = [...held, ...near, ...far];
    const known = digests.length;
    return { key, within, known, filter, plan, met: plan.met, words, queue, done: 0 };
  }

  async #goOn(until: number, isOver: () => boolean): Promise<void> {
    let pausedAt = performance.now();
    for (;;) {
      const running = this.#running;
      const exchange = running?.queue[running.done];
      if (running === null || exchange === undefined) break;
      const isFound = await this.#look(running, exchange);
      // Another text may have come while this exchange was read.
      if (isOver() || this.#running !== running) break;
      if (typeof isFound === 'boolean') {
        mark(running.met, exchange, isFound);
        running.done++;
      } else this.#leaveOut(running, isFound);
      const now = performance.now();
      if (now >= until) break;
      if (now - pausedAt < sliceMs) continue;
      await this.#capture.pause();
      pausedAt = performance.now();
      if (isOver()) break;
    }
    this.#capture.rest();
  }

  /** Whether the exchange meets all words; a word that takes too long instead, if there is one. */
  async #look({ words }: Running, exchange: number): Promise<boolean | Word> {
    let text: string | undefined;
    for (const word of words) {
      let isIn = this.#isKnown(word, exchange);
      if (isIn === undefined) {
        text ??= await this.#textOf(exchange);
        try {
          isIn = hitIn(word, text) >= 0;
        } catch (error) {
          if (error instanceof PatternTooSlow) return word;
          throw error;
        }
        this.#memory.set(word, exchange, isIn);
      }
      if (isIn === word.term.isNegated) return false;
    }
    return true;
  }

  /** Whether all words are decided by what is known, and how; undefined where they are not. */
  #decided(words: readonly Word[], exchange: number): boolean | undefined {
    let isSure = true;
    for (const word of words) {
      const isIn = this.#isKnown(word, exchange);
      if (isIn === word.term.isNegated) return false;
      if (isIn === undefined) isSure = false;
    }
    return isSure ? true : undefined;
  }

  #isKnown(word: Word, exchange: number): boolean | undefined {
    const digest = this.#capture.digestAt(exchange);
    const isSaid = digest !== undefined && meetsTerm(digest, word.term) !== word.term.isNegated;
    return isSaid ? true : this.#memory.get(word, exchange);
  }

  async #textOf(exchange: number): Promise<string> {
    const known = this.#texts.get(exchange);
    if (known !== undefined) return known.text;
    const capture = this.#capture;
    const joined = joinedText(capture.heldParts(exchange) ?? (await capture.readParts(exchange)));
    this.#texts.add(exchange, joined);
    return joined.text;
  }

  /** Begins anew without a pattern that takes too long, and says so. */
  #leaveOut({ key, within, plan }: Running, { term }: Word): void {
    const terms = plan.terms.filter((one) => one !== term);
    const filter = { terms, faults: [...plan.faults, slowFault(term)] };
    this.#running = this.#begin(key, within, this.#capture.known(), filter);
  }
}

function resultOf({ plan, met, words, queue, done }: Running): FilterResult {
  const exchanges = met === null ? null : met.bytes.slice();
  const errors = filterErrors(plan.faults);
  if (words.length === 0) return { exchanges, errors };
  return { exchanges, errors, search: { done, total: queue.length } };
}

function mark(met: ExchangeBits | null, exchange: number, isMet: boolean): void {
  if (isMet) met?.add(exchange);
  else met?.remove(exchange);
}

function isEqual(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
