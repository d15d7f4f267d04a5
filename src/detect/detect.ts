import type { Digest } from '../bytes/platform';
import type { DecodedValue } from '../decode/model';
import type { Finding, Part } from './model';

/** Where a decoded part stands: plain strings, so that this room knows no HTTP types. */
export interface DetectPlace {
  readonly part: Part;
  /** Lower-case host the exchange goes to, or null. */
  readonly host: string | null;
  readonly method?: string;
  /** Absolute URL of the exchange as the capture spells it. */
  readonly url?: string;
  /** Media type of the part, or ''. */
  readonly contentType?: string;
  readonly userAgent?: string | null;
  readonly referer?: string | null;
}

/** One decoded part of an exchange. */
export interface DetectPart {
  readonly root: DecodedValue;
  readonly place: DetectPlace;
}

/** Personal data on the leaves of one part. One finding for each leaf, in document order. */
export function detect(root: DecodedValue, place: DetectPlace): Finding[] {
  return detectExchange([{ root, place }], null);
}

/**
 * Personal data in all parts of one exchange, and what they say about one another (hashes of a value
 * beside it, positions as pairs). `digest` is null where hashes cannot be computed.
 */
export function detectExchange(parts: readonly DetectPart[], digest: Digest | null): Finding[] {
  void parts;
  void digest;
  return [];
}
