import { entities } from './entities';
import type { EntityId, Finding } from './model';
import { mostSteps, type MarkedPlace, type UserMark } from './userMarks';
import { siteOf } from './validators/domains';

/** Marks of one entity and domain that a finding is compared with. */
const mostCompared = 100;
/** The user's word is sure, but not beyond doubt. */
const confidence = 0.99;

/** Names as programmers write them; anything else could be a value that stands as a name. */
const plainName = /^[\p{L}_$.:@ -][\p{L}\d_$.: -]{0,63}$/u;
const longNumber = /\d{4}/;
const hexRun = /[\da-f]{8}/i;
const fewestCommon = 3;
/** Characters from which a name that stands in the value is taken for a piece of it. */
const fewestInside = 5;

/** What renamed findings were taken for by themselves. */
const entitiesBefore = new WeakMap<Finding, EntityId>();

/** Where marks of a finding hold: made of names alone. */
export function markedPlace(finding: Finding, host: string | null): MarkedPlace {
  const own = finding.value.trim().toLowerCase();
  return {
    pattern: markPattern(finding).map((step) => withoutValue(step, own)),
    entity: entitiesBefore.get(finding) ?? finding.entity,
    domain: domainOf(host),
  };
}

/** Part and steps of a finding; indexes, counts and names that may hold a value become `*`. */
export function markPattern({ part, path }: Pick<Finding, 'part' | 'path'>): readonly string[] {
  return [part, ...path.slice(0, mostSteps - 1).map(patternStep)];
}

function patternStep(step: string): string {
  const colon = step.indexOf(':');
  if (colon < 0) return isName(step) ? step : '*';
  const codec = step.slice(0, colon);
  const name = step.slice(colon + 1);
  if (codec === 'message' || codec === 'span') return `${codec}:*`;
  // Numbers of protobuf's fields and of a path's segments are names, and never values.
  if (/^[\d.]{1,40}$/.test(name) && !longNumber.test(name)) return `${codec}:${name}`;
  const names = name.replace(/#\d{1,6}$/, '').split('/');
  return `${codec}:${names.map((one) => (one === '' || isName(one) ? one : '*')).join('/')}`;
}

function isName(text: string): boolean {
  if (!plainName.test(text) || longNumber.test(text) || text.lastIndexOf('@') > 0) return false;
  return !(hexRun.test(text) && /\d/.test(text));
}

/** A name that holds the value itself is none to be kept. */
function withoutValue(step: string, own: string): string {
  if (own.length < fewestCommon) return step;
  const colon = step.indexOf(':') + 1;
  const names = step.slice(colon).split('/');
  return step.slice(0, colon) + names.map((one) => (isSame(one, own) ? '*' : one)).join('/');
}

function isSame(name: string, own: string): boolean {
  const lower = name.toLowerCase();
  return lower.includes(own) || (lower.length >= fewestInside && own.includes(lower));
}

function domainOf(host: string | null): string {
  return host === null ? '' : (siteOf(host) ?? '');
}

/** Findings after the user's word. */
export interface WordedFindings {
  readonly findings: readonly Finding[];
  /** Marked as not personal: neither reported nor weighed, but masked all the same. */
  readonly dropped: readonly Finding[];
  /** What the other findings were before, where only that would mask them. */
  readonly masking: readonly Finding[];
  /** Findings that are of another kind now. */
  readonly changed: number;
}

/** Applies the user's marks: one look-up for each finding. */
export class UserWord {
  readonly #marks = new Map<string, UserMark[]>();

  constructor(marks: readonly UserMark[]) {
    for (const mark of marks) {
      const key = `${mark.entity} ${mark.domain}`;
      const list = this.#marks.get(key);
      if (list === undefined) this.#marks.set(key, [mark]);
      else if (list.length < mostCompared) list.push(mark);
    }
  }

  /** What the user has said leaves of the findings of an exchange with `host`. */
  apply(found: readonly Finding[], host: string | null): WordedFindings {
    if (this.#marks.size === 0) return { findings: found, dropped: [], masking: [], changed: 0 };
    const domain = domainOf(host);
    const findings: Finding[] = [];
    const dropped: Finding[] = [];
    const masking: Finding[] = [];
    let changed = 0;
    for (const finding of found) {
      const mark = this.#markOf(finding, domain);
      if (mark === undefined) findings.push(finding);
      else if (mark.becomes === null) dropped.push(finding);
      else {
        changed++;
        findings.push(renamed(finding, mark.becomes));
        if (entities[mark.becomes].maskKind === 'shown') masking.push(finding);
      }
    }
    return { findings, dropped, masking, changed };
  }

  #markOf(finding: Finding, domain: string): UserMark | undefined {
    const marks = this.#marks.get(`${finding.entity} ${domain}`);
    if (marks === undefined) return undefined;
    const steps = markPattern(finding);
    return marks.find(({ pattern }) => fits(pattern, steps));
  }
}

function renamed(finding: Finding, entity: EntityId): Finding {
  const reason = { id: 'detect.user-word', arguments: {} } as const;
  const after = { ...finding, entity, confidence, group: null, reasons: [reason] };
  entitiesBefore.set(after, finding.entity);
  return after;
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length === steps.length && pattern.every((one, at) => fitsStep(one, steps[at]!));
}

function fitsStep(pattern: string, step: string): boolean {
  if (pattern === step) return true;
  if (!pattern.includes('*')) return false;
  const wanted = pattern.split(/[:/]/);
  const names = step.split(/[:/]/);
  return (
    wanted.length === names.length && wanted.every((one, at) => one === '*' || one === names[at])
  );
}
