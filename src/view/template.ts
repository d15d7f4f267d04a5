import type { EntityId } from '../detect/model';
import { entityLabel, wording } from './language';
import type { Words } from './messages/words';
import { countryName } from './recipient';

type Arguments = Readonly<Record<string, string | number>>;

/** Entities that a list names before it says how many more there are. */
const mostListed = 3;
/** The same for traits of a device, which only tell anything together. */
const mostTraits = 16;

const formats: Readonly<Record<string, (value: string | number) => string>> = {
  as: (value) => word('protection', value),
  severity: (value) => word('severity', value),
  limit: (value) => word('limit', value),
  get: (value) => wording().phrases.gets(value),
  what: (value) => word('what', value),
  purpose: (value) => word('purpose', value),
  entity: (value) => labelOf(String(value)),
  look: (value) => wording().phrases.look(labelOf(String(value))),
  entities: (value) => entityNames(String(value).split(',')),
  countries: (value) => String(value).split(',').map(countryName).join(wording().phrases.comma),
  addressKind: (value) => word('addressKind', value),
  type: (value) => word('type', value),
  traits: (value) => traitNames(String(value).split(',')),
  check: (value) => word('check', value),
  detail: (value) => word('detail', value),
  fault: (value) => word('fault', value),
  percent: (value) => `${Math.floor(100 * Number(value))} %`,
  points: (value) => (Number(value) < 0 ? `−${-Number(value)}` : `+${value}`),
};

/**
 * Fills a template. Places: `{name}` the argument; `{name|one|other}` the noun that goes with the
 * number; `{name@format}` the argument in words. `[…]` is left out where an argument in it is
 * missing, empty or 0, `[name?…]` where that one is. A sentence begins with a capital letter.
 */
export function fillTemplate(template: string, args: Arguments): string {
  const chosen = template.replace(
    /\[(?:(\w+)\?)?([^[\]]*)\]/g,
    (_, condition: string | undefined, text: string) => {
      const names = condition === undefined ? placesOf(text) : [condition];
      return names.every((name) => isGiven(args, name)) ? text : '';
    },
  );
  const filled = chosen.replace(place, (_, name: string, rest: string | undefined) =>
    fillPlace(argument(args, name), rest ?? ''),
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

const place = /\{(\w+)([|@][^{}]*)?\}/g;

/** Names of the arguments a template has places for, each once. */
export function placesOf(template: string): string[] {
  return [...new Set([...template.matchAll(place)].map((match) => match[1]!))];
}

function fillPlace(value: string | number, rest: string): string {
  if (rest.startsWith('|')) {
    const [one, other] = rest.slice(1).split('|');
    return (Number(value) === 1 ? one : other) ?? '';
  }
  const format = rest.startsWith('@') ? formats[rest.slice(1)] : undefined;
  return format === undefined ? String(value) : format(value);
}

function argument(args: Arguments, name: string): string | number {
  return Object.hasOwn(args, name) ? args[name]! : '';
}

function isGiven(args: Arguments, name: string): boolean {
  const value = argument(args, name);
  return value !== '' && value !== 0;
}

function word(table: keyof Words, value: string | number): string {
  const words: Readonly<Record<string, string>> = wording().words[table];
  const key = String(value);
  return Object.hasOwn(words, key) ? words[key]! : key;
}

function labelOf(id: string): string {
  const { entities } = wording();
  return Object.hasOwn(entities, id) ? entityLabel(id as EntityId) : id;
}

/** Traits of a device as a list: labels of entities, and names of fields where those tell more. */
function traitNames(names: readonly string[]): string {
  const words = names.map((name) => {
    const field = name.indexOf(':');
    return field < 0 ? labelOf(name) : name.slice(field + 1);
  });
  const { comma, list } = wording().phrases;
  if (words.length <= mostTraits) return words.join(comma);
  return list(words.slice(0, mostTraits), words.length - mostTraits);
}

/** Labels of entities as a list in words, cut where it would be too long. */
export function entityNames(ids: readonly string[]): string {
  const labels = ids.map(labelOf);
  const { list } = wording().phrases;
  return list(labels.slice(0, mostListed), Math.max(0, labels.length - mostListed));
}
