import type { Digest } from '../../bytes/platform';
import type { Protection } from '../../decode/model';
import { compareSensitivity } from '../../detect/entities';
import { compareIdentifiers } from './identifiers';
import type {
  Changes,
  ClaimChange,
  CompareSide,
  CompareStatement,
  Comparison,
  EntityFlow,
} from './model';
import { compareSentence } from './sentence';

/**
 * What stays, vanishes and appears between two captures. Linear in what both sides hold; says
 * nothing of why. `digest` is null where hashes cannot be computed.
 */
export function compare(
  before: CompareSide,
  after: CompareSide,
  digest: Digest | null,
): Comparison {
  const identifiers = compareIdentifiers(before, after, digest);
  const flow = ({ entity, recipient }: EntityFlow): string => `${entity} ${recipient}`;
  const entities = sorted(changesOf(before.flows, after.flows, flow), compareFlows);
  const recipients = changesOf(before.recipients, after.recipients, ({ name }) => name);
  const hosts = changesOf(before.hosts, after.hosts, ({ host }) => host);
  return {
    sentence: compareSentence({ before, after, identifiers, entities }),
    notes: [...notesOf(before, 'before'), ...notesOf(after, 'after')],
    identifiers,
    entities,
    protections: entities.stay.filter((flows) => isProtectedOtherwise(flows)),
    recipients: sorted(recipients, (a, b) => b.findings - a.findings || b.exchanges - a.exchanges),
    hosts: sorted(hosts, (a, b) => b.exchanges - a.exchanges),
    claims: claimChanges(before, after),
  };
}

function changesOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Changes<Item> {
  const gone = new Map(before.map((item) => [keyOf(item), item] as const));
  const stay: { before: Item; after: Item }[] = [];
  const appear: Item[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const known = gone.get(key);
    if (known === undefined) appear.push(item);
    else stay.push({ before: known, after: item });
    gone.delete(key);
  }
  return { stay, vanish: [...gone.values()], appear };
}

function sorted<Item>(
  { stay, vanish, appear }: Changes<Item>,
  compareItems: (a: Item, b: Item) => number,
): Changes<Item> {
  return {
    stay: stay.toSorted((a, b) => compareItems(a.after, b.after)),
    vanish: vanish.toSorted(compareItems),
    appear: appear.toSorted(compareItems),
  };
}

/** What matters most first, then what goes to the same recipient together. */
function compareFlows(a: EntityFlow, b: EntityFlow): number {
  return compareSensitivity(a.entity, b.entity) || (a.recipient < b.recipient ? -1 : 1);
}

/** Whether the kinds of protection differ; how often each was seen does not count. */
function isProtectedOtherwise({ before, after }: Changes<EntityFlow>['stay'][number]): boolean {
  const left = Object.keys(before.protections) as Protection[];
  const right = Object.keys(after.protections);
  return left.length !== right.length || left.some((kind) => !(kind in after.protections));
}

function notesOf(side: CompareSide, which: 'before' | 'after'): CompareStatement[] {
  const notes: CompareStatement[] = [];
  if (side.unread > 0) {
    notes.push({ id: `compare.note.unread-${which}`, arguments: { exchanges: side.unread } });
  }
  if (side.left > 0) {
    notes.push({ id: `compare.note.left-${which}`, arguments: { values: side.left } });
  }
  if (side.isCut) {
    notes.push({ id: `compare.note.cut-${which}`, arguments: { hosts: side.hosts.length } });
  }
  return notes;
}

/** Every claim of either side, in the order of the first that has it. */
function claimChanges(before: CompareSide, after: CompareSide): ClaimChange[] {
  const changes = new Map<string, ClaimChange>();
  for (const { claim, statement, outcome } of before.claims) {
    changes.set(claim, { claim, statement, before: outcome, after: null });
  }
  for (const { claim, statement, outcome } of after.claims) {
    const known = changes.get(claim)?.before ?? null;
    changes.set(claim, { claim, statement, before: known, after: outcome });
  }
  return [...changes.values()];
}
