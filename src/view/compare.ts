import type { Protection } from '../decode/model';
import { entities } from '../detect/entities';
import type { EntityId } from '../detect/model';
import type {
  Changes,
  ClaimChange,
  Comparison,
  EntityFlow,
  SideHost,
  SideIdentifier,
  SideRecipient,
  SurvivingIdentifier,
} from '../verdict/compare/model';
import type {
  CompareCell,
  CompareChange,
  CompareRow,
  CompareSection,
  CompareView,
} from './compareModel';
import { maskValue } from './mask';
import { TextMask, type PersonalValue } from './maskText';
import { entityLabel, wording } from './language';
import { render } from './sentences';
import { entityNames } from './template';
import { shorten } from './visible';

/** Rows of a section that are shown of each kind of change; the others are counted. */
const mostRows = 200;
const mostNames = 4;
const mostRecipients = 3;
const mostLength = 120;
const mostSentenceLength = 500;

/**
 * A comparison as a screen shows it: the identifiers first. Values are masked unless `isRevealed`,
 * and so is every other text that repeats one.
 */
export function compareView(comparison: Comparison, isRevealed: boolean): CompareView {
  const { sentence, notes } = comparison;
  const mask = isRevealed ? null : new TextMask(personalValues(comparison));
  const words = new Words(mask);
  return {
    sentence: words.text(render(sentence), mostSentenceLength),
    notes: notes.map((note) => render(note)),
    sections: [
      identifierSection(comparison, words),
      protectionSection(comparison, words),
      flowSection(comparison.entities, words),
      recipientSection(comparison.recipients, words),
      hostSection(comparison.hosts, words),
      claimSection(comparison.claims),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** The entity whose mask hides most, of those an identifier was taken for. */
export function strictestEntity(ids: readonly EntityId[]): EntityId {
  const secret = ids.find((entity) => entities[entity].maskKind === 'secret');
  const masked = ids.find((entity) => entities[entity].maskKind !== 'shown');
  return secret ?? masked ?? 'device_id';
}

/** The values that no other text of the comparison may repeat while they are masked. */
export function personalValues({ identifiers }: Comparison): PersonalValue[] {
  const { survive, vanish, appear } = identifiers;
  const all = [...survive.flatMap(({ before, after }) => [before, after]), ...vanish, ...appear];
  return all.map(({ value, entities: ids }) => ({ value, entity: strictestEntity(ids) }));
}

/** Captured text as it may be shown. */
class Words {
  readonly #mask: TextMask | null;

  constructor(mask: TextMask | null) {
    this.#mask = mask;
  }

  text(text: string, most = mostLength): string {
    return shorten(this.#mask?.apply(text) ?? text, most);
  }

  value(value: string, ids: readonly EntityId[]): string {
    const shown = this.#mask === null ? value : maskValue(value, strictestEntity(ids));
    return shorten(shown, mostLength);
  }

  list(texts: readonly string[], most: number): string {
    const named = texts.slice(0, most).map((text) => this.text(text));
    const more = texts.length - named.length;
    const { comma, list } = wording().phrases;
    return more > 0 ? list(named, more) : named.join(comma);
  }
}

/** Rows in the order of the changes, each kind cut to what is shown. */
function section(
  id: CompareSection['id'],
  groups: readonly (readonly [CompareChange, readonly CompareRow[]])[],
): CompareSection {
  return {
    id,
    counts: groups.map(([change, rows]) => ({ change, count: rows.length })),
    rows: groups.flatMap(([, rows]) => rows.slice(0, mostRows)),
  };
}

function identifierSection({ identifiers }: Comparison, words: Words): CompareSection {
  const { survive, vanish, appear } = identifiers;
  const one = (change: CompareChange, identifier: SideIdentifier): CompareRow => ({
    change,
    label: label(identifier.entities),
    value: words.value(identifier.value, identifier.entities),
    note: words.list(identifier.names, mostNames),
    before: change === 'gone' ? identifierCell(identifier, words) : null,
    after: change === 'new' ? identifierCell(identifier, words) : null,
  });
  return section('identifiers', [
    ['stays', survive.map((survivor) => survivingRow(survivor, words))],
    ['gone', vanish.map((identifier) => one('gone', identifier))],
    ['new', appear.map((identifier) => one('new', identifier))],
  ]);
}

function survivingRow(survivor: SurvivingIdentifier, words: Words): CompareRow {
  const { before, after, entities: ids, value } = survivor;
  return {
    change: 'stays',
    label: label(ids),
    value: words.value(value, ids),
    note: words.list([...new Set([...before.names, ...after.names])], mostNames),
    before: identifierCell(before, words),
    after: identifierCell(after, words),
  };
}

function identifierCell(identifier: SideIdentifier, words: Words): CompareCell {
  const { exchanges, recipients, forms, privateExchanges } = identifier;
  const to = words.list(recipients, mostRecipients);
  const coded = forms.filter((form) => form !== 'plain');
  return {
    exchange: exchanges[0] ?? 0,
    finding: null,
    text: [
      to === '' ? render({ id: 'ui.not-sent', arguments: {} }) : to,
      ...(coded.length === 0 ? [] : [coded.join(', ')]),
      count(exchanges.length),
      ...(privateExchanges === 0
        ? []
        : [render({ id: 'ui.private', arguments: { count: privateExchanges } })]),
    ].join(' · '),
  };
}

function label(ids: readonly EntityId[]): string {
  const named = ids.filter((entity) => entity !== 'hashed_id');
  return entityNames((named.length === 0 ? ids : named).slice(0, 2));
}

function protectionSection({ protections }: Comparison, words: Words): CompareSection {
  const rows = protections.map(({ before, after }) => ({
    ...flowRow('changed', after, words),
    before: flowCell(before),
    after: flowCell(after),
  }));
  return section('protections', [['changed', rows]]);
}

function flowSection({ appear, vanish, stay }: Changes<EntityFlow>, words: Words): CompareSection {
  return section('entities', [
    ['new', appear.map((flow) => ({ ...flowRow('new', flow, words), after: flowCell(flow) }))],
    ['gone', vanish.map((flow) => ({ ...flowRow('gone', flow, words), before: flowCell(flow) }))],
    [
      'stays',
      stay.map(({ before, after }) => ({
        ...flowRow('stays', after, words),
        before: flowCell(before),
        after: flowCell(after),
      })),
    ],
  ]);
}

function flowRow(change: CompareChange, flow: EntityFlow, words: Words): CompareRow {
  return {
    change,
    label: entityLabel(flow.entity),
    value: '',
    note: words.text(flow.recipient),
    before: null,
    after: null,
  };
}

function flowCell({ first, protections, exchanges }: EntityFlow): CompareCell {
  const kinds = (Object.keys(protections) as Protection[]).map(
    (kind) => wording().words.protection[kind],
  );
  return { ...first, text: `${kinds.join(', ')} · ${count(exchanges)}` };
}

function recipientSection(changes: Changes<SideRecipient>, words: Words): CompareSection {
  return plainSection('recipients', changes, (recipient) => ({
    label: words.text(recipient.name),
    note: '',
    cell: {
      exchange: recipient.first,
      finding: null,
      text: [
        count(recipient.exchanges),
        ...(recipient.findings === 0
          ? []
          : [render({ id: 'ui.findings', arguments: { count: recipient.findings } })]),
      ].join(' · '),
    },
  }));
}

function hostSection(changes: Changes<SideHost>, words: Words): CompareSection {
  return plainSection('hosts', changes, (host) => ({
    label: words.text(host.host),
    note: host.recipient === host.host ? '' : words.text(host.recipient),
    cell: { exchange: host.first, finding: null, text: count(host.exchanges) },
  }));
}

function plainSection<Item>(
  id: CompareSection['id'],
  { appear, vanish, stay }: Changes<Item>,
  show: (item: Item) => { label: string; note: string; cell: CompareCell },
): CompareSection {
  const row = (change: CompareChange, before: Item | null, after: Item | null): CompareRow => {
    const left = before === null ? null : show(before);
    const right = after === null ? null : show(after);
    const { label: name, note } = (right ?? left)!;
    return {
      change,
      label: name,
      value: '',
      note,
      before: left?.cell ?? null,
      after: right?.cell ?? null,
    };
  };
  return section(id, [
    ['new', appear.map((item) => row('new', null, item))],
    ['gone', vanish.map((item) => row('gone', item, null))],
    ['stays', stay.map(({ before, after }) => row('stays', before, after))],
  ]);
}

function claimSection(claims: readonly ClaimChange[]): CompareSection {
  const rows = claims.map(({ statement, before, after }): CompareRow => ({
    change: before === after ? 'stays' : 'changed',
    label: render(statement),
    value: '',
    note: '',
    before: outcomeCell(before),
    after: outcomeCell(after),
  }));
  return section('claims', [
    ['changed', rows.filter(({ change }) => change === 'changed')],
    ['stays', rows.filter(({ change }) => change === 'stays')],
  ]);
}

/** A claim is about the whole: its cell leads nowhere. */
function outcomeCell(outcome: ClaimChange['before']): CompareCell | null {
  if (outcome === null) return null;
  return { exchange: null, finding: null, text: wording().claimOutcomes[outcome] };
}

function count(exchanges: number): string {
  return render({ id: 'ui.exchanges', arguments: { count: exchanges } });
}
