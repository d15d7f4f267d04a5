import type { EntityId } from '../../detect/model';
import type { FindingContribution } from '../contribution';
import { identifierForms, type Identifier, type IdentifierForm } from '../model';
import type { ExchangeFacts, Sessions } from './exchangeFacts';
import { identifierSentence, Surroundings } from './identifierSentence';
import type { Place } from './leafLog';
import { detached } from './names';

/** Names of one identifier that are kept. */
const mostNames = 24;

/** What is kept of a value while exchanges are added. */
export class Trail {
  readonly valueId: string;
  readonly value: string;
  /** Whether the value was seen as the hash of another. */
  isHash = false;
  /** Whether it was sent at least once. */
  isSent = false;
  readonly #entities = new Map<EntityId, number>();
  readonly #forms = new Set<IdentifierForm>();
  readonly #names = new Set<number>();
  /** Places in the table of exchanges; in ascending order while exchanges are added. */
  /** Numbers of exchanges, times two, and whether it was sent there; ascending while they are added. */
  readonly #places: number[] = [];
  #isSorted = true;

  constructor(valueId: string, value: string) {
    this.valueId = valueId;
    this.value = detached(value);
  }

  /** The same, for being joined with others without a change to this one. */
  copy(): Trail {
    const copy = new Trail(this.valueId, this.value);
    copy.isHash = this.isHash;
    copy.isSent = this.isSent;
    copy.#isSorted = this.#isSorted;
    for (const [entity, count] of this.#entities) copy.#entities.set(entity, count);
    for (const form of this.#forms) copy.#forms.add(form);
    for (const name of this.#names) copy.#names.add(name);
    for (const place of this.#places) copy.#places.push(place);
    return copy;
  }

  /** Counts in findings of it that say the same. */
  addFindings(
    { entity, count }: Pick<FindingContribution, 'entity' | 'count'>,
    place: Place,
    form: IdentifierForm,
  ): void {
    this.#entities.set(entity, (this.#entities.get(entity) ?? 0) + count);
    this.addPlace(place, form);
  }

  /** Counts in one place where it stands. */
  addPlace({ exchange, name, isSent }: Place, form: IdentifierForm): void {
    if (isSent) this.isSent = true;
    const place = 2 * exchange + (isSent ? 1 : 0);
    const last = this.#places.at(-1);
    if (last !== place) {
      if (last !== undefined && last > place) this.#isSorted = false;
      this.#places.push(place);
    }
    if (this.#names.size < mostNames) this.#names.add(name);
    this.#forms.add(form);
  }

  /** Takes in the trail of the same value in another form. */
  absorb(other: Trail, form: IdentifierForm): void {
    for (const place of other.#places) this.#places.push(place);
    this.#isSorted = false;
    for (const name of other.#names) if (this.#names.size < mostNames) this.#names.add(name);
    for (const [entity, count] of other.#entities) {
      if (entity === 'hashed_id') continue;
      this.#entities.set(entity, (this.#entities.get(entity) ?? 0) + count);
    }
    this.#forms.add(form);
    if (other.isSent) this.isSent = true;
  }

  /** The identifier that it has become. `nameOf` gives back a name for its number. */
  finish(
    facts: readonly ExchangeFacts[],
    sessions: Sessions,
    nameOf: (name: number) => string,
  ): Identifier {
    const places = this.#isSorted ? this.#places : this.#places.sort((a, b) => a - b);
    const exchanges: number[] = [];
    const hosts = new Set<string>();
    const companies = new Set<string>();
    const apps = new Set<string>();
    const seenIn = new Set<number>();
    const around = new Surroundings();
    let privateExchanges = 0;
    let ordinaryExchanges = 0;
    let firstSeenMs: number | null = null;
    let lastSeenMs: number | null = null;
    let previous = -1;
    for (const place of places) {
      const number = place >> 1;
      const { index, host, company, app, startedAtMs, ...more } = facts[number]!;
      if ((place & 1) === 1) {
        if (host !== null) hosts.add(host);
        if (company !== null) companies.add(company);
        if (app !== null) apps.add(app);
      }
      if (number === previous) continue;
      previous = number;
      exchanges.push(index);
      around.add(host, company);
      if (more.isPrivate) privateExchanges++;
      if (more.isOrdinary) ordinaryExchanges++;
      for (const session of more.sessions) seenIn.add(session);
      if (startedAtMs === null) continue;
      if (firstSeenMs === null || startedAtMs < firstSeenMs) firstSeenMs = startedAtMs;
      if (lastSeenMs === null || startedAtMs > lastSeenMs) lastSeenMs = startedAtMs;
    }
    const identifier: Omit<Identifier, 'sentence'> = {
      valueId: this.valueId,
      value: this.value,
      entities: [...this.#entities].sort((a, b) => b[1] - a[1]).map(([entity]) => entity),
      exchanges,
      hosts: [...hosts],
      companies: [...companies],
      forms: identifierForms.filter((form) => this.#forms.has(form)),
      privateExchanges,
      ordinaryExchanges,
      firstSeenMs,
      lastSeenMs,
      apps: [...apps],
      names: [...this.#names].map(nameOf).filter((name) => name !== ''),
      sessions: sessions.changes(seenIn),
    };
    return { ...identifier, sentence: identifierSentence(identifier, around) };
  }
}
