import { entities } from '../detect/entities';
import { isFromServer, type EntityId } from '../detect/model';
import type { RecipientSummary, Severity } from '../verdict/model';
import { weakerProtection } from '../verdict/protection';
import type { ExchangeDigest, FindingDigest } from './digest';
import { ExchangeCounter } from './exchangeSet';
import type { OverviewCell, OverviewKind, OverviewRecipient, OverviewView } from './overviewModel';
import { compareSeverity, worseSeverity } from './severityOrder';
import { shorten } from './visible';
import { entityLabel, wording } from './language';

const mostColumns = 7;
const mostKinds = 14;
const mostNameLength = 80;
const mostCountries = 4;

type KindId = OverviewKind['id'];

/**
 * Who got what: what was sent of each kind to each recipient. The worst kinds and recipients have a
 * row and a column of their own, the rest share the last.
 */
export function matrixOf(
  digests: readonly ExchangeDigest[],
  recipients: readonly RecipientSummary[],
): Pick<OverviewView, 'recipients' | 'kinds' | 'cells'> {
  const kinds = new Ranking<KindId>(mostKinds);
  const columns = new Ranking<string>(mostColumns);
  eachSent(digests, ({ entity, severity }, recipient) => {
    kinds.add(kindOf(entity), severity);
    columns.add(recipient, severity);
  });
  const rows = kinds.finish();
  const named = columns.finish();
  return {
    kinds: [
      ...rows.own.map(({ id, severity }): OverviewKind => ({
        id,
        label: labelOf(id),
        count: 1,
        severity,
      })),
      ...rows.others.slice(0, 1).map(({ severity }): OverviewKind => ({
        id: 'others',
        label: '',
        count: rows.others.length,
        severity,
      })),
    ],
    recipients: [
      ...named.own.map(({ id }): OverviewRecipient => ({
        name: shorten(id, mostNameLength),
        count: 1,
        countries:
          recipients.find(({ name }) => name === id)?.countries.slice(0, mostCountries) ?? [],
      })),
      ...named.others.slice(0, 1).map((): OverviewRecipient => ({
        name: '',
        count: named.others.length,
        countries: [],
      })),
    ],
    cells: cellsOf(digests, rows.place, named.place),
  };
}

/** Every finding that was sent to somebody; what came from a server is nothing that it got. */
function eachSent(
  digests: readonly ExchangeDigest[],
  visit: (finding: FindingDigest, recipient: string, digest: ExchangeDigest) => void,
): void {
  for (const digest of digests) {
    const { recipient } = digest;
    if (recipient === null) continue;
    for (const finding of digest.findings) {
      if (isFromServer(finding)) continue;
      visit(finding, recipient, digest);
    }
  }
}

function kindOf(entity: EntityId): KindId {
  return entities[entity].group === 'device description' ? 'device-description' : entity;
}

function labelOf(id: KindId): string {
  if (id === 'others') return '';
  return id === 'device-description' ? wording().words.name.deviceDescription : entityLabel(id);
}

interface Ranked<Id extends string> {
  readonly id: Id;
  severity: Severity;
  findings: number;
}

/** Puts what is counted into its order, the worst first. */
class Ranking<Id extends string> {
  readonly #items = new Map<Id, Ranked<Id>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(id: Id, severity: Severity): void {
    const item = this.#items.get(id) ?? { id, severity, findings: 0 };
    item.severity = worseSeverity(item.severity, severity);
    item.findings++;
    this.#items.set(id, item);
  }

  /** `place` is the position in the picture; that of the others is one behind the last. */
  finish(): {
    readonly own: readonly Ranked<Id>[];
    readonly others: readonly Ranked<Id>[];
    readonly place: (id: Id) => number;
  } {
    const sorted = [...this.#items.values()].sort(
      (a, b) => compareSeverity(a.severity, b.severity) || b.findings - a.findings,
    );
    // A place for others makes no sense where it stands for a single one.
    const own = sorted.length <= this.#most + 1 ? sorted : sorted.slice(0, this.#most);
    const places = new Map(own.map(({ id }, place) => [id, place] as const));
    return {
      own,
      others: sorted.slice(own.length),
      place: (id) => places.get(id) ?? own.length,
    };
  }
}

function cellsOf(
  digests: readonly ExchangeDigest[],
  rowOf: (kind: KindId) => number,
  columnOf: (recipient: string) => number,
): OverviewCell[] {
  interface Tally extends Omit<OverviewCell, 'exchanges' | 'severity'> {
    severity: Severity;
    protection: OverviewCell['protection'];
    isPrivate: boolean;
    readonly exchanges: ExchangeCounter;
  }
  const tallies = new Map<string, Tally>();
  eachSent(digests, ({ entity, severity, protection }, recipient, { index, isPrivate }) => {
    const kind = rowOf(kindOf(entity));
    const column = columnOf(recipient);
    const key = `${String(kind)},${String(column)}`;
    let tally = tallies.get(key);
    if (tally === undefined) {
      const exchanges = new ExchangeCounter();
      tally = { kind, recipient: column, severity, protection, isPrivate: false, exchanges };
      tallies.set(key, tally);
    }
    tally.severity = worseSeverity(tally.severity, severity);
    tally.protection = weakerProtection(tally.protection, protection);
    tally.isPrivate ||= isPrivate;
    tally.exchanges.add(index);
  });
  return [...tallies.values()].map((tally) => ({ ...tally, exchanges: tally.exchanges.set() }));
}
