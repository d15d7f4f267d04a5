/**
 * Labels of a recording, from what was planted and from what the page showed at its end.
 *
 * - A planted value is looked for in every leaf: as it is, in a full name, and as md5, sha1 or sha256.
 * - A value that many things could have by chance (a first name, an age, a width) is labelled where a
 *   key says so too, and counts for nothing elsewhere.
 * - Ids that an SDK made itself are what it keeps in cookies and storage, by the name they are kept
 *   under; those it keeps in memory are listed by name below, after reading the recordings.
 * - A full address of the visited site is `browsing_url`; its path, host and title alone count for
 *   nothing, nor do longer texts that only contain one of these values (stack traces).
 */
import { createHash } from 'node:crypto';
import type { EntityId } from '../../src/detect/model';
import type { TestExchange } from '../detect/exchange';
import { idNames, isOpenName } from './idNames';
import type { Truth } from './model';
import { open, parametersOf, type OpenedLeaf } from './opened';
import { planted, type Persona } from './recorder/plant';
import type { Seen } from './recorder/seen';

/** What one recording was made with. */
export interface Planted {
  readonly persona: Persona;
  readonly seen: Seen;
}

type Entities = readonly EntityId[];

/** Keys that a value which could be anything has to stand under to be what it is. */
const keysOf: Partial<Record<keyof Persona, RegExp>> = {
  firstName: /name|first|^fn$/i,
  lastName: /name|last|^ln$/i,
  gender: /gender|sex|^ge$/i,
  age: /(?:^|[^a-z])age$/i,
  city: /city/i,
  postalCode: /post|zip/i,
  revenue: /revenue|price|amount|total|sum/i,
  latitude: /lat/i,
  longitude: /lo?ng?/i,
};

const installation: Entities = ['installation_id', 'cookie_id', 'device_id'];
const address: Entities = ['browsing_url', 'attribution'];

/** Labels of one recorded exchange. */
export function truthOf(sdk: string, exchange: TestExchange, { persona, seen }: Planted): Truth[] {
  const rules = new Rules(sdk, persona, seen);
  const leaves = open(exchange).flatMap((leaf) => [leaf, ...parametersOf(leaf)]);
  const truth = new Map<string, Truth>();
  for (const leaf of leaves) {
    const entities = rules.entitiesOf(leaf);
    if (entities === null) continue;
    const { part, trail, text } = leaf;
    const isEncoded = leaf.isEncoded || rules.isHash(text);
    truth.set(JSON.stringify([part, trail, text]), {
      part,
      trail,
      value: text,
      entities,
      isEncoded,
    });
  }
  return [...truth.values()];
}

class Rules {
  readonly #exact = new Map<string, Entities>();
  readonly #weak = new Map<string, { readonly entities: Entities; readonly key: RegExp }[]>();
  readonly #hashes = new Map<string, Entities>();
  readonly #made: ReadonlyMap<string, Entities>;
  readonly #screen: ReadonlySet<string>;
  readonly #languages: ReadonlySet<string>;

  constructor(
    readonly sdk: string,
    readonly persona: Persona,
    readonly seen: Seen,
  ) {
    for (const [field, entity] of planted) {
      const value = String(persona[field]);
      const key = keysOf[field];
      if (key === undefined) this.#exact.set(value, [entity]);
      else this.#weak.set(value, [...(this.#weak.get(value) ?? []), { entities: [entity], key }]);
    }
    const { firstName, lastName, phone, email, birthday } = persona;
    for (const name of [
      `${firstName} ${lastName}`,
      `${lastName} ${firstName}`,
      lastName + firstName,
    ])
      this.#exact.set(name, ['person_name']);
    this.#exact.set(phone.replace('+', ''), ['phone']);
    this.#exact.set(birthday.replaceAll('-0', '-'), ['date_of_birth']);
    this.#exact.set('198.51.100.7', ['ip_address']);
    this.#exact.set(seen.userAgent, ['user_agent']);
    this.#exact.set(seen.timezone, ['timezone']);
    for (const value of [email, phone, phone.replace('+', '')]) {
      const entity = value === email ? 'email' : 'phone';
      for (const kind of ['md5', 'sha1', 'sha256'])
        this.#hashes.set(createHash(kind).update(value).digest('hex'), [entity, 'hashed_id']);
    }
    this.#made = madeIn(seen);
    this.#screen = new Set(seen.screen.map(String));
    const languages = seen.languages.map((language) => language.toLowerCase());
    this.#languages = new Set(languages.flatMap((language) => [language, language.slice(0, 2)]));
  }

  isHash(text: string): boolean {
    return this.#hashes.has(text.toLowerCase());
  }

  /** What a leaf is; none where it counts for nothing; null where nothing personal is known of it. */
  entitiesOf({ trail, text: raw }: OpenedLeaf): Entities | null {
    const text = raw.trim();
    const name = trail.at(-1) ?? '';
    const path = trail.join('.');
    if (text === '' || text === 'null' || text === 'undefined') return null;
    if (text === '$direct') return [];
    const named = Object.entries(idNames[this.sdk] ?? {}).find(([end]) =>
      `.${path}`.endsWith(`.${end}`),
    );
    if (named !== undefined) return named[1];
    const sure = this.#exact.get(text) ?? this.#hashes.get(text.toLowerCase());
    if (sure !== undefined) return this.#byName(sure, text, path);
    const weak = this.#weak.get(text) ?? this.#weak.get(String(Number(text)));
    if (weak !== undefined) return weak.find(({ key }) => key.test(name))?.entities ?? [];
    if (/gender/i.test(name) && /^[mf]$/i.test(text)) return ['gender'];
    if (/^(?:byear|yob)$/.test(name)) return ['date_of_birth', 'age'];
    const made = this.#made.get(text);
    if (made !== undefined) return made;
    if (/stack|frames|backtrace/i.test(path)) return this.#ofPage(path, text) === null ? null : [];
    return this.#ofDevice(path, name, text) ?? this.#ofPage(path, text);
  }

  /** A user's id under the name of another id is also what the name says. */
  #byName(entities: Entities, text: string, path: string): Entities {
    if (text !== this.persona.userId) return entities;
    return /device|distinct|anon/i.test(path) ? [...entities, ...installation] : entities;
  }

  #ofDevice(path: string, name: string, text: string): Entities | null {
    if (this.#languages.has(text.toLowerCase()))
      return /lang|locale|culture|^ul$/i.test(name) ? ['locale'] : [];
    if (/^Mozilla\/5\.0 \(/.test(text)) return ['user_agent'];
    if (/user-?agent/i.test(name) && text.length < 30) return [];
    return this.#ofScreen(path, name, text) ?? ofTimezone(name, text);
  }

  /** Sizes of the screen and the window; those of pages and of things on them count for nothing. */
  #ofScreen(path: string, name: string, text: string): Entities | null {
    const isPair = /^\d{3,4}\s?[x,*]\s?\d{3,4}$/.test(text);
    if (!isPair && (!this.#screen.has(text) || Number(text) < 20)) return null;
    if (/scroll|target|document|page|total|max|element|depth|\bcd$/i.test(path)) return [];
    const isSize =
      /width|height|screen|viewport|resolution|ratio|dpi|density|^[svdpr]{1,2}[whpr]$/i;
    if (isPair || isSize.test(name)) return ['screen'];
    return Number(text) >= 300 ? [] : null;
  }

  #ofPage(path: string, text: string): Entities | null {
    const name = path.split('.').at(-1) ?? '';
    const { site, landing, next, title, userId, email, phone } = this.persona;
    if (/^https:\/\//.test(text) && text.startsWith(`https://${site}`)) {
      const isPage = new URL(text).pathname !== '/' && !/\/app\.js/.test(text);
      return isPage ? address : [];
    }
    const parameters = [landing, next].flatMap((page) => [
      ...new URL(page, `https://${site}`).searchParams,
    ]);
    const [clickId] = parameters.filter(([key]) => /clid$/.test(key)).map(([, value]) => value);
    if (text === clickId) return ['attribution', 'cookie_id'];
    if (text.length > 3 && parameters.some(([, value]) => value === text))
      return /utm/i.test(name) && !/_search\b/.test(path) ? ['attribution'] : [];
    if (/^\?\w+=/.test(text) || text.includes('AppleWebKit')) return [];
    const pieces = [site, title, landing.split('?')[0]!, next.split('?')[0]!, userId, email, phone];
    if (pieces.some((piece) => text.includes(piece))) return [];
    if (isOpenName(name)) return [];
    return [...this.#made.keys()].some((id) => text.includes(id)) ? [] : null;
  }
}

function ofTimezone(name: string, text: string): Entities | null {
  return /time_?zone|tz|offset/i.test(name) && /^(?:GMT|UTC)?[+-]?\d[\d:.]*$/.test(text)
    ? ['timezone']
    : null;
}

/** What SDKs keep in the page, and what it is by the name it is kept under. */
function madeIn({ cookies, storage }: Seen): Map<string, Entities> {
  const made = new Map<string, Entities>();
  for (const [key, value] of [...cookies, ...storage]) {
    const url = `https://page.example/?${new URLSearchParams([[key, decoded(value)]]).toString()}`;
    for (const { trail, text } of open({ url })) {
      for (const piece of text.replace(/^"|"$/g, '').split(/[|~,]/)) {
        const entities = isId(piece) ? idOf(trail.join('.')) : null;
        if (entities !== null && !made.has(piece)) made.set(piece, entities);
      }
    }
  }
  return made;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Long enough and mixed enough to be an id; no time, version, address or word. */
function isId(text: string): boolean {
  if (text.length < 8 || /[\s/:@]/.test(text) || /^[\d.+-]+$/.test(text)) return false;
  return (/\d/.test(text) && /[a-z]/i.test(text)) || text.length > 20;
}

function idOf(trail: string): Entities | null {
  if (/window|(?:^|[^a-z])tab/i.test(trail)) return [];
  if (/sess|visit/i.test(trail)) return ['session_id', ...installation];
  if (
    /anon|distinct|device|first_id|cookie|client|uuid|guest|user|aegis_id|did|uid|^_/i.test(trail)
  )
    return installation;
  return null;
}
