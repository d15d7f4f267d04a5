import type { Platform } from '../bytes/platform';
import type { Statement } from '../bytes/statement';
import { emptyExchange } from '../capture/emptyExchange';
import type { Exchange, ExchangeRef, Problem } from '../capture/model';
import type { OpenedCapture } from '../capture/open';
import { CustomRuleSet } from '../detect/customRuleSet';
import { KnownIndex } from '../detect/knownIndex';
import { UserWord } from '../detect/userWord';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { AnalysedExchange, AnalysedPart } from '../verdict/model';
import { CaptureAddresses } from './addresses';
import { analyseExchange, decodeExchange, skipExchange } from './analyse';
import { lifted, type SessionOptions } from './options';

/** What may be done with an exchange beside what is done with all. */
export interface AnalystCare {
  /** How often an attempt had to be stopped: once, and it is only read; twice, and not even that. */
  readonly stops: number;
  /** Whether the user has lifted its limits. */
  readonly isLifted: boolean;
}

const usual: AnalystCare = { stops: 0, isLifted: false };

/** Reads and analyses single exchanges of one capture, in whatever order they are asked for. */
export class Analyst {
  readonly #capture: OpenedCapture;
  readonly #platform: Platform;
  readonly #options: SessionOptions;
  readonly #addresses: CaptureAddresses;
  readonly #known: KnownIndex;
  readonly #rules: CustomRuleSet;
  readonly #word: UserWord;

  constructor(capture: OpenedCapture, platform: Platform, options: SessionOptions) {
    this.#capture = capture;
    this.#platform = platform;
    this.#options = options;
    this.#addresses = new CaptureAddresses(platform, options.addressFile);
    this.#known = new KnownIndex(options.known, platform.digest);
    this.#rules = new CustomRuleSet(options.rules);
    this.#word = new UserWord(options.marks);
  }

  /** Whom networks and countries are from; null where address data was not used. */
  get addressNote(): Statement<AddressStatementId> | null {
    return this.#addresses.note;
  }

  /** Problems of what is used beside the capture that were not handed out yet. */
  takeProblems(): readonly Problem[] {
    return this.#addresses.takeProblems();
  }

  /** What the exchange says of itself. */
  read(ref: ExchangeRef, index: number): Promise<Exchange> {
    return this.#capture.load(ref, index);
  }

  /** The exchange's parts, decoded and nothing else; `decoding` is called when it has been read. */
  async decode(
    ref: ExchangeRef,
    index: number,
    { stops, isLifted }: AnalystCare,
    decoding: () => void,
  ): Promise<readonly AnalysedPart[]> {
    if (stops > 0) return [];
    const exchange = await this.read(ref, index);
    decoding();
    const options = isLifted ? lifted(this.#options) : this.#options;
    return decodeExchange(exchange, { platform: this.#platform, options });
  }

  /**
   * Everything that the exchange shows by itself. `judging` is called when it has been read, before
   * the work that takes time begins.
   */
  async analyse(
    ref: ExchangeRef,
    index: number,
    { stops, isLifted }: AnalystCare = usual,
    judging: () => void = () => {},
  ): Promise<AnalysedExchange> {
    if (stops > 1) return skipExchange(emptyExchange(index, ref.range, []));
    const exchange = await this.read(ref, index);
    const context = await this.#addresses.judging(exchange);
    judging();
    if (stops > 0) return skipExchange(exchange, context);
    const options = isLifted ? lifted(this.#options) : this.#options;
    const analysed = analyseExchange(exchange, {
      platform: this.#platform,
      options,
      judging: context,
      known: this.#known,
      rules: this.#rules,
      word: this.#word,
    });
    return isLifted ? { ...analysed, isLifted: true } : analysed;
  }
}
