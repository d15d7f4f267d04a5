import type { Block, ExchangeView, Line, Token } from '../../src/view/model';

/** A view as text, so that a difference shows what a user would see. */
export function printBlocks(blocks: readonly Block[], depth = 0): string {
  const margin = '  '.repeat(depth);
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'text': {
          const lines = block.lines.map((line) => `${margin}${printLine(line)}`);
          const more = block.totalLines - block.lines.length;
          if (more > 0) lines.push(`${margin}(${String(more)} more lines)`);
          return lines.join('\n');
        }
        case 'segment': {
          const { chain, sizeFromBytes, sizeToBytes, note, state, message } = block;
          const sizes = `${String(sizeFromBytes)} → ${String(sizeToBytes)} bytes`;
          const parts = [sizes, note, state === 'complete' ? '' : `${state}: ${message}`];
          const head = `${margin}┌ ${chain.join(' › ')}  ${parts.filter((part) => part).join(' · ')}`;
          return [head, printBlocks(block.blocks, depth + 1), `${margin}└`].join('\n');
        }
        case 'section': {
          const { isCollapsed, title, note } = block;
          const head = `${margin}${isCollapsed ? '▸' : '▾'} ${title}${note && `  ${note}`}`;
          return [head, printBlocks(block.blocks, depth + 1)].join('\n');
        }
      }
    })
    .join('\n');
}

/** One line; codings in angle brackets, findings in braces with their number. */
export function printLine({ indent, tokens }: Line): string {
  return '  '.repeat(indent) + printTokens(tokens);
}

export function printTokens(tokens: readonly Token[]): string {
  return tokens.map(printToken).join('');
}

function printToken({ text, tone, finding }: Token): string {
  const shown = tone === 'encoded' ? `<${text}>` : text;
  return finding === undefined ? shown : `{${String(finding)}:${shown}}`;
}

/** A whole exchange: both messages, and where each finding is shown. */
export function printExchange(view: ExchangeView): string {
  const messages = [view.request, view.response].flatMap((message) =>
    message === null ? [] : [printTokens(message.startLine), printBlocks(message.blocks)],
  );
  const findings = view.findings.map(
    ({ ref, label, value, blockId, line }) =>
      `#${String(ref.finding)} ${label} ${value} at ${blockId} line ${String(line)}`,
  );
  return [view.sentence, view.recipient, ...messages, ...findings].filter(Boolean).join('\n');
}

/** Every text of a view, for looking whether something leaks. */
export function allText(value: unknown): string {
  return JSON.stringify(value);
}
