import { domainOf } from '../../verdict/recipient';
import type { Protection } from '../../decode/model';
import type { CountrySource, RecipientSummary } from '../../verdict/model';
import { wording } from '../language';
import type { VerdictNode } from '../model';
import { countryName } from '../recipient';
import { render } from '../sentences';
import { compareSeverity, worseSeverity } from '../severityOrder';
import { moreNode, mostChildren } from './exchangeNodes';
import { leafBelow, nodeBelow, type PanelInput } from './input';
import type { ListName, NodePath } from './path';
import { exchangesIn, foundIn, type Scope } from './scope';
import { capital, counted, joined, listed, number, say } from './words';

/** Hosts of one recipient that are turned into patterns at most. */
const mostPatterns = 50;

/** Who got something, the most severe first, those that got nothing personal last. */
export function recipientNodes(path: NodePath, { judgement }: PanelInput): VerdictNode[] {
  const all = judgement?.recipients ?? [];
  const nodes = all.slice(path.from, path.from + mostChildren).map((summary) => {
    const { name, recipient, severity, exchanges, findings } = summary;
    const { purpose, network, party } = recipient;
    return nodeBelow(path, { kind: 'recipient', name }, 'recipient', {
      label: name,
      description: joined([
        counted('panel.exchanges', exchanges.length),
        party === 'unknown' ? '' : wording().words.party[party],
        whereWords(summary),
        purpose ?? '',
        network ?? '',
      ]),
      tooltip: joined(
        [name, ...factLines(summary), findings === 0 ? say('panel.nothing-sent') : ''],
        '\n',
      ),
      severity,
      patterns: patternsOf(summary.hosts),
    });
  });
  const more = all.length - path.from - nodes.length;
  if (more > 0) nodes.push(moreNode(path, { label: say('panel.more', { count: number(more) }) }));
  return nodes;
}

/** What a recipient unfolds to: who it is, its hosts, what it got, and where. */
export function recipientLists(
  path: NodePath,
  name: string,
  { judgement }: PanelInput,
): VerdictNode[] {
  const summary = judgement?.recipients.find((one) => one.name === name);
  if (summary === undefined) return [];
  const { hosts, entities, exchanges, findings } = summary;
  const list = (
    of: ListName,
    kind: 'evidence' | 'hosts' | 'entities' | 'exchanges',
    label: string,
    description: string,
    hasChildren = true,
  ): VerdictNode =>
    nodeBelow(path, { kind: 'list', list: of }, kind, { label, description, hasChildren });
  return [
    list('about', 'evidence', say('panel.about'), listed(aboutWords(summary))),
    list(
      'got',
      'entities',
      say('panel.list-got'),
      gotWords(entities.length, findings),
      findings > 0,
    ),
    list('hosts', 'hosts', say('panel.list-hosts'), number(hosts.length)),
    list('exchanges', 'exchanges', say('panel.list-exchanges'), number(exchanges.length)),
  ];
}

/** What is known of a recipient, line by line, with what says so. */
export function recipientFacts(
  path: NodePath,
  name: string,
  { judgement, addressNote }: PanelInput,
): VerdictNode[] {
  const summary = judgement?.recipients.find((one) => one.name === name);
  if (summary === undefined) return [];
  const { network, asn } = summary.recipient;
  const isPlaced = network !== null || asn !== null || summary.countries.length > 0;
  // The licence of the data wants its source where what it says is shown.
  const source = isPlaced && addressNote ? [render(addressNote)] : [];
  return [...factLines(summary), ...source].map((label, place) =>
    leafBelow(path, place, 'note', { label, tooltip: label }),
  );
}

/** The hosts of a scope, the worst first. */
export function hostNodes(path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  const hosts = new Map<
    string,
    { exchanges: number; findings: number; severity: VerdictNode['severity'] }
  >();
  for (const digest of exchangesIn(scope, input)) {
    const { host, severity } = digest.row;
    if (host === null) continue;
    const group = hosts.get(host) ?? { exchanges: 0, findings: 0, severity: 'none' as const };
    group.exchanges++;
    group.findings += foundIn(digest, scope).length;
    group.severity = worseSeverity(group.severity, severity);
    hosts.set(host, group);
  }
  const sorted = [...hosts].sort(
    ([, a], [, b]) => compareSeverity(a.severity, b.severity) || b.exchanges - a.exchanges,
  );
  const nodes = sorted
    .slice(path.from, path.from + mostChildren)
    .map(([host, { exchanges, findings, severity }]) =>
      nodeBelow(path, { kind: 'host', host }, 'host', {
        label: host,
        description: joined([
          counted('panel.exchanges', exchanges),
          findings === 0 ? '' : counted('panel.values', findings),
        ]),
        severity,
        hasChildren: findings > 0 || scope.identifier !== null,
        patterns: [host],
      }),
    );
  const more = sorted.length - path.from - nodes.length;
  if (more > 0) nodes.push(moreNode(path, { label: say('panel.more', { count: number(more) }) }));
  return nodes;
}

/** Patterns that stand for hosts: their domains, or themselves where they have none. */
function patternsOf(hosts: readonly string[]): string[] {
  const patterns = new Set<string>();
  for (const host of hosts) {
    if (patterns.size === mostPatterns) break;
    const domain = domainOf(host);
    patterns.add(domain === null ? host : `*.${domain}`);
  }
  return [...patterns];
}

/** Where it stands in a few words: a country, or that the sources do not agree. */
function whereWords({ recipient }: RecipientSummary): string {
  if (recipient.country !== null) return countryName(recipient.country);
  const standing = recipient.countries.filter(({ source }) => source !== 'registration');
  return [...new Set(standing.map(({ country }) => countryName(country)))].join(' / ');
}

function aboutWords(summary: RecipientSummary): string[] {
  const { company, companyCountry, domain } = summary.recipient;
  const home = companyCountry === null ? '' : ` (${countryName(companyCountry)})`;
  return [
    company === null ? (domain ?? summary.name) : `${company}${home}`,
    whereWords(summary),
  ].filter((part) => part !== '');
}

function gotWords(entities: number, findings: number): string {
  return findings === 0
    ? say('panel.nothing-sent')
    : joined([number(entities), counted('panel.values', findings)]);
}

const countrySources: Readonly<
  Record<
    CountrySource,
    'panel.country-address' | 'panel.country-registration' | 'panel.country-host-name'
  >
> = {
  address: 'panel.country-address',
  registration: 'panel.country-registration',
  'host-name': 'panel.country-host-name',
};

/** One host stands in one country, so sources that name two disagree; several hosts may well not. */
function severalWords(hosts: number, countries: number): string {
  return hosts === 1 ? say('panel.disagree') : say('panel.countries', { count: countries });
}

function factLines({ recipient, protections, hosts }: RecipientSummary): string[] {
  const { company, companyCountry, domain, party, purpose, address, network, asn } = recipient;
  const { country, countries } = recipient;
  const standing = new Set(
    countries.filter(({ source }) => source !== 'registration').map((claim) => claim.country),
  );
  return [
    company === null
      ? say('panel.no-company')
      : say('panel.company', {
          company,
          country: companyCountry === null ? '' : countryName(companyCountry),
        }),
    domain === null ? '' : say('panel.domain', { domain }),
    capital(wording().words.party[party]),
    purpose === null ? '' : say('panel.purpose', { purpose }),
    address === null ? '' : say('panel.address', { address }),
    network === null ? '' : say('panel.network', { asn: asn ?? '', network }),
    ...countries.map((claim) =>
      say(countrySources[claim.source], { country: countryName(claim.country) }),
    ),
    country === null && standing.size > 1 ? severalWords(hosts.length, standing.size) : '',
    ...(Object.entries(protections) as [Protection, number][]).map(([protection, count]) =>
      say('panel.protection', {
        count: number(count),
        protection: wording().words.protection[protection],
      }),
    ),
  ].filter((line) => line !== '');
}
