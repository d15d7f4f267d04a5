import { maskValue } from '../mask';
import type { PanelView } from '../model';
import type { PanelInput } from '../panel/input';
import { readPath, type NodePath } from '../panel/path';
import { exchangesIn, holdersOf, narrowsFindings, scopeOf, type Scope } from '../panel/scope';
import { capital } from '../panel/words';
import { shorten } from '../visible';
import { ExchangeBits } from './bits';
import type { FilterWish } from './model';
import { quoted } from './suggest';
import { entityLabel } from '../language';

const mostLabel = 80;

/**
 * What narrows the list to the exchanges of a node of the side panel: a text where the filter has
 * words for it, else a set. An identifier is always a set: a text would hold its value.
 * @param total the number of exchanges there are.
 */
export function wishOf(
  view: PanelView,
  node: string,
  input: PanelInput,
  total: number,
): FilterWish | null {
  const path = view.name === 'claims' ? null : readPath(node);
  if (path === null || path.steps.length === 0) return null;
  const scope = scopeOf(path, input);
  if (scope === null) return null;
  const text = textFor(path);
  if (text !== null) return { kind: 'text', text };
  const exchanges =
    narrowsFindings(scope) && scope.identifier === null
      ? holdersOf(scope, input).map(({ digest }) => digest.index)
      : exchangesIn(scope, input).map(({ index }) => index);
  return setOf(labelOf(scope, input), exchanges, total);
}

function setOf(label: string, exchanges: readonly number[], total: number): FilterWish {
  const { bytes } = ExchangeBits.of(exchanges, total);
  return { kind: 'set', label: shorten(label, mostLabel), exchanges: bytes };
}

/** The text for a path of one step, where there is one that says the same. */
function textFor({ steps }: NodePath): string | null {
  const [step] = steps;
  if (steps.length > 1 || step === undefined) return null;
  switch (step.kind) {
    case 'entity':
      return `entity:${step.entity}`;
    case 'severity':
      return `severity:${step.severity}`;
    case 'recipient':
      // A name with a quotation mark cannot be written.
      return step.name === '' || step.name.includes('"') ? null : `recipient:=${quoted(step.name)}`;
    default:
      return null;
  }
}

/** What a set is of, in words that can be shown: values masked unless all are revealed. */
function labelOf(scope: Scope, { reveal }: PanelInput): string {
  const { identifier, entity, recipient, host, severity } = scope;
  const words: string[] = [];
  if (identifier !== null) {
    const kind = identifier.entities[0] ?? 'device_id';
    const value = reveal.all ? identifier.value : maskValue(identifier.value, kind);
    words.push(`${capital(entityLabel(kind))} ${value}`);
  }
  if (entity !== null) words.push(capital(entityLabel(entity)));
  if (recipient) words.push(recipient);
  if (host !== null) words.push(host);
  if (severity !== null) words.push(severity);
  return words.join(' · ');
}
