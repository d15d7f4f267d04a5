/** An invented capture of any length, answered as the host would. */
import type {
  Block,
  BoxChoice,
  CaptureSummary,
  ExchangeRow,
  ExchangeView,
  Line,
  MessageDetail,
  MessageRow,
  MessageView,
  SegmentBlock,
  Severity,
} from '../../../src/view/model';
import { unmask, worstOf } from './blocks';
import { chosenBox, stepLine } from './steps';
import { connection } from './connection';
import { account, asset, longBody, nested, telemetry, unreadable } from './exchanges';
import type { Invented } from './exchanges';
import { hostile } from './hostile';

export type Scene = 'story' | 'hostile' | 'pending' | 'calm' | 'connection';

/** The first rows are one of each; then mostly ordinary ones, as in a real capture. */
const first = [telemetry, account, nested, asset, longBody, unreadable];
const later = [asset, telemetry, account, asset, nested, account, asset];

export interface InventedCapture {
  readonly summary: CaptureSummary;
  rows(start: number, count: number): ExchangeRow[];
  rowsOf(exchanges: readonly number[]): ExchangeRow[];
  exchange(index: number): ExchangeView;
  messages(exchange: number, start: number, count: number): MessageRow[];
  message(exchange: number, message: number): MessageDetail | null;
  messageOf(exchange: number, finding: number): number | null;
  lines(exchange: number, blockId: string, start: number, count: number): Line[];
  box(exchange: number, blockId: string, choice: BoxChoice): SegmentBlock | null;
  revealed: { all: boolean; findings: Set<string> };
}

const startMs = Date.UTC(2020, 4, 1, 10, 4, 30);

/** Findings that come with an exchange of many messages: the others come with their messages. */
const fewFindings = 2;

/** `messages` is how many the first exchange has in the scene `connection`. */
export function inventCapture(total: number, scene: Scene, messages = 60): InventedCapture {
  const revealed = { all: false, findings: new Set<string>() };
  const made = new Map<number, Invented>();

  function makerOf(index: number): () => Invented {
    if (index === 0 && (scene === 'connection' || (scene === 'hostile' && messages > 60))) {
      return () => connection(messages, scene === 'hostile');
    }
    if (scene === 'hostile') return hostile;
    if (scene === 'calm') return asset;
    return first[index] ?? later[index % later.length]!;
  }

  function at(index: number): Invented {
    let invented = made.get(index);
    if (!invented) {
      invented = makerOf(index)();
      if (made.size > 500) made.clear();
      made.set(index, invented);
    }
    return invented;
  }

  /** What a row needs of an exchange is the same for all that are made alike. */
  const alike = new Map<() => Invented, Invented>();
  function modelOf(index: number): Invented {
    const maker = makerOf(index);
    if (maker !== asset && !first.includes(maker)) return at(index);
    let invented = alike.get(maker);
    if (!invented) alike.set(maker, (invented = maker()));
    return invented;
  }

  function row(index: number): ExchangeRow {
    const invented = modelOf(index);
    const { seeds } = invented.findings;
    const isPending = scene === 'pending' && index % 3 !== 0;
    return {
      index,
      startedAtMs: invented.host === null ? null : startMs + index * 417,
      method: invented.method || null,
      host: invented.host,
      path: invented.path,
      status: invented.status,
      type: invented.type,
      sizeBytes: invented.sizeBytes,
      ...(invented.messages && { messages: invented.messages.total }),
      severity: isPending ? 'none' : worstOf(seeds.map(({ severity }) => severity)),
      found: isPending ? [] : [...new Set(seeds.map(({ label }) => label))],
      findings: isPending ? 0 : seeds.length,
      problems: invented.problems?.length ?? 0,
      isPending,
    };
  }

  function isRevealed(index: number): (finding: number) => boolean {
    return (finding) => revealed.all || revealed.findings.has(`${index}/${finding}`);
  }

  function exchange(index: number): ExchangeView {
    const invented = at(index);
    const findings = invented.findings.views(index, isRevealed(index));
    const show = (message: MessageView | null): MessageView | null =>
      message && { ...message, blocks: message.blocks.map(shown) };
    const shown = (block: Block): Block =>
      block.kind === 'text'
        ? { ...block, lines: unmask(block.lines, findings) }
        : { ...block, blocks: block.blocks.map(shown) };
    const blockOf = (finding: number): string =>
      [...(invented.hiddenLines?.keys() ?? [])][0] ?? `none-${finding}`;
    return {
      index,
      severity: worstOf(findings.map(({ severity }) => severity)),
      sentence: invented.sentence || 'Nothing personal found in this exchange.',
      recipient: invented.recipient,
      party: 'third',
      transport: 'tls',
      protection: 'encoded',
      evidence: invented.evidence,
      request: show(invented.request),
      response: show(invented.response),
      ...(invented.messages && {
        messages: { total: invented.messages.total, firstAtMs: Date.UTC(2020, 4, 1, 10, 4, 30) },
        totalFindings: findings.length,
      }),
      findings: findings
        .slice(0, invented.messages ? fewFindings : findings.length)
        .map((finding, n) => ({
          ...finding,
          blockId: invented.messages ? '' : blockOf(n),
          ...(invented.messages && { message: invented.messages.ofFinding(n)! }),
        })),
      problems: invented.problems ?? [],
    };
  }

  const sample = Array.from({ length: Math.min(total, 60) }, (_, index) => row(index));
  const severities: Record<Severity, number> = { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of sample) severities[severity] += 1;
  const flagged = sample.filter(({ severity }) => severity !== 'none').length;
  const isPending = scene === 'pending';
  const summary: CaptureSummary = {
    name: 'redmi-note-8.har',
    formatLabel: 'HAR',
    sizeBytes: 18_400_000,
    exchanges: total,
    analysed: isPending ? Math.ceil(total / 3) : total,
    isComplete: !isPending,
    flagged,
    findings: 7 * flagged,
    severity: worstOf(sample.map(({ severity }) => severity)),
    sentence:
      isPending || scene === 'calm'
        ? ''
        : 'Encoded, not encrypted. 3 companies receive this phone’s identifiers; 2 of them also its private browsing.',
    recipients: 3,
    worst: [...sample].sort((a, b) => rank(b.severity) - rank(a.severity)).slice(0, 5),
    severities,
    problems:
      scene === 'calm'
        ? []
        : [
            {
              text: 'The last entry is cut short; it and what may follow are missing.',
              exchange: null,
              offset: 18_399_871,
            },
            {
              text: 'The entry is not an object.',
              exchange: Math.min(5, total - 1),
              offset: 18_402,
            },
          ],
  };

  return {
    summary,
    revealed,
    rows: (start, count) =>
      Array.from({ length: Math.max(0, Math.min(count, total - start)) }, (_, n) => row(start + n)),
    rowsOf: (exchanges) => exchanges.filter((index) => index < total).map(row),
    exchange,
    messages(index, start, count) {
      const list = at(index).messages;
      const length = Math.max(0, Math.min(count, (list?.total ?? 0) - start));
      return Array.from({ length }, (_, n) => list!.row(start + n, index, isRevealed(index)));
    },
    message: (index, message) =>
      at(index).messages?.detail(message, index, isRevealed(index)) ?? null,
    messageOf: (index, finding) => at(index).messages?.ofFinding(finding) ?? null,
    box(index, blockId, choice) {
      const view = exchange(index);
      const blocks = [view.request, view.response].flatMap((message) => message?.blocks ?? []);
      return chosenBox(blocks, blockId, choice);
    },
    lines(index, blockId, start, count) {
      const make = at(index).hiddenLines?.get(blockId) ?? stepLine(blockId);
      const findings = exchange(index).findings;
      return make
        ? unmask(
            Array.from({ length: count }, (_, n) => make(start + n)),
            findings,
          )
        : [];
    },
  };
}

function rank(severity: Severity): number {
  return ['none', 'low', 'medium', 'high', 'critical'].indexOf(severity);
}
