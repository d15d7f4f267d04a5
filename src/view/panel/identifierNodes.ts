import type { EntityId } from '../../detect/model';
import type { Identifier } from '../../verdict/model';
import type { ExchangeDigest } from '../digest';
import { maskValue } from '../mask';
import type { FindingRef, NodeKind, VerdictNode } from '../model';
import { render } from '../sentences';
import { moreNode, mostChildren } from './exchangeNodes';
import { leafBelow, nodeBelow, type PanelInput } from './input';
import { below, type ListName, type NodePath } from './path';
import { digestAt, exchangesIn, foundIn, scopeOf, type Scope } from './scope';
import { capital, counted, joined, listed, number, say } from './words';
import { entityLabel, wording } from '../language';

/** Exchanges that are looked through for the names an identifier went under. */
const mostLooked = 200;
/** Exchanges that are looked through for the first place of each identifier in a list. */
const mostTried = 5;
const mostNames = 100;

/** The values that tie exchanges together, those that tie most of them first. */
export function identifierNodes(path: NodePath, input: PanelInput): VerdictNode[] {
  const all = input.judgement?.identifiers ?? [];
  const nodes = all
    .slice(path.from, path.from + mostChildren)
    .map((identifier, place) => identifierNode(path, path.from + place, identifier, input));
  const more = all.length - path.from - nodes.length;
  if (more > 0) nodes.push(moreNode(path, { label: say('panel.more', { count: number(more) }) }));
  return nodes;
}

function identifierNode(
  path: NodePath,
  index: number,
  identifier: Identifier,
  input: PanelInput,
): VerdictNode {
  const { hosts, companies, exchanges, forms, privateExchanges } = identifier;
  const entity = entityOf(identifier);
  const scope = scopeOf(below(path, { kind: 'identifier', index }), input)!;
  const isShown = isRevealed(scope, input);
  const shown = isShown ? identifier.value : maskValue(identifier.value, entity);
  const hashes = forms.filter((form) => form !== 'plain');
  const [first] = findingsOf(scope, input);
  return nodeBelow(path, { kind: 'identifier', index }, 'identifier', {
    label: `${capital(entityLabel(entity))} ${shown}`,
    description: joined(
      [
        counted('panel.exchanges', exchanges.length),
        hosts.length === 0 ? '' : counted('panel.hosts', hosts.length),
        companies.length === 0 ? '' : counted('panel.companies', companies.length),
        privateExchanges === 0
          ? ''
          : say('panel.private', { count: number(privateExchanges) }).toLowerCase(),
      ],
      ', ',
    ),
    tooltip: joined(
      [`${render(identifier.sentence)}.`, wording().entities[entity].description, listed(hashes)],
      '\n',
    ),
    target: first ?? { exchange: exchanges[0] ?? 0, finding: null },
  });
}

/** What an identifier unfolds to. Lists that would say nothing are left out. */
export function identifierLists(path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  const { identifier } = scope;
  if (identifier === null) return [];
  const { exchanges, hosts, forms, privateExchanges } = identifier;
  const names = namesOf(scope, input);
  const list = (
    of: ListName,
    kind: NodeKind,
    label: string,
    description: string,
    tooltip = '',
  ): VerdictNode =>
    nodeBelow(path, { kind: 'list', list: of }, kind, { label, description, tooltip });
  const nodes = [
    list('exchanges', 'exchanges', say('panel.list-exchanges'), number(exchanges.length)),
  ];
  if (hosts.length > 0) {
    // As the list of exchanges has them, as a host's own name may be personal and is masked there.
    const shown = new Set(
      exchangesIn(scope, input)
        .slice(0, mostLooked)
        .map(({ row }) => row.host ?? ''),
    );
    shown.delete('');
    nodes.push(list('hosts', 'hosts', say('panel.list-hosts'), listed([...shown])));
  }
  if (privateExchanges > 0) {
    const tip = say('panel.private-tip');
    nodes.push(
      list('private', 'private', say('panel.list-private'), number(privateExchanges), tip),
    );
  }
  if (names.length > 0) {
    nodes.push(
      list('names', 'names', say('panel.list-names'), listed(names), say('panel.names-tip')),
    );
  }
  nodes.push(
    list('forms', 'forms', say('panel.list-forms'), listed(forms), say('panel.forms-tip')),
  );
  const facts = factLines(identifier);
  if (facts.length > 0) {
    nodes.push(list('about', 'evidence', say('panel.about-id'), listed(facts.slice(0, 1))));
  }
  return nodes;
}

/** Names that fields with the identifier went under, as leaves that lead to the first of each. */
export function nameLeaves(path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  return nameSightings(scope, input).map(({ name, ref }, place) =>
    leafBelow(path, place, 'names', { label: name, target: ref }),
  );
}

/** Forms that an identifier was seen in. */
export function formLeaves(path: NodePath, { identifier }: Scope): VerdictNode[] {
  return (identifier?.forms ?? []).map((form, place) =>
    leafBelow(path, place, 'forms', { label: form }),
  );
}

/** When and by what an identifier was seen. */
export function identifierFacts(path: NodePath, { identifier }: Scope): VerdictNode[] {
  if (identifier === null) return [];
  return factLines(identifier).map((label, place) => leafBelow(path, place, 'note', { label }));
}

function factLines({ sentence, firstSeenMs, lastSeenMs, apps, sessions }: Identifier): string[] {
  const lines = [render(sentence), ...apps.map((app) => say('panel.app', { app }))];
  if (sessions > 1) lines.push(counted('panel.sessions', sessions));
  if (firstSeenMs !== null && lastSeenMs !== null) {
    const [first, last] = [timeWords(firstSeenMs), timeWords(lastSeenMs)];
    lines.push(
      first === last ? say('panel.seen-once', { first }) : say('panel.seen', { first, last }),
    );
  }
  return lines;
}

/** `2020-05-01 10:03:11 UTC`; times come from the capture, and may be beyond any calendar. */
function timeWords(ms: number): string {
  const time = new Date(ms);
  if (Number.isNaN(time.getTime())) return String(ms);
  return `${time.toISOString().replace('T', ' ').slice(0, -5)} UTC`;
}

function entityOf({ entities: ids }: Identifier): EntityId {
  return ids[0] ?? 'device_id';
}

function isRevealed(scope: Scope, { digests, reveal }: PanelInput): boolean {
  if (reveal.all) return true;
  return reveal.findings.some(({ exchange, finding }) => {
    const digest = digestAt(digests, exchange);
    if (digest === undefined || !scope.identifier!.exchanges.includes(exchange)) return false;
    return foundIn(digest, scope).includes(digest.findings[finding]!);
  });
}

/** Findings that an identifier stands at, in the first of its exchanges. */
function findingsOf(scope: Scope, input: PanelInput): FindingRef[] {
  return looked(scope, input, mostTried).flatMap((digest) =>
    foundIn(digest, scope).map((found) => ({
      exchange: digest.index,
      finding: digest.findings.indexOf(found),
    })),
  );
}

function looked(scope: Scope, input: PanelInput, most: number): ExchangeDigest[] {
  const identifier = scope.identifier!;
  const first = { ...identifier, exchanges: identifier.exchanges.slice(0, most) };
  return exchangesIn({ ...scope, identifier: first }, input);
}

function nameSightings(scope: Scope, input: PanelInput): { name: string; ref: FindingRef }[] {
  const names = new Map<string, FindingRef>();
  for (const digest of scope.identifier === null ? [] : looked(scope, input, mostLooked)) {
    for (const found of foundIn(digest, scope)) {
      if (names.has(found.name) || names.size === mostNames) continue;
      names.set(found.name, { exchange: digest.index, finding: digest.findings.indexOf(found) });
    }
  }
  return [...names].map(([name, ref]) => ({ name, ref }));
}

function namesOf(scope: Scope, input: PanelInput): string[] {
  return nameSightings(scope, input).map(({ name }) => name);
}
