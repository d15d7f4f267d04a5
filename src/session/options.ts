import { defaultLimits, type Limits } from '../bytes/budget';
import { readCustomRules, type CustomRule } from '../detect/customRules';
import { readKnownValues, type KnownValue } from '../detect/knownValues';
import { readUserMarks, type UserMark } from '../detect/userMarks';
import type { PartyRule } from '../verdict/context';
import { readPartyRules } from '../verdict/partyRules';
import { languageFor, type Language } from '../view/language';
import { readScale, standardScale, type SeverityScale } from '../verdict/severityScale';

/** What a session may be told. Plain data: it travels to the worker. */
export interface SessionOptions {
  /** What decoding one exchange may spend. */
  readonly limits: Limits;
  /** Most bytes that undoing a content coding may put out for one message. */
  readonly maxContentBytes: number;
  /** Findings below this probability are not reported (but masked all the same), 0 to 1. */
  readonly minConfidence: number;
  /** What severity is measured by; each weight has bounds of its own. */
  readonly severity: SeverityScale;
  /** Hosts that the user has set a party for; the first that fits counts. */
  readonly parties: readonly PartyRule[];
  /** The user's own address data in the MaxMind DB format, or null. */
  readonly addressFile: string | null;
  /** Values of the user's own that are looked for. Personal. */
  readonly known: readonly KnownValue[];
  /** Rules of the user's own. */
  readonly rules: readonly CustomRule[];
  /** What the user has said of fields: not personal, or of another kind. */
  readonly marks: readonly UserMark[];
  /** What the views are worded in. */
  readonly language: Language;
}

const mebibyte = 1024 * 1024;
/** Characters of a path; systems take 4,096 at most. */
const longestPath = 4_096;

/** What holds where nothing else is said. */
export const defaultOptions: SessionOptions = {
  limits: defaultLimits,
  maxContentBytes: 64 * mebibyte,
  minConfidence: 0.5,
  severity: standardScale,
  parties: [],
  addressFile: null,
  known: [],
  rules: [],
  marks: [],
  language: 'en',
};

/** No setting raises an option above this: settings may come from a hostile workspace. */
export const optionCeilings: Omit<
  SessionOptions,
  'severity' | 'parties' | 'addressFile' | 'known' | 'rules' | 'marks' | 'language'
> = {
  limits: { bytesOut: 512 * mebibyte, layers: 20_000, depth: 32, timeMs: 60_000 },
  maxContentBytes: 512 * mebibyte,
  minConfidence: 1,
};

/**
 * What one exchange may spend once the user has asked for all of it. No more time than this: a
 * worker that gives no sign of life for longer is taken to be stuck.
 */
export const liftedLimits: Limits = { ...optionCeilings.limits, timeMs: 8_000 };

/** The same options with every limit lifted, none lowered. */
export function lifted(options: SessionOptions): SessionOptions {
  return {
    ...options,
    limits: {
      bytesOut: Math.max(options.limits.bytesOut, liftedLimits.bytesOut),
      layers: Math.max(options.limits.layers, liftedLimits.layers),
      depth: Math.max(options.limits.depth, liftedLimits.depth),
      timeMs: Math.max(options.limits.timeMs, liftedLimits.timeMs),
    },
  };
}

/** What a caller may ask for; anything missing or out of bounds becomes the default or the bound. */
export interface OptionRequest {
  readonly limits?: Partial<Limits>;
  readonly maxContentBytes?: number;
  readonly minConfidence?: number;
  readonly severity?: { readonly weights?: unknown; readonly sensitivity?: unknown };
  /** Host patterns and parties, as the user wrote them. */
  readonly parties?: unknown;
  readonly addressFile?: unknown;
  /** Entities and values, as they were stored. */
  readonly known?: unknown;
  /** Rules, as the user wrote them. */
  readonly rules?: unknown;
  /** Marks of fields, as they were stored. */
  readonly marks?: unknown;
  /** The editor's language, as it calls it. */
  readonly language?: string;
}

/** Options from a request that nobody has checked. */
export function sessionOptions(request: OptionRequest = {}): SessionOptions {
  const ceiling = optionCeilings.limits;
  const base = defaultOptions.limits;
  return {
    limits: {
      bytesOut: bounded(request.limits?.bytesOut, base.bytesOut, ceiling.bytesOut),
      layers: bounded(request.limits?.layers, base.layers, ceiling.layers),
      depth: bounded(request.limits?.depth, base.depth, ceiling.depth),
      timeMs: bounded(request.limits?.timeMs, base.timeMs, ceiling.timeMs),
    },
    maxContentBytes: bounded(
      request.maxContentBytes,
      defaultOptions.maxContentBytes,
      optionCeilings.maxContentBytes,
    ),
    minConfidence: bounded(
      request.minConfidence,
      defaultOptions.minConfidence,
      optionCeilings.minConfidence,
    ),
    severity: readScale(request.severity ?? {}).scale,
    parties: readPartyRules(request.parties),
    addressFile: pathOrNull(request.addressFile),
    known: readKnownValues(request.known),
    rules: readCustomRules(request.rules).rules,
    marks: readUserMarks(request.marks),
    language: languageFor(request.language ?? ''),
  };
}

function pathOrNull(wanted: unknown): string | null {
  const path = typeof wanted === 'string' ? wanted.trim() : '';
  return path === '' || path.length > longestPath ? null : path;
}

function bounded(wanted: unknown, otherwise: number, most: number): number {
  if (typeof wanted !== 'number' || !Number.isFinite(wanted) || wanted < 0) return otherwise;
  return Math.min(wanted, most);
}
