/** Small makers of blocks and findings for invented exchanges. */
import type {
  Block,
  FindingView,
  Line,
  SectionBlock,
  SegmentBlock,
  Severity,
  StepForm,
  StepView,
  TextBlock,
  Token,
  Tone,
} from '../../../src/view/model';

/** A finding before it has a number: what differs between findings, the rest is filled in. */
export type FindingSeed = Pick<FindingView, 'entity' | 'label' | 'severity' | 'value'> &
  Partial<FindingView> & { readonly clear?: string };

/** Takes findings while an exchange is made, and gives each its number. */
export class FindingList {
  readonly seeds: FindingSeed[] = [];

  /** A token that is the value of a finding. */
  token(seed: FindingSeed, tone: Tone = 'string', quote = '"'): Token {
    this.seeds.push(seed);
    const text = `${quote}${seed.value}${quote}`;
    return { text, tone, finding: this.seeds.length - 1 };
  }

  views(exchange: number, isRevealed: (finding: number) => boolean): FindingView[] {
    return this.seeds.map(({ clear, ...seed }, finding) => ({
      ref: { exchange, finding },
      sameAs: finding,
      part: 'request-body',
      path: 'form:data_list › base64 › gzip › json:/0/properties/' + seed.entity,
      blockId: '',
      confidence: 0.99,
      grade: 'C',
      reasons: [`The name “${seed.entity}” says so.`],
      protection: 'encoded',
      description: `This is ${/^[aeiou]/i.test(seed.label) ? 'an' : 'a'} ${seed.label}.`,
      playType: 'Device or other IDs',
      gdpr: 'Art. 4(1)',
      range: { start: 1200, end: 1460 },
      rangeOf: 'file',
      ...seed,
      isRevealed: isRevealed(finding),
      value: isRevealed(finding) && clear !== undefined ? clear : seed.value,
    }));
  }
}

export const token = (text: string, tone: Tone = 'plain'): Token => ({ text, tone });

export function line(indent: number, ...tokens: readonly (Token | string)[]): Line {
  return {
    indent,
    tokens: tokens.map((part) => (typeof part === 'string' ? token(part, 'punctuation') : part)),
  };
}

/** `"name": value,` of pretty-printed JSON. */
export function member(indent: number, name: string, value: Token | string, isLast = false): Line {
  const shown = typeof value === 'string' ? token(value, 'punctuation') : value;
  const opens = /[[{]$/.test(shown.text);
  return line(indent, token(`"${name}"`, 'name'), ': ', shown, ...(isLast || opens ? [] : [',']));
}

export function field(name: string, ...values: readonly Token[]): Line {
  return line(0, token(name, 'name'), ' = ', ...values);
}

export function header(name: string, ...values: readonly (Token | string)[]): Line {
  const tokens = values.map((value) => (typeof value === 'string' ? token(value) : value));
  return line(0, token(name, 'name'), ': ', ...tokens);
}

export function text(id: string, lines: readonly Line[], totalLines = lines.length): TextBlock {
  return { kind: 'text', id, lines, totalLines };
}

export function section(
  id: string,
  title: string,
  note: string,
  blocks: readonly Block[],
  isCollapsed = false,
): SectionBlock {
  return { kind: 'section', id, title, note, isCollapsed, blocks };
}

export function segment(
  id: string,
  chain: readonly string[],
  sizes: readonly [number, number],
  blocks: readonly Block[],
  more: Partial<SegmentBlock> = {},
): SegmentBlock {
  return {
    kind: 'segment',
    id,
    chain,
    steps: chain.map((name, step) => stepOf(id, name, step === chain.length - 1, sizes[1])),
    readings: [],
    protection: chain.includes('base64') ? 'encoded' : 'plaintext',
    protectionWords: chain.includes('base64') ? 'encoded, not encrypted' : '',
    isInFile: true,
    sizeFromBytes: sizes[0],
    sizeToBytes: sizes[1],
    note: '',
    state: 'complete',
    message: '',
    recovered: '',
    canLift: false,
    blocks,
    ...more,
  };
}

/** Text, but for what base64 put out around compression; the last step is what is shown decoded. */
function stepOf(id: string, name: string, isLast: boolean, sizeBytes: number): StepView {
  const isText = isLast || name !== 'base64';
  const raw: StepForm[] = isText ? ['text', 'bytes'] : ['bytes'];
  return { id: `${id}-${name}`, sizeBytes, isText, forms: isLast ? ['decoded', ...raw] : raw };
}

const order: readonly Severity[] = ['none', 'low', 'medium', 'high', 'critical'];

export function worstOf(severities: readonly Severity[]): Severity {
  return severities.reduce<Severity>(
    (worst, severity) => (order.indexOf(severity) > order.indexOf(worst) ? severity : worst),
    'none',
  );
}

/** Tokens in the clear where their finding is revealed. */
export function unmask(lines: readonly Line[], findings: readonly FindingView[]): Line[] {
  return lines.map((each) => ({
    ...each,
    tokens: each.tokens.map((part) => {
      const finding = part.finding === undefined ? undefined : findings[part.finding];
      if (!finding?.isRevealed) return part;
      const quote = part.text.startsWith('"') ? '"' : '';
      return { ...part, text: `${quote}${finding.value}${quote}` };
    }),
  }));
}
