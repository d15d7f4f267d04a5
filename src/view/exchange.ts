import type { HeaderField, Message } from '../capture/model';
import { entities } from '../detect/entities';
import type { Part } from '../detect/model';
import { bodyNote, hasBody } from './blocks/body';
import { Composer } from './blocks/compose';
import { contentViews } from './byteSlice';
import { headerLines, unlookedTokens } from './blocks/headerLines';
import { jsonSize } from './blocks/size';
import { urlLines, urlTokens } from './blocks/urlLines';
import { evidenceViews } from './evidence';
import { findingViews, severityOf } from './findings';
import type { AnalysedExchangeLike, AnalysedPartLike, Reveal } from './input';
import { markingOf, type Marking } from './marking';
import type { Block, ExchangeView, MessageView, SectionBlock, Token } from './model';
import { problemLine } from './problems';
import { recipientLine } from './recipient';
import { render } from './sentences';
import { messagesOf } from './streamMessages/list';
import { shorten } from './visible';
import { formatCount, wording } from './language';
import { told, toldCount } from './told';

/** A view never takes more than this as JSON. */
export const mostViewBytes = 256 * 1024;
/** How the size is shared out. */
const urlBytes = 12 * 1024;
const headerBytes = 16 * 1024;
const bodyBytes = 64 * 1024;
const findingBytes = 60 * 1024;
const mostProblems = 40;
const mostSentence = 1_000;
const mostMethod = 40;
const mostRecipient = 400;

/** What the parts of a view are built with. */
interface Build {
  readonly input: AnalysedExchangeLike;
  readonly marking: Marking;
  readonly composer: Composer;
  /** Share of the sizes above, 0 to 1. */
  readonly share: number;
}

/**
 * Everything the editor shows of one exchange. What does not fit is cut where one can see it: text
 * blocks tell how many lines they have, and `totalFindings` how many findings there are.
 */
export function exchangeView(input: AnalysedExchangeLike, reveal: Reveal): ExchangeView {
  const marking = markingOf(input, reveal);
  // Sizes are reckoned ahead: should a view come out too large all the same, it gets less.
  for (let share = 1; ; share /= 2) {
    const view = viewOf({ input, marking, composer: new Composer(input, marking), share });
    if (share < 0.01 || jsonSize(view) <= mostViewBytes) return view;
  }
}

function viewOf(build: Build): ExchangeView {
  const { input, marking, composer, share } = build;
  const { exchange, verdict, problems } = input;
  const request = exchange.request === null ? null : requestView(build);
  const response = exchange.response === null ? null : responseView(build);
  const told = problems.slice(0, mostProblems).map((problem) => marking.mask(problemLine(problem)));
  const more = problems.length - told.length;
  if (more > 0) told.push(toldCount('view.more-problems', more));
  const findings = findingViews(input, marking, composer.placed, findingBytes * share);
  const isCut = findings.length < input.findings.length;
  return {
    index: exchange.index,
    severity: verdict.severity,
    sentence: shorten(marking.mask(render(verdict.sentence)), mostSentence),
    recipient: shorten(marking.mask(recipientLine(verdict.recipient, exchange)), mostRecipient),
    party: verdict.recipient.party,
    transport: verdict.transport,
    protection: verdict.protection,
    evidence: evidenceViews(input, marking),
    request,
    response,
    ...messagesView(input),
    contents: contentViews(input),
    findings,
    ...(isCut ? { totalFindings: input.findings.length } : {}),
    problems: told,
  };
}

/** When the first message went: times of the others count from there. */
function messagesView(input: AnalysedExchangeLike): Pick<ExchangeView, 'messages'> {
  const list = messagesOf(input);
  if (list.total === 0) return {};
  return { messages: { total: list.total, firstAtMs: list.at(0)!.atMs } };
}

function requestView(build: Build): MessageView {
  const { input, marking } = build;
  const { method, url } = input.exchange.request!;
  const index = input.parts.findIndex(({ part }) => part === 'url');
  const root = input.parts[index]?.root;
  const startLine: Token[] = [
    { text: shorten(marking.mask(method), mostMethod), tone: 'keyword' },
    { text: ' ', tone: 'plain' },
    ...(root === undefined ? unlookedTokens(url.bytes, marking) : urlTokens(root, marking)),
  ];
  const blocks = root === undefined ? [] : urlBlocks(build, root, index);
  return { startLine, blocks: [...blocks, ...messageBlocks(build, 'request')] };
}

function urlBlocks(build: Build, root: AnalysedPartLike['root'], index: number): Block[] {
  const lines = urlLines(root, `p${String(index)}`, build.marking);
  if (lines.total === 0) return [];
  const blocks: Block[] = [];
  build.composer.addSource('url', lines, [root, ...root.layers], blocks);
  build.composer.run(urlBytes * build.share);
  return [section('request-url', 'URL', '', false, blocks)];
}

function responseView(build: Build): MessageView {
  const { marking } = build;
  const { httpVersion, status, reason } = build.input.exchange.response!;
  const startLine: Token[] = [];
  if (httpVersion !== '') {
    startLine.push({ text: `${shorten(marking.mask(httpVersion), mostMethod)} `, tone: 'muted' });
  }
  startLine.push({
    text: status === 0 ? wording().words.name.noResponse : String(status),
    tone: 'number',
  });
  const words = shorten(marking.mask(reason), 200);
  if (words !== '') startLine.push({ text: ` ${words}`, tone: 'plain' });
  return { startLine, blocks: messageBlocks(build, 'response') };
}

function messageBlocks(build: Build, side: 'request' | 'response'): Block[] {
  const { input } = build;
  const message: Message = input.exchange[side]!;
  const blocks: Block[] = [];
  if (message.headers.length > 0) blocks.push(headerSection(build, message.headers, side));
  if (hasBody(message.content)) {
    const index = input.parts.findIndex(
      // Events that the capture keeps apart have a name.
      ({ part, root }) => part === `${side}-body` && root.name === null,
    );
    blocks.push(bodySection(build, message, side, index));
  }
  return blocks;
}

function headerSection(
  { input, marking, composer, share }: Build,
  headers: readonly HeaderField[],
  side: 'request' | 'response',
): SectionBlock {
  const part: Part = `${side}-header`;
  const source = headerLines(input, headers, part, marking);
  const roots = input.parts.flatMap((one) => (one.part === part ? [one.root] : []));
  const blocks: Block[] = [];
  composer.addSource(`${side}-headers`, source, roots, blocks);
  composer.run(headerBytes * share);
  // A user agent or a language is in every request: for these alone the section stays shut.
  const matters = input.findings.some((finding, index) => {
    const severity = severityOf(input, index);
    const isTrait = entities[finding.entity].group === 'device description';
    return finding.part === part && !isTrait && severity !== 'none' && severity !== 'low';
  });
  const count = formatCount(headers.length);
  return section(`${side}-headers`, told('view.header-fields'), count, !matters, blocks);
}

function bodySection(
  { input, composer, share }: Build,
  { content }: Message,
  side: 'request' | 'response',
  index: number,
): SectionBlock {
  const root = input.parts[index]?.root;
  const blocks: Block[] = [];
  if (root !== undefined) {
    composer.addValue(root, `p${String(index)}`, blocks);
    composer.run(bodyBytes * share);
  }
  return section(`${side}-body`, told('view.body'), bodyNote(content, root), false, blocks);
}

function section(
  id: string,
  title: string,
  note: string,
  isCollapsed: boolean,
  blocks: readonly Block[],
): SectionBlock {
  return { kind: 'section', id, title, note, isCollapsed, blocks };
}
