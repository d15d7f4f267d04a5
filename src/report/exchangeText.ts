import { decodeUtf8 } from '../bytes/text';
import { entities, type EntityGroup } from '../detect/entities';
import type { EntityId, Finding } from '../detect/model';
import type { AnalysedExchange } from '../verdict/model';
import { everythingMasked } from '../view/input';
import { markingOf } from '../view/marking';
import { hidden, maskRuns, maskValue, type MaskedRun } from '../view/mask';
import { isSoughtThoughUnsure, TextMask } from '../view/maskText';
import { render } from '../view/sentences';

/** Groups whose values are long or odd enough that a key equal to one is the value itself. */
const keyGroups: ReadonlySet<EntityGroup> = new Set([
  'hardware',
  'advertising',
  'installation',
  'account',
  'person',
  'payment',
  'secret',
]);
/** Shorter keys are words of the format, whatever value they equal. */
const shortestKey = 6;
/** Keys in a step of a path that are not too short to be a value. */
const longKeys = /[^:/]{6,}/g;
/** Texts of one kind whose masking is remembered, and the longest of them: they repeat from finding to finding. */
const mostRemembered = 500;
const longestRemembered = 200;
/** No word of a format holds a value of this length by chance. */
const shortestInKey = 12;

/** The texts of one exchange as a report may show them. */
export class ExchangeText {
  readonly #analysed: AnalysedExchange;
  readonly #reveal: boolean;
  /** Reported or not: what is too unsure to be reported is masked all the same. */
  readonly #findings: readonly Finding[];
  /** Those whose values are looked for in other text. */
  readonly #sought: readonly Finding[];
  readonly #masked = new Map<string, string>();
  readonly #maskedSteps = new Map<string, string>();
  readonly #maskedKeys = new Map<string, string>();
  readonly #maskedValues = new Map<EntityId, Map<string, string>>();
  readonly #reasons = new Map<Finding['reasons'][number], string>();
  #mask: TextMask | undefined;
  #keyMask: TextMask | undefined;
  #inKeyMask: TextMask | undefined;

  constructor(analysed: AnalysedExchange, reveal: boolean) {
    this.#analysed = analysed;
    this.#reveal = reveal;
    this.#findings = [...analysed.findings, ...analysed.unsure];
    this.#sought = [...analysed.findings, ...analysed.unsure.filter(isSoughtThoughUnsure)];
  }

  /** The request's URL with personal values, runs that hold some, and its user part masked. */
  url(): string | null {
    const { exchange, parts } = this.#analysed;
    if (exchange.request === null) return null;
    const { bytes } = exchange.request.url;
    if (this.#reveal) return decodeUtf8(bytes);
    const root = parts.find(({ part }) => part === 'url')?.root;
    const runs: MaskedRun[] = [];
    if (root !== undefined) {
      const inUrl = this.#findings.filter(({ part }) => part === 'url');
      const marking = markingOf({ exchange, findings: inUrl, unsure: [] }, everythingMasked);
      for (const { range, finding, isEncoded } of marking.marksOf(root)) {
        if (!marking.isHidden(finding)) continue;
        const { entity, value } = inUrl[finding]!;
        runs.push({ range, entity: isEncoded ? null : entity, value });
      }
    }
    return maskUser(this.mask(maskRuns(bytes, runs)));
  }

  /** A finding's value. */
  value(finding: Finding): string {
    const { value, entity } = finding;
    if (this.#reveal) return value;
    // What is never masked itself may hold what is.
    if (entities[entity].maskKind === 'shown') return this.mask(value);
    let masked = this.#maskedValues.get(entity);
    if (masked === undefined) this.#maskedValues.set(entity, (masked = new Map()));
    return this.#remembered(masked, value, () => maskValue(value, entity));
  }

  /** Why a finding is one. Findings of one kind share their reasons. */
  reason(reason: Finding['reasons'][number]): string {
    let text = this.#reasons.get(reason);
    if (text === undefined) {
      text = this.mask(render(reason));
      if (this.#reasons.size < mostRemembered) this.#reasons.set(reason, text);
    }
    return text;
  }

  /** Text that may repeat a value of the exchange. */
  mask(text: string): string {
    if (this.#reveal) return text;
    const mask = (this.#mask ??= new TextMask(this.#sought));
    return mask.isEmpty ? text : this.#remembered(this.#masked, text, () => mask.apply(text));
  }

  /** A path; a key that is or holds a personal value is masked, any other stays usable. */
  path(path: readonly string[]): readonly string[] {
    if (this.#reveal) return path;
    const whole = (this.#keyMask ??= this.#maskFrom(shortestKey));
    const inside = (this.#inKeyMask ??= this.#maskFrom(shortestInKey));
    if (whole.isEmpty) return path;
    const maskKey = (key: string): string =>
      this.#remembered(this.#maskedKeys, key, () => inside.apply(whole.applyWhole(key)));
    const last = path.length - 1;
    return path.map((step, at) =>
      // All values of a layer share the steps to it.
      at < last
        ? this.#remembered(this.#maskedSteps, step, () => step.replace(longKeys, maskKey))
        : step.replace(longKeys, maskKey),
    );
  }

  #remembered(memory: Map<string, string>, text: string, mask: () => string): string {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const masked = mask();
    if (text.length <= longestRemembered && memory.size < mostRemembered) memory.set(text, masked);
    return masked;
  }

  /** Masks values that have at least `length` characters and are no common words. */
  #maskFrom(length: number): TextMask {
    return new TextMask(
      this.#sought.filter(
        ({ entity, value }) => value.length >= length && keyGroups.has(entities[entity].group),
      ),
    );
  }
}

/** A URL's user part (RFC 3986, section 3.2.1) may hold a password: nothing of it is shown. */
function maskUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]{0,31}:\/\/)[^/?#@]{1,2048}@/i, `$1${hidden}@`);
}
