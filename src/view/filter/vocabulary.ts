import type { Protection } from '../../decode/model';
import { severities, type Party } from '../../verdict/model';
import type { FilterKey } from './model';

const protections: readonly Protection[] = [
  ...(['plaintext', 'encoded', 'hashed', 'encrypted', 'unknown'] as const),
];
const parties: readonly Party[] = ['first', 'third', 'unknown'];

/** What `is:` can ask. */
export const traits = ['private', 'flagged', 'cleartext', 'problem'] as const;
export type Trait = (typeof traits)[number];

/** Keys that take one of a few words. */
export const vocabularies: Readonly<Partial<Record<FilterKey, readonly string[]>>> = {
  severity: severities,
  protection: protections,
  party: parties,
  is: traits,
};

/** Keys whose values have an order. */
export const orderedKeys: ReadonlySet<FilterKey> = new Set<FilterKey>([
  'status',
  'severity',
  'size',
  'messages',
  'time',
]);

/** The words that `text` may be the beginning of; those that are it, where there are any. */
export function wordsFor(words: readonly string[], text: string): readonly string[] {
  return words.includes(text) ? [text] : words.filter((word) => word.startsWith(text));
}

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** Bytes (or messages) that a size stands for (`10k`, `1.5MB`, decimal units), or null. */
export function readSize(text: string): number | null {
  const [, number, unit] = /^(\d{1,12}(?:\.\d{1,3})?)([kmg]?)b?$/.exec(text) ?? [];
  return number === undefined ? null : Number(number) * units[unit!]!;
}

/** First and last status that a text stands for (`404`, `4xx`, `40x`), or null. */
export function readStatus(text: string): readonly [number, number] | null {
  if (!/^\d(?:\d[\dx]|xx)$/.test(text)) return null;
  return [Number(text.replaceAll('x', '0')), Number(text.replaceAll('x', '9'))];
}
