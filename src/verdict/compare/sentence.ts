import type { EntityId } from '../../detect/model';
import type { CompareSide, CompareStatement, Comparison, SurvivingIdentifier } from './model';

/** What the sentence is made from. */
export interface CompareSentenceInput {
  readonly before: CompareSide;
  readonly after: CompareSide;
  readonly identifiers: Comparison['identifiers'];
  readonly entities: Comparison['entities'];
}

/**
 * The one sentence of a comparison: how many identifiers survive, which of them, and who gets them.
 * "Still" is said only of those that one and the same recipient got before and gets after.
 */
export function compareSentence(input: CompareSentenceInput): CompareStatement {
  const { identifiers, entities, before, after } = input;
  const { survive, vanish, appear } = identifiers;
  const total = survive.length + vanish.length;
  const fresh = appear.length;
  if (before.exchanges === 0 && after.exchanges === 0) {
    return { id: 'compare.empty', arguments: {} };
  }
  if (total === 0 && fresh > 0) return { id: 'compare.first', arguments: { fresh } };
  if (total === 0) {
    const was = new Set(
      [...entities.stay.map((flows) => flows.before), ...entities.vanish].map(entityOf),
    );
    const is = new Set(
      [...entities.stay.map((flows) => flows.after), ...entities.appear].map(entityOf),
    );
    const now = [...is].filter((entity) => !was.has(entity)).length;
    const gone = [...was].filter((entity) => !is.has(entity)).length;
    return { id: 'compare.without', arguments: { fresh: now, gone } };
  }
  if (survive.length === 0) return { id: 'compare.none', arguments: { before: total, fresh } };
  return survivalSentence(survive, total, fresh);
}

function survivalSentence(
  survive: readonly SurvivingIdentifier[],
  total: number,
  fresh: number,
): CompareStatement {
  const still = survive.map((one) => ({ one, to: keptRecipients(one) })).filter(hasRecipients);
  const now = survive.map((one) => ({ one, to: one.after.recipients })).filter(hasRecipients);
  const { id, told } =
    still.length > 0
      ? { id: 'compare.survive.still' as const, told: still }
      : now.length > 0
        ? { id: 'compare.survive.now' as const, told: now }
        : { id: 'compare.survive.there' as const, told: survive.map((one) => ({ one, to: [] })) };
  const kinds = new Set(told.map(({ one }) => one.entities[0] ?? 'device_id'));
  const recipients = new Set(told.flatMap(({ to }) => to));
  return {
    id,
    arguments: {
      all: survive.length === total ? total : 0,
      survive: survive.length === total ? 0 : survive.length,
      before: total,
      some: told.length < survive.length ? 1 : 0,
      each: told.length < survive.length ? 0 : 1,
      entities: [...kinds].join(','),
      kinds: kinds.size,
      to: recipients.size === 1 ? [...recipients].join('') : '',
      recipients: recipients.size === 1 ? 0 : recipients.size,
      ...counted('hashed', told, ({ one }) => one.isHashed),
      ...counted('private', told, ({ one }) => one.after.privateExchanges > 0),
      fresh,
    },
  };
}

interface Told {
  readonly one: SurvivingIdentifier;
  readonly to: readonly string[];
}

/** How many it holds for: `…All` where for all, as that reads otherwise. */
function counted(
  name: string,
  told: readonly Told[],
  holds: (one: Told) => boolean,
): Readonly<Record<string, number>> {
  const count = told.filter(holds).length;
  const isAll = count === told.length;
  return { [name]: isAll ? 0 : count, [`${name}All`]: isAll ? count : 0 };
}

function hasRecipients({ to }: Told): boolean {
  return to.length > 0;
}

/** Recipients that got it before and get it after. */
function keptRecipients({ before, after }: SurvivingIdentifier): readonly string[] {
  return after.recipients.filter((name) => before.recipients.includes(name));
}

function entityOf({ entity }: { readonly entity: EntityId }): EntityId {
  return entity;
}
