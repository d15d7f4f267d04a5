import { entityIds, type EntityId } from '../../detect/model';
import { severities, type Severity } from '../../verdict/model';

/** Lists that a node of the side panel unfolds to. */
export const lists = [
  'whole',
  'why',
  'about',
  'hosts',
  'got',
  'names',
  'forms',
  'private',
  'exchanges',
] as const;
export type ListName = (typeof lists)[number];

/** One step from the root of a tree to a node: each narrows what the node is about. */
export type Step =
  | { readonly kind: 'entity'; readonly entity: EntityId }
  | { readonly kind: 'recipient'; readonly name: string }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'severity'; readonly severity: Severity }
  | { readonly kind: 'identifier'; readonly index: number }
  | { readonly kind: 'list'; readonly list: ListName }
  | { readonly kind: 'exchange'; readonly exchange: number }
  | { readonly kind: 'finding'; readonly finding: number };

/** The way from the root of a tree to a node; a node's id is this as text. */
export interface NodePath {
  readonly steps: readonly Step[];
  /** How many children stand before its own: a node that goes on with a long list. */
  readonly from: number;
}

export const rootPath: NodePath = { steps: [], from: 0 };

/** The path of a child. */
export function below({ steps }: NodePath, step: Step): NodePath {
  return { steps: [...steps, step], from: 0 };
}

/** `entity:imei/exchange:3`, `recipient:Example%20Ltd/list:hosts+500`. */
export function pathId({ steps, from }: NodePath): string {
  const text = steps.map((step) => `${step.kind}:${encodeURIComponent(wellFormed(valueOf(step)))}`);
  return text.join('/') + (from === 0 ? '' : `+${String(from)}`);
}

/** More steps than any tree has. */
const mostSteps = 8;
const longestId = 4_096;

/** Reads an id back, or null where it is none. */
export function readPath(id: string): NodePath | null {
  if (id.length > longestId) return null;
  const [, text, from] = /^([^+]*)(?:\+(\d{1,12}))?$/.exec(id) ?? [];
  if (text === undefined) return null;
  if (text === '') return from === undefined ? null : { steps: [], from: Number(from) };
  const parts = text.split('/');
  if (parts.length > mostSteps) return null;
  const steps: Step[] = [];
  for (const part of parts) {
    const at = part.indexOf(':');
    const value = decoded(part.slice(at + 1));
    const step = value === null ? null : readStep(part.slice(0, at), value);
    if (step === null) return null;
    steps.push(step);
  }
  return { steps, from: from === undefined ? 0 : Number(from) };
}

/** The last step of the kind, or undefined. */
export function stepOf<Kind extends Step['kind']>(
  { steps }: NodePath,
  kind: Kind,
): Extract<Step, { kind: Kind }> | undefined {
  return steps.findLast((step): step is Extract<Step, { kind: Kind }> => step.kind === kind);
}

function valueOf(step: Step): string {
  switch (step.kind) {
    case 'entity':
      return step.entity;
    case 'recipient':
      return step.name;
    case 'host':
      return step.host;
    case 'severity':
      return step.severity;
    case 'identifier':
      return String(step.index);
    case 'list':
      return step.list;
    case 'exchange':
      return String(step.exchange);
    case 'finding':
      return String(step.finding);
  }
}

function readStep(kind: string, value: string): Step | null {
  switch (kind) {
    case 'entity':
      return isOneOf(entityIds, value) ? { kind, entity: value } : null;
    case 'recipient':
      return { kind, name: value };
    case 'host':
      return { kind, host: value };
    case 'severity':
      return isOneOf(severities, value) ? { kind, severity: value } : null;
    case 'list':
      return isOneOf(lists, value) ? { kind, list: value } : null;
    default:
      return /^\d{1,12}$/.test(value) ? readNumber(kind, Number(value)) : null;
  }
}

function readNumber(kind: string, value: number): Step | null {
  switch (kind) {
    case 'identifier':
      return { kind, index: value };
    case 'exchange':
      return { kind, exchange: value };
    case 'finding':
      return { kind, finding: value };
    default:
      return null;
  }
}

function isOneOf<Name extends string>(names: readonly Name[], value: string): value is Name {
  return (names as readonly string[]).includes(value);
}

/** A host may hold halves of surrogate pairs, which have no percent-encoding. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, (half, at: number) => {
    const code = text.codePointAt(at)!;
    const before = at > 0 ? text.codePointAt(at - 1)! : 0;
    return code > 0xffff || before > 0xffff ? half : '\ufffd';
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
