import type { DecodedValue, Protection } from '../decode/model';
import { rootOf } from '../decode/tree';
import { entities } from '../detect/entities';
import type { EntityId, Finding, Part } from '../detect/model';

import type { Transport } from '../capture/model';
import type { Party, Severity } from '../verdict/model';
import { nameOf } from './blocks/leaf';
import { chainLabels, severityOf } from './findings';
import { everythingMasked, type AnalysedExchangeLike, type Reveal } from './input';
import { markingOf, type Marking } from './marking';
import { wording } from './language';
import type { ExchangeRow, ProblemView } from './model';
import { problemView } from './problems';
import { recipientName, rowPath, rowWith, standingIn } from './rows';
import { render } from './sentences';
import { shorten } from './visible';

/** Findings of one exchange that the tree lists; `row.findings` counts all of them. */
export const mostDigestFindings = 1_000;
const mostProblems = 20;
const mostNameLength = 80;
const mostValueLength = 160;
const mostSentenceLength = 500;

/** What a session keeps of a finding. */
export interface FindingDigest {
  readonly entity: EntityId;
  readonly severity: Severity;
  readonly part: Part;
  /** Whether it came from the server, where the part does not say so. */
  readonly isReceived?: boolean;
  /** Name of the field, masked: `properties.imei`. */
  readonly name: string;
  /** Names of the codings it lies under, `base64 › gzip › JSON`, or ''. */
  readonly chain: string;
  readonly protection: Protection;
  /** The value in the clear, cut; masked when it is shown. */
  readonly value: string;
}

/** What a session keeps of every exchange: enough for list, tree, summary and stepping. */
export interface ExchangeDigest {
  readonly index: number;
  /** The row, masked. */
  readonly row: ExchangeRow;
  /** The row's path in the clear, or null where nothing in it is masked. */
  readonly clearPath: string | null;
  /** The verdict's sentence, masked. */
  readonly sentence: string;
  /** Company, or registrable domain, or host: whom recipients are counted by. */
  readonly recipient: string | null;
  readonly party: Party;
  /** Where it stands by what tells of it, ISO 3166-1 alpha-2, each once; more than one disagree. */
  readonly countries: readonly string[];
  readonly transport: Transport;
  /** Whether anything in it comes from private browsing. */
  readonly isPrivate: boolean;
  readonly findings: readonly FindingDigest[];
  readonly problems: readonly ProblemView[];
}

/** What is kept of an exchange once it was looked at. */
export function digestOf(input: AnalysedExchangeLike): ExchangeDigest {
  const marking = markingOf(input, everythingMasked);
  const row = rowWith(input, marking);
  const clearPath = rowPath(input, markingOf(input, { all: true, findings: [] }));
  const { verdict, exchange, findings } = input;
  const { party, countries } = verdict.recipient;
  const problems = input.problems.slice(0, mostProblems).map((problem) => {
    const view = problemView(problem);
    return { ...view, text: marking.mask(view.text) };
  });
  return {
    index: exchange.index,
    row,
    clearPath: clearPath === row.path ? null : clearPath,
    sentence: shorten(marking.mask(render(verdict.sentence)), mostSentenceLength),
    recipient: recipientName(verdict.recipient),
    party,
    countries: standingIn(countries),
    transport: verdict.transport,
    isPrivate: verdict.isPrivate,
    findings: findings
      .slice(0, mostDigestFindings)
      .map((finding, index) => findingDigest(finding, severityOf(input, index), marking)),
    problems,
  };
}

/** The row of a digest, its path in the clear where everything is. */
export function digestRow({ row, clearPath }: ExchangeDigest, reveal: Reveal): ExchangeRow {
  return reveal.all && clearPath !== null ? { ...row, path: clearPath } : row;
}

function findingDigest(finding: Finding, severity: Severity, marking: Marking): FindingDigest {
  const { entity, part, isReceived, at, protection, value } = finding;
  return {
    entity,
    severity,
    part,
    ...(isReceived === true ? { isReceived } : {}),
    name: fieldName(at, part, marking),
    chain: chainLabels(at).join(' › '),
    protection,
    // What is never masked itself may hold what is.
    value: shorten(
      entities[entity].maskKind === 'shown' ? marking.mask(value) : value,
      mostValueLength,
    ),
  };
}

/** Names from the innermost container that has any, indexes left out: `properties.imei`. */
function fieldName(value: DecodedValue, part: Part, marking: Marking): string {
  for (let leaf = value; leaf.parent !== null; leaf = leaf.parent.parent) {
    const names: string[] = [];
    let length = 0;
    for (let at: DecodedValue | null = leaf; at !== null; at = at.container) {
      const name = at.container?.type === 'array' ? '' : nameOf(at, marking);
      if (name !== '') names.push(name);
      length += name.length + 1;
      if (length > mostNameLength) break;
    }
    if (names.length > 0) return shorten(names.reverse().join('.'), mostNameLength);
  }
  const root = rootOf(value).name;
  if (root?.startsWith('message:') === true)
    return root.replace('message:', `${wording().words.name.message} `);
  // `header:user-agent` is called user-agent.
  return root === null
    ? wording().words.part[part]
    : shorten(root.slice(root.indexOf(':') + 1), mostNameLength);
}
