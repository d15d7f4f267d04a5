import type { DecodedValue } from '../decode/model';
import type { KeyMeaning, KeyReader } from './aliases';
import { list } from './list';
import { memberText, type Scope } from './scope';

const valueKeys: ReadonlySet<string> = new Set(
  list(`
  value, val, v, content, data, stringvalue, intvalue, integervalue, doublevalue, text
`),
);
const typedValueKeys: ReadonlySet<string> = new Set(['stringvalue', 'intvalue']);
const nameKeys: readonly string[] = list(`
  name, key, k, field, param, attribute, property
`);

/** What names a value where its own key says nothing, or null: a member beside it, the object around it. */
export function namedBeside(meaning: KeyMeaning, scope: Scope, keys: KeyReader): string | null {
  if (idKeys.has(meaning.joined)) return namedAround(scope);
  if (meaning.joined === 'key') return namedByKind(scope);
  const inside = namesInside.get(meaning.joined);
  if (inside !== undefined) return namedInside(meaning.joined, inside, scope);
  return valueKeys.has(meaning.joined) ? namedAsValue(meaning.joined, scope, keys) : null;
}

/** `{"name": "email", "value": …}`, `{"type": "phone", "value": …}`, `{"birthDate": {"value": …}}`. */
function namedAsValue(joined: string, scope: Scope, keys: KeyReader): string | null {
  if (scope.members.size > 6) return null;
  // OpenTelemetry: `{"key": "user.email", "value": {"stringValue": …}}`.
  const isTyped = typedValueKeys.has(joined) && scope.meaning?.joined === 'value';
  const typed = isTyped && scope.parent !== null ? memberText(scope.parent, 'key') : null;
  if (typed !== null) return typed;
  for (const key of nameKeys) {
    const name = memberText(scope, key);
    if (name !== null && name.length > 0 && name.length <= 64 && !name.includes(' ')) return name;
  }
  return namedByType(scope, keys) ?? namedByObject(scope);
}

/** The kind of value that a member beside it tells, where that is the name of something personal. */
function namedByType(scope: Scope, keys: KeyReader): string | null {
  for (const key of typeKeys) {
    const name = memberText(scope, key);
    if (name !== null && name.length <= 64 && isTelling(keys.read(name))) return name;
  }
  return null;
}
const typeKeys: readonly string[] = list('type, system, label, kind, question');

/** The object's own name, where it is the name of something personal. */
function namedByObject({ meaning, isList }: Scope): string | null {
  return meaning !== null && !isList && isTelling(meaning) ? meaning.key : null;
}

function isTelling({ matches }: KeyMeaning): boolean {
  return matches.some(({ strength }) => strength === 'strong');
}

const idKeys: ReadonlySet<string> = new Set(['id', 'uuid', 'guid', 'identifier']);

/** `{"user": {"id": …}}`: the object's name says whose id it is. */
function namedAround({ meaning, isList }: Scope): string | null {
  const noun = meaning === null || isList ? undefined : meaning.words.at(-1);
  return noun === undefined ? null : (segmentNouns.get(noun)?.replace('_', '.') ?? null);
}

/**
 * `{"kind": "user", "key": …}`, as feature flags name who they are for (LaunchDarkly's contexts), and
 * `{"user": {"key": …}}`. With a value beside it, a key names that value.
 */
function namedByKind(scope: Scope): string | null {
  if (valueNames.some((name) => scope.members.has(name))) return null;
  const noun = memberText(scope, 'kind') ?? scope.meaning?.words.at(-1);
  return noun === 'user' || noun === 'device' ? `${noun}.id` : null;
}
const valueNames = list(`
  value, val, v
`);

/** Objects that give a plain word in them its meaning: the `name` in `browser`, the `full` in `url`. */
const namesInside: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    name: 'os, browser, device, country, city, carrier, artist, album, track, song, playlist, movie',
    number:
      'passport, document, loyalty, phone, mobile, account, license, licence, booking, ticket, insurance, membership, student, customer',
    title: 'city, country, artist, album, track, song, movie',
    family: 'os',
    version: 'browser',
    type: 'device',
    code: 'country',
    full: 'url',
    original: 'url',
  }).map(([word, nouns]) => [word, new Set(list(nouns))] as const),
);

/** `{"browser": {"name": …}}`: its object's name and its own together. */
function namedInside(
  word: string,
  nouns: ReadonlySet<string>,
  { meaning, isList }: Scope,
): string | null {
  const noun = meaning === null || isList ? undefined : meaning.words.at(-1);
  if (noun === undefined || !nouns.has(noun)) return null;
  if (noun === 'url') return 'url.full';
  return `${noun}.${word === 'title' ? 'name' : word}`;
}

/** `/users/48151623`: the segment before names the id. */
export function segmentMeaning(
  segments: readonly DecodedValue[],
  at: number,
  keys: KeyReader,
): KeyMeaning | null {
  const text = segments[at]!.text;
  const name = segments[at - 1]?.text ?? null;
  if (name === null || name.length > 40 || text === null) return null;
  const noun = segmentNouns.get(name.toLowerCase());
  if (noun !== undefined) return digitsInside.test(text) ? keys.read(noun) : null;
  const meaning = keys.read(name);
  return isTelling(meaning) ? meaning : null;
}
const segmentNouns: ReadonlyMap<string, string> = new Map([
  ['users', 'user_id'],
  ['usr', 'user_id'],
  ['customer', 'customer_id'],
  ['person', 'user_id'],
  ['identifiers', 'user_id'],
  ['member', 'member_id'],
  ['visitor', 'visitor_id'],
  ['session', 'session_id'],
  ['installation', 'installation_id'],
  ['user', 'user_id'],
  ['accounts', 'account_id'],
  ['account', 'account_id'],
  ['members', 'member_id'],
  ['customers', 'customer_id'],
  ['profiles', 'profile_id'],
  ['devices', 'device_id'],
  ['device', 'device_id'],
  ['sessions', 'session_id'],
  ['driver', 'user_id'],
  ['passenger', 'user_id'],
  ['patient', 'user_id'],
  ['student', 'user_id'],
  ['applicant', 'user_id'],
  ['subscriber', 'user_id'],
  ['athlete', 'user_id'],
]);
const digitsInside = /\d{2}/;
