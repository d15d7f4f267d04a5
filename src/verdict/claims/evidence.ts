import type { Protection } from '../../decode/model';
import type { EntityId } from '../../detect/model';
import type { ClaimOutcome, Evidence, Identifier } from '../model';
import type { ClaimTally } from './check';
import type { ExchangeFacts } from './facts';
import { claimEvidence } from './statements';

/** Lines of one kind that a claim's evidence names; the exchanges themselves are all in its result. */
const mostLines = 24;
/** Identifiers that are named. */
const mostTies = 3;

/** What a claim's outcome rests on, the weightiest first. */
export function claimLines(
  tally: ClaimTally,
  outcome: ClaimOutcome,
  identifiers: readonly Identifier[],
): Evidence[] {
  const lines = outcome === 'contradicted' ? contradicted(tally, identifiers) : quiet(tally);
  if (tally.claim.kind === 'countries' && outcome !== 'untested' && tally.unplaced > 0) {
    lines.push(
      claimEvidence('recipient', 'verdict.claim.country-unknown', { exchanges: tally.unplaced }),
    );
  } else if (tally.unreadable > 0) {
    lines.push(
      claimEvidence('problem', 'verdict.claim.unreadable', { exchanges: tally.unreadable }),
    );
  }
  return lines;
}

function quiet({ claim, keeping }: ClaimTally): Evidence[] {
  if (keeping > 0) {
    return [claimEvidence('finding', 'verdict.claim.tested', { exchanges: keeping })];
  }
  switch (claim.kind) {
    case 'encrypted':
      return [claimEvidence('finding', 'verdict.claim.untested-values')];
    case 'notInPrivateBrowsing':
      return [claimEvidence('finding', 'verdict.claim.untested-private')];
    case 'countries':
      return [claimEvidence('recipient', 'verdict.claim.untested-country')];
    case 'allow': {
      const recipient = claim.recipient.text;
      return [claimEvidence('recipient', 'verdict.claim.untested-recipient', { recipient })];
    }
    default:
      return [claimEvidence('finding', 'verdict.claim.untested')];
  }
}

function contradicted(tally: ClaimTally, identifiers: readonly Identifier[]): Evidence[] {
  switch (tally.claim.kind) {
    case 'recipients':
      return recipientLines(tally);
    case 'countries':
      return countryLines(tally);
    case 'encrypted':
      // Transport is no answer to the claim, and the first thing that is said in its defence.
      return [...sentLines(tally), ...transportLines(tally)];
    case 'anonymous':
      return [...tieLines(tally, identifiers), ...sentLines(tally), ...hashLine(tally)];
    default:
      return [...sentLines(tally), ...hashLine(tally)];
  }
}

/** One line for each entity under each protection: how often, and to whom. */
function sentLines({ contradictions, facts }: ClaimTally): Evidence[] {
  const groups = new Map<
    string,
    { entity: EntityId; protection: Protection; exchanges: number; recipients: Set<string> }
  >();
  contradictions.forEach(({ findings }, at) => {
    const of = facts[at]!;
    const seen = new Set<string>();
    for (const { entity, protection, finding } of of.sent) {
      const key = `${entity} ${protection}`;
      if (!findings.includes(finding) || seen.has(key)) continue;
      seen.add(key);
      const group = groups.get(key) ?? { entity, protection, exchanges: 0, recipients: new Set() };
      group.exchanges++;
      group.recipients.add(recipientOf(of));
      groups.set(key, group);
    }
  });
  const order = [...groups.values()].sort((a, b) => b.exchanges - a.exchanges);
  return cut(
    order.map(({ entity, protection, exchanges, recipients }) =>
      claimEvidence('finding', 'verdict.claim.sent', {
        entity,
        protection,
        exchanges,
        recipients: recipients.size === 1 ? 0 : recipients.size,
        recipient: recipients.size === 1 ? [...recipients].join() : '',
      }),
    ),
  );
}

function transportLines({ facts }: ClaimTally): Evidence[] {
  const lines: Evidence[] = [];
  for (const transport of ['cleartext', 'tls'] as const) {
    const exchanges = facts.filter((one) => one.transport === transport).length;
    if (exchanges === 0) continue;
    lines.push(claimEvidence('transport', `verdict.claim.${transport}`, { exchanges }));
  }
  return lines;
}

/** Ids that run through several of the exchanges, those that tie most first. */
function tieLines({ contradictions, facts }: ClaimTally, all: readonly Identifier[]): Evidence[] {
  const places = new Map(contradictions.map(({ exchange }, at) => [exchange, at] as const));
  return all
    .map((identifier) => {
      const [entity] = identifier.entities;
      const tied = identifier.exchanges
        .map((exchange) => places.get(exchange))
        .filter((at) => at !== undefined)
        // Elsewhere it was only received: nobody could tie that.
        .filter((at) =>
          identifier.entities.some((one) => contradictions[at]!.entities.includes(one)),
        );
      const hosts = new Set(tied.map((at) => facts[at]!.host)).size;
      return { entity: entity ?? 'device_id', exchanges: tied.length, hosts };
    })
    .filter(({ exchanges }) => exchanges > 1)
    .sort((a, b) => b.exchanges - a.exchanges || b.hosts - a.hosts)
    .slice(0, mostTies)
    .map((tie) => claimEvidence('identifier', 'verdict.claim.ties', tie));
}

function hashLine({ contradictions }: ClaimTally): Evidence[] {
  return contradictions.some(({ protections }) => protections.includes('hashed'))
    ? [claimEvidence('layer', 'verdict.claim.hashed')]
    : [];
}

interface Visited {
  exchanges: number;
  readonly entities: Set<EntityId>;
  readonly countries: Set<string>;
}

function recipientLines(tally: ClaimTally): Evidence[] {
  return cut(
    visits(tally).map(([recipient, { exchanges, entities }]) =>
      claimEvidence('recipient', 'verdict.claim.recipient', {
        recipient,
        exchanges,
        entities: [...entities].join(','),
      }),
    ),
  );
}

function countryLines(tally: ClaimTally): Evidence[] {
  return cut(
    visits(tally).map(([recipient, { exchanges, countries }]) =>
      claimEvidence('recipient', 'verdict.claim.country', {
        recipient,
        exchanges,
        countries: [...countries].join(','),
      }),
    ),
  );
}

/** What each host got that should have got nothing, the most personal first. */
function visits({ contradictions, facts }: ClaimTally): [string, Visited][] {
  const all = new Map<string, Visited>();
  contradictions.forEach(({ entities, host }, at) => {
    const { countries } = facts[at]!;
    const visited = all.get(host ?? '') ?? {
      exchanges: 0,
      entities: new Set(),
      countries: new Set(),
    };
    visited.exchanges++;
    for (const entity of entities) visited.entities.add(entity);
    for (const country of countries) visited.countries.add(country);
    all.set(host ?? '', visited);
  });
  return [...all].sort(
    ([, a], [, b]) => b.entities.size - a.entities.size || b.exchanges - a.exchanges,
  );
}

function recipientOf({ company, domain, host }: ExchangeFacts): string {
  return company ?? domain ?? host ?? '';
}

function cut(lines: Evidence[]): Evidence[] {
  if (lines.length <= mostLines) return lines;
  const count = lines.length - mostLines;
  return [...lines.slice(0, mostLines), claimEvidence('finding', 'verdict.claim.more', { count })];
}
