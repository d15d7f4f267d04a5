import { entities } from '../detect/entities';
import type { EntityId } from '../detect/model';
import {
  addressKindWords,
  checkWords,
  detailWords,
  faultWords,
  limitWords,
  protectionWords,
  severityWords,
  typeWords,
  whatWords,
} from './messages/words';
import { countryName } from './recipient';

type Arguments = Readonly<Record<string, string | number>>;

/** Entities that a list names before it says how many more there are. */
const mostListed = 3;
/** The same for traits of a device, which only tell anything together. */
const mostTraits = 16;

const formats: Readonly<Record<string, (value: string | number) => string>> = {
  as: (value) => word(protectionWords, value),
  severity: (value) => word(severityWords, value),
  limit: (value) => word(limitWords, value),
  get: (value) => (typeof value === 'number' ? `${value} recipients get` : `${value} gets`),
  what: (value) => word(whatWords, value),
  entity: (value) => entityLabel(String(value)),
  entities: (value) => entityNames(String(value).split(',')),
  countries: (value) => String(value).split(',').map(countryName).join(', '),
  addressKind: (value) => word(addressKindWords, value),
  type: (value) => word(typeWords, value),
  traits: (value) => traitNames(String(value).split(',')),
  check: (value) => word(checkWords, value),
  detail: (value) => word(detailWords, value),
  fault: (value) => word(faultWords, value),
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

function word(words: Readonly<Record<string, string>>, value: string | number): string {
  const key = String(value);
  return Object.hasOwn(words, key) ? words[key]! : key;
}

function entityLabel(id: string): string {
  return Object.hasOwn(entities, id) ? entities[id as EntityId].label : id;
}

/** Traits of a device as a list: labels of entities, and names of fields where those tell more. */
function traitNames(names: readonly string[]): string {
  const words = names.map((name) => {
    const field = name.indexOf(':');
    return field < 0 ? entityLabel(name) : name.slice(field + 1);
  });
  if (words.length <= mostTraits) return words.join(', ');
  return `${words.slice(0, mostTraits).join(', ')} and ${words.length - mostTraits} more`;
}

/** Labels of entities as a list in words, cut where it would be too long. */
export function entityNames(ids: readonly string[]): string {
  const labels = ids.map(entityLabel);
  if (labels.length <= mostListed) {
    const last = labels.pop() ?? '';
    return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
  }
  return `${labels.slice(0, mostListed).join(', ')} and ${labels.length - mostListed} more`;
}
