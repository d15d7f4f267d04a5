import type { Identifier } from '../verdict/model';
import type { ExchangeDigest } from './digest';
import { ExchangeCounter, exchangeSet } from './exchangeSet';
import type { Reveal } from './input';
import { maskValue } from './mask';
import type { OverviewHost, OverviewIdentifier, OverviewLink, OverviewView } from './overviewModel';
import { shorten } from './visible';
import { entityLabel } from './language';

const mostIdentifiers = 6;
const mostHosts = 8;
const mostNameLength = 80;
const mostValueLength = 24;

/** What ties it to one person: the identifiers that tie most, and the hosts they went to. */
export function graphOf(
  digests: readonly ExchangeDigest[],
  identifiers: readonly Identifier[],
  reveal: Reveal,
): Pick<OverviewView, 'identifiers' | 'hosts' | 'links' | 'moreIdentifiers' | 'moreHosts'> {
  // One exchange ties nothing to anything.
  const tying = identifiers.filter(
    ({ exchanges, hosts }) => exchanges.length > 1 && hosts.length > 0,
  );
  const shown = tying.slice(0, mostIdentifiers);
  const byIndex = new Map<number, ExchangeDigest>();
  const wanted = new Set(shown.flatMap(({ exchanges }) => exchanges));
  for (const digest of digests) if (wanted.has(digest.index)) byIndex.set(digest.index, digest);

  const hosts = new Map<string, { recipient: string; count: number }>();
  const links = new Map<
    string,
    { identifier: number; host: string; isPrivate: boolean; exchanges: ExchangeCounter }
  >();
  shown.forEach((identifier, place) => {
    const sentTo = new Set(identifier.hosts);
    for (const exchange of identifier.exchanges) {
      const digest = byIndex.get(exchange);
      const host = digest?.row.host ?? null;
      if (digest === undefined || host === null || !sentTo.has(host)) continue;
      const known = hosts.get(host) ?? { recipient: digest.recipient ?? '', count: 0 };
      known.count++;
      hosts.set(host, known);
      const key = `${String(place)} ${host}`;
      let link = links.get(key);
      if (link === undefined) {
        link = { identifier: place, host, isPrivate: false, exchanges: new ExchangeCounter() };
        links.set(key, link);
      }
      link.isPrivate ||= digest.isPrivate;
      link.exchanges.add(exchange);
    }
  });
  const sorted = [...hosts].sort(([, a], [, b]) => b.count - a.count);
  const places = new Map(sorted.slice(0, mostHosts).map(([host], place) => [host, place] as const));
  return {
    identifiers: shown.map((identifier) => identifierView(identifier, reveal)),
    hosts: sorted.slice(0, mostHosts).map(([host, { recipient }]): OverviewHost => ({
      host: shorten(host, mostNameLength),
      recipient: shorten(recipient, mostNameLength),
    })),
    links: [...links.values()].flatMap(
      ({ identifier, host, isPrivate, exchanges }): OverviewLink[] => {
        const place = places.get(host);
        return place === undefined
          ? []
          : [{ identifier, host: place, isPrivate, exchanges: exchanges.set() }];
      },
    ),
    moreIdentifiers: tying.length - shown.length,
    moreHosts: Math.max(0, hosts.size - mostHosts),
  };
}

function identifierView(identifier: Identifier, reveal: Reveal): OverviewIdentifier {
  const { value, exchanges, hosts, companies, privateExchanges, forms } = identifier;
  const entity = identifier.entities[0] ?? 'hashed_id';
  return {
    label: entityLabel(entity),
    value: shorten(reveal.all ? value : maskValue(value, entity), mostValueLength),
    hashes: forms.filter((form) => form !== 'plain'),
    exchanges: exchangeSet(exchanges),
    hosts: hosts.length,
    companies: companies.length,
    privateExchanges,
  };
}
