import type { EntityId } from '../../detect/model';
import type { Identifier, Severity } from '../../verdict/model';
import { isSent } from '../../verdict/severity';
import type { ExchangeDigest, FindingDigest } from '../digest';
import { compareSeverity, worseSeverity } from '../severityOrder';
import { shorten } from '../visible';
import type { PanelInput } from './input';
import type { NodePath } from './path';

/** What a node is about: everything that its path narrows. Null narrows nothing. */
export interface Scope {
  readonly entity: EntityId | null;
  readonly recipient: string | null;
  readonly host: string | null;
  readonly severity: Severity | null;
  readonly identifier: Identifier | null;
  readonly isPrivate: boolean;
  /** Only what went to the server. */
  readonly isSent: boolean;
}

/** An exchange in a scope, with what it holds of it. */
export interface Holder {
  readonly digest: ExchangeDigest;
  readonly severity: Severity;
  readonly found: readonly FindingDigest[];
}

/** The scope of a path, or null where there is no such identifier. */
export function scopeOf({ steps }: NodePath, { judgement }: PanelInput): Scope | null {
  let scope: Scope = {
    entity: null,
    recipient: null,
    host: null,
    severity: null,
    identifier: null,
    isPrivate: false,
    isSent: false,
  };
  for (const step of steps) {
    if (step.kind === 'entity') scope = { ...scope, entity: step.entity };
    if (step.kind === 'recipient') scope = { ...scope, recipient: step.name };
    if (step.kind === 'host') scope = { ...scope, host: step.host };
    if (step.kind === 'severity') scope = { ...scope, severity: step.severity };
    if (step.kind === 'list' && step.list === 'private') scope = { ...scope, isPrivate: true };
    if (step.kind === 'list' && step.list === 'got') scope = { ...scope, isSent: true };
    if (step.kind === 'identifier') {
      const identifier = judgement?.identifiers[step.index];
      if (identifier === undefined) return null;
      scope = { ...scope, identifier };
    }
  }
  return scope;
}

/** Whether only some of an exchange's findings are in the scope. */
export function narrowsFindings({ entity, identifier, isSent: sentOnly }: Scope): boolean {
  return entity !== null || identifier !== null || sentOnly;
}

/** The exchanges in a scope that hold any of it, the worst first. */
export function holdersOf(scope: Scope, input: PanelInput): Holder[] {
  const holders: Holder[] = [];
  for (const digest of candidates(scope, input)) {
    const found = foundIn(digest, scope);
    // An identifier may stand where nothing was found: in a plain field that repeats it.
    if (found.length === 0 && scope.identifier === null && digest.row.findings === 0) continue;
    if (found.length === 0 && narrowsFindings(scope) && scope.identifier === null) continue;
    holders.push({ digest, severity: severityIn(digest, found, scope), found });
  }
  return holders.sort(
    (a, b) => compareSeverity(a.severity, b.severity) || a.digest.index - b.digest.index,
  );
}

/** Exchanges in the scope, whether they hold anything or not, in their order. */
export function exchangesIn(scope: Scope, input: PanelInput): ExchangeDigest[] {
  return candidates(scope, input);
}

/** The findings of an exchange that are in the scope, in their order. */
export function foundIn(digest: ExchangeDigest, scope: Scope): readonly FindingDigest[] {
  if (!narrowsFindings(scope)) return digest.findings;
  const { entity, identifier } = scope;
  const found = digest.findings.filter(
    (finding) =>
      (entity === null || finding.entity === entity) && (!scope.isSent || isSent(finding)),
  );
  return identifier === null ? found : sightings(identifier, found);
}

/** The digest of an exchange, or undefined. */
export function digestAt(
  digests: readonly ExchangeDigest[],
  index: number,
): ExchangeDigest | undefined {
  let low = 0;
  let high = digests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (digests[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return digests[low]?.index === index ? digests[low] : undefined;
}

function candidates(scope: Scope, { digests, judgement }: PanelInput): ExchangeDigest[] {
  const { recipient, host, severity, identifier } = scope;
  const summary = judgement?.recipients.find(({ name }) => name === recipient);
  const numbers = identifier?.exchanges ?? summary?.exchanges;
  const from =
    numbers === undefined
      ? digests
      : numbers
          .map((index) => digestAt(digests, index))
          .filter((digest): digest is ExchangeDigest => digest !== undefined);
  return from.filter(
    (digest) =>
      (recipient === null || summary !== undefined || (digest.recipient ?? '') === recipient) &&
      (host === null || digest.row.host === host) &&
      (severity === null || digest.row.severity === severity) &&
      (!scope.isPrivate || digest.isPrivate),
  );
}

function severityIn(
  { row }: ExchangeDigest,
  found: readonly FindingDigest[],
  scope: Scope,
): Severity {
  if (!narrowsFindings(scope)) return row.severity;
  return found.reduce<Severity>((worst, one) => worseSeverity(worst, one.severity), 'none');
}

/** Characters of a value that a digest keeps. */
const keptLength = 160;

/** Where an identifier shows: as its value, or else as what it was taken for in another form. */
function sightings(
  { value, entities, forms }: Identifier,
  found: readonly FindingDigest[],
): readonly FindingDigest[] {
  const key = bare(shorten(value, keptLength));
  const same = found.filter((finding) => bare(finding.value) === key);
  if (same.length > 0 || forms.every((form) => form === 'plain')) return same;
  return found.filter(
    ({ entity, protection }) =>
      (protection === 'hashed' && entities.includes(entity)) || entity === 'hashed_id',
  );
}

/** Case and separators do not tell spellings of an identifier apart. */
function bare(value: string): string {
  return value.toLowerCase().replace(/[\s:.-]/g, '');
}
