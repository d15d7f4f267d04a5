import { entityIds } from '../../detect/model';
import type { ExchangeDigest } from '../digest';
import { countryName } from '../recipient';
import { isTrait } from './match';
import type { FilterKey, FilterSuggestion } from './model';
import { traits, vocabularies } from './vocabulary';
import { entityLabel } from '../language';

/** Values that are suggested at once. */
const mostSuggested = 50;
/** Longer values are none that anybody would choose. */
const longestSuggested = 100;

/**
 * Values of a key that occur in the capture and hold `typed`, the most frequent first; of keys that
 * take one of a few words, all in their own order.
 */
export function suggestValues(
  key: FilterKey,
  typed: string,
  digests: readonly ExchangeDigest[],
): FilterSuggestion[] {
  const counts = new Map<string, number>();
  for (const word of vocabularies[key] ?? []) counts.set(word, 0);
  for (const digest of digests) {
    for (const value of new Set(valuesOf(digest, key))) {
      if (value === '' || value.length > longestSuggested) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const wanted = typed.toLowerCase();
  const found = [...counts]
    .map(([value, count]) => ({ value, label: labelOf(key, value), count }))
    .filter(
      ({ value, label }) =>
        value.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted),
    );
  if (vocabularies[key] === undefined) found.sort((a, b) => b.count - a.count);
  return found
    .slice(0, mostSuggested)
    .map(({ value, label, count }) => ({ text: quoted(value), label, count }));
}

function valuesOf(digest: ExchangeDigest, key: FilterKey): readonly string[] {
  const { row, findings } = digest;
  switch (key) {
    case 'host':
      return [row.host ?? ''];
    case 'method':
      return [row.method ?? ''];
    case 'status':
      return [String(row.status ?? 'none')];
    case 'type':
      return [row.type];
    case 'entity':
      return findings.map(({ entity }) => entity);
    case 'severity':
      return [row.severity];
    case 'recipient':
      return [digest.recipient ?? ''];
    case 'country':
      return digest.countries;
    case 'protection':
      return findings.map(({ protection }) => protection);
    case 'party':
      return [digest.party];
    case 'chain':
      return findings.flatMap(({ chain }) => chain.split(' › '));
    case 'size':
    case 'messages':
    case 'time':
      return [];
    case 'is':
      return traits.filter((trait) => isTrait(digest, trait));
  }
}

function labelOf(key: FilterKey, value: string): string {
  if (key === 'country') return countryName(value);
  const entity = key === 'entity' ? entityIds.find((id) => id === value) : undefined;
  return entity === undefined ? '' : entityLabel(entity);
}

/** A value as it is written in a filter: in quotes where it would be taken for more than one. */
export function quoted(value: string): string {
  if (!/[\s,"*]|^[/<>=]/.test(value)) return value;
  // A quotation has no way to hold its own sign.
  return `"${value.replaceAll('"', '')}"`;
}
