import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FindingView, Line, LineFold, Token } from '../view/model';
import type { CardContent } from './cards';
import { useExchange } from './exchangeContext';
import { ChevronIcon } from './icons';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

/** Longer runs are cut, with a button for the rest. */
const maxShown = 1000;
/** An encoded run stands decoded below; its beginning is enough to know it by. */
const maxShownEncoded = 96;

function cutAt(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  const splitsPair = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}

function PlainToken({ token }: { token: Token }): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const limit = token.tone === 'encoded' ? maxShownEncoded : maxShown;
  const isCut = !isWhole && token.text.length > limit * 1.25;
  const text = isCut ? cutAt(token.text, limit) : token.text;
  return (
    <span class={`token tone-${token.tone}`}>
      <SafeText text={text} />
      {isCut && (
        <button type="button" class="link more-text" onClick={() => setWhole(true)}>
          {say('block.moreText', { count: token.text.length - text.length })}
        </button>
      )}
    </span>
  );
}

function markName({ label, severity, value, isRevealed }: FindingView): string {
  const key = isRevealed || !value.includes('•') ? 'mark.name' : 'mark.nameMasked';
  return say(key, {
    label,
    value,
    severity: say('severity.of', { severity: say(`severity.${severity}`) }),
  });
}

/** The value of a finding: underlined, and a button for its card. */
function Mark({ token, finding }: { token: Token; finding: FindingView }): JSX.Element {
  const { cards, model, view } = useExchange();
  const number = finding.ref.finding;
  const content: CardContent = { kind: 'finding', finding: number };
  const anchor = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
  const pin = (event: Event, takesFocus: boolean): void => {
    cards.pin(anchor(event), content, takesFocus);
    model.link.intend({ name: 'select', exchange: view.index, finding: number });
  };
  return (
    <span
      role="button"
      tabIndex={0}
      class={`mark tone-${token.tone} sev-${finding.severity}`}
      data-finding={number}
      aria-label={markName(finding)}
      aria-haspopup="dialog"
      onMouseEnter={(event) => cards.near(anchor(event), content)}
      onMouseLeave={() => cards.away()}
      onFocus={(event) => {
        if (anchor(event).matches(':focus-visible')) cards.near(anchor(event), content);
      }}
      onBlur={() => cards.away()}
      onClick={(event) => pin(event, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pin(event, true);
      }}
    >
      <SafeText text={token.text} />
    </span>
  );
}

function LabelChip({ finding }: { finding: FindingView }): JSX.Element {
  const { cards } = useExchange();
  const content: CardContent = { kind: 'finding', finding: finding.ref.finding };
  return (
    <span
      class={`label-chip sev-${finding.severity}`}
      onMouseEnter={(event) => cards.near(event.currentTarget, content)}
      onMouseLeave={() => cards.away()}
    >
      <SeverityMark severity={finding.severity} />
      {finding.label}
    </span>
  );
}

/** A comma or a closing quote belongs to the value before it: the label comes after. */
function clings(token: Token | undefined): boolean {
  return token?.tone === 'punctuation' && /^["'>]?[,;]?\s?$/.test(token.text);
}

/** Tokens of one line, each finding with its label behind it; raw text is not broken by labels. */
export function TokenRun({
  tokens,
  isRaw = false,
}: {
  tokens: readonly Token[];
  isRaw?: boolean;
}): JSX.Element {
  const scope = useExchange();
  const parts: JSX.Element[] = [];
  let waiting: FindingView | undefined;
  tokens.forEach((token, at) => {
    const finding = token.finding === undefined ? undefined : scope.finding(token.finding);
    parts.push(
      finding ? (
        <Mark key={at} token={token} finding={finding} />
      ) : (
        <PlainToken key={at} token={token} />
      ),
    );
    const next = tokens[at + 1];
    waiting = isRaw ? undefined : (finding ?? waiting);
    if (waiting && next?.finding !== waiting.ref.finding && !clings(next)) {
      parts.push(<LabelChip key={`label-${at}`} finding={waiting} />);
      waiting = undefined;
    }
  });
  return <>{parts}</>;
}

/** What is shown of a line that is folded: what it opens, closed again. */
function FoldedRest({ fold, unfold }: { fold: LineFold; unfold: () => void }): JSX.Element {
  return (
    <>
      <button type="button" class="folded" tabIndex={-1} aria-hidden="true" onClick={unfold}>
        …
      </button>
      {fold.close !== '' && (
        <>
          <span class="tone-punctuation">
            <SafeText text={fold.close} />
          </span>
          <span class="folded-count">{formatCount(fold.members)}</span>
        </>
      )}
    </>
  );
}

/** Characters of a line that its fold is called by. */
const maxFoldName = 60;

function FoldToggle({
  line,
  fold,
  folding,
}: {
  line: Line;
  fold: LineFold;
  folding: LineFolding;
}): JSX.Element {
  const name = cutAt(line.tokens.map(({ text }) => text).join(''), maxFoldName);
  return (
    <button
      type="button"
      class="fold"
      tabIndex={folding.isFirst ? 0 : -1}
      aria-expanded={!folding.isFolded}
      aria-label={say('fold.toggle', { name, count: fold.members })}
      onClick={folding.toggle}
    >
      <ChevronIcon />
    </button>
  );
}

/** How a line that opens something is shown. */
export interface LineFolding {
  readonly isFolded: boolean;
  /** Whether the tab key leads to it. */
  readonly isFirst: boolean;
  toggle(): void;
}

/** One line of a text block; what wraps is indented below its beginning. */
export function LineView({
  number,
  line,
  isRaw,
  folding,
}: {
  number: number;
  line: Line;
  isRaw: boolean;
  folding: LineFolding | null;
}): JSX.Element {
  const { fold } = line;
  return (
    <div class="line" data-line={number} style={{ '--indent': Math.min(line.indent, 40) }}>
      {fold && folding && <FoldToggle line={line} fold={fold} folding={folding} />}
      <TokenRun tokens={line.tokens} isRaw={isRaw} />
      {fold && folding?.isFolded && <FoldedRest fold={fold} unfold={folding.toggle} />}
    </div>
  );
}
