import { entities } from '../../detect/entities';
import { entityIds, type EntityId } from '../../detect/model';
import { severities } from '../../verdict/model';
import type { ExchangeDigest } from '../digest';
import { countryName } from '../recipient';
import type { FilterKey, FilterOperator, FilterTerm, FilterValue } from './model';
import { readSpan } from './span';
import { readSize, readStatus, vocabularies, wordsFor, type Trait } from './vocabulary';
import { entityLabel } from '../language';

/**
 * Whether an exchange meets a term; times count from `startMs`, where that is known. Compares with
 * what the session keeps of it, values in the clear; of what was found, the first findings and the
 * first characters of each. Throws PatternTooSlow and nothing else.
 */
export function meetsTerm(
  digest: ExchangeDigest,
  { key, values, isNegated }: FilterTerm,
  startMs: number | null = null,
): boolean {
  const meets = values.some((value) => {
    if (key === 'time') return isOfTime(digest.row.startedAtMs, startMs, value);
    return key === null ? isAnywhere(digest, value) : meetsKey(digest, key, value);
  });
  return meets !== isNegated;
}

function isAnywhere(digest: ExchangeDigest, value: FilterValue): boolean {
  const { row, clearPath, recipient, findings } = digest;
  if (holds(row.host, value) || holds(clearPath ?? row.path, value) || holds(row.method, value)) {
    return true;
  }
  if (holds(recipient, value) || row.found.some((label) => holds(label, value))) return true;
  return findings.some((finding) => {
    const { label } = entities[finding.entity];
    return holds(finding.value, value) || holds(finding.name, value) || holds(label, value);
  });
}

function meetsKey(
  digest: ExchangeDigest,
  key: Exclude<FilterKey, 'time'>,
  value: FilterValue,
): boolean {
  const { row } = digest;
  switch (key) {
    case 'host':
      return holds(row.host, value);
    case 'type':
      return holds(row.type, value);
    case 'recipient':
      return holds(digest.recipient, value);
    case 'chain':
      return digest.findings.some(({ chain }) => chain !== '' && holds(chain, value));
    case 'country':
      return digest.countries.some((code) => isCountry(code, value));
    case 'entity':
      return digest.findings.some(({ entity }) => isEntity(entity, value));
    case 'method':
      return value.kind === 'pattern'
        ? holds(row.method, value)
        : (row.method ?? '').toLowerCase().startsWith(value.text);
    case 'size':
      return isOfSize(row.sizeBytes, value);
    case 'messages':
      return isOfSize(row.messages ?? 0, value);
    case 'status':
      return isOfStatus(row.status, value);
    case 'severity':
      return isOfSeverity(digest, value);
    case 'protection':
      return digest.findings.some(({ protection }) => isOneOf(key, protection, value));
    case 'party':
      return isOneOf(key, digest.party, value);
    case 'is':
      return value.kind === 'text'
        ? wordsFor(vocabularies.is!, value.text).some((trait) => isTrait(digest, trait as Trait))
        : vocabularies.is!.some(
            (trait) => value.pattern.test(trait) && isTrait(digest, trait as Trait),
          );
  }
}

/** Text in a text, a text with wildcards, the very text, or a pattern; case never counts. */
export function holds(text: string | null, value: FilterValue): boolean {
  if (text === null) return false;
  if (value.kind === 'pattern') return value.pattern.test(text);
  const lower = text.toLowerCase();
  if (value.operator === '=') return lower === value.text;
  if (!value.isQuoted && value.text.includes('*')) return fits(lower, value.text.split('*'));
  return lower.includes(value.text);
}

/** Whether a whole text is these pieces with anything between them. */
function fits(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

const ids: ReadonlySet<string> = new Set(entityIds);

/** An entity's own id is meant as that; anything else is looked for in ids and labels. */
function isEntity(entity: EntityId, value: FilterValue): boolean {
  if (value.kind === 'text' && ids.has(value.text)) return entity === value.text;
  return holds(entity, value) || holds(entityLabel(entity), value);
}

function isCountry(code: string, value: FilterValue): boolean {
  if (value.kind === 'text' && value.text.length <= 2) return code.toLowerCase() === value.text;
  return holds(countryName(code), value);
}

function isOneOf(key: FilterKey, word: string, value: FilterValue): boolean {
  return value.kind === 'text'
    ? wordsFor(vocabularies[key]!, value.text).includes(word)
    : value.pattern.test(word);
}

/** Whether an exchange started in a span of seconds after the first one. */
function isOfTime(atMs: number | null, startMs: number | null, value: FilterValue): boolean {
  if (atMs === null || startMs === null) return false;
  const sinceMs = atMs - startMs;
  if (value.kind === 'pattern') return value.pattern.test(String(sinceMs / 1000));
  const span = readSpan(value.text);
  return span !== null && compares(sinceMs, [span.fromMs, span.toMs], value.operator ?? '=');
}

/** Whether a number of bytes or messages is as large as the value says, at least. */
function isOfSize(number: number, value: FilterValue): boolean {
  if (value.kind === 'pattern') return value.pattern.test(String(number));
  const size = readSize(value.text);
  return size !== null && compares(number, [size, size], value.operator ?? '>=');
}

function isOfStatus(status: number | null, value: FilterValue): boolean {
  if (value.kind === 'pattern') return value.pattern.test(String(status ?? 'none'));
  const range = readStatus(value.text);
  if (range !== null) return status !== null && compares(status, range, value.operator ?? '=');
  return String(status ?? 'none').startsWith(value.text.replaceAll('x', ''));
}

function isOfSeverity({ row }: ExchangeDigest, value: FilterValue): boolean {
  if (value.kind === 'pattern') return value.pattern.test(row.severity);
  return wordsFor(severities, value.text).some((word) => {
    const rank = severities.indexOf(word as (typeof severities)[number]);
    return compares(severities.indexOf(row.severity), [rank, rank], value.operator ?? '=');
  });
}

function compares(
  number: number,
  [first, last]: readonly [number, number],
  operator: FilterOperator,
): boolean {
  switch (operator) {
    case '=':
      return first <= number && number <= last;
    case '>':
      return number > last;
    case '>=':
      return number >= first;
    case '<':
      return number < first;
    case '<=':
      return number <= last;
  }
}

/** Whether `is:` with this word meets an exchange. */
export function isTrait({ row, isPrivate, transport }: ExchangeDigest, trait: Trait): boolean {
  switch (trait) {
    case 'private':
      return isPrivate;
    case 'flagged':
      return row.severity !== 'none';
    case 'cleartext':
      return transport === 'cleartext';
    case 'problem':
      return row.problems > 0;
  }
}
