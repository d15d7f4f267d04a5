import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Line, TextBlock } from '../view/model';
import { useBoxes, useExchange } from './exchangeContext';
import { linesPerRequest } from './lineStore';
import { formatCount, say } from './strings';
import { LineView } from './tokens';
import { textContext } from './usePointing';

/** Lines are drawn in groups; those off screen cost the browser nothing. */
const linesPerGroup = 100;

/** Lines with the pieces of a long one put together again, each with the number of its first piece. */
function joined(lines: readonly Line[], first: number): readonly (readonly [number, Line])[] {
  const whole: [number, Line][] = [];
  lines.forEach((line, at) => {
    const before = whole.at(-1);
    if (!line.isContinued || !before) whole.push([first + at, line]);
    else before[1] = { ...before[1], tokens: [...before[1].tokens, ...line.tokens] };
  });
  return whole;
}

function LineGroup({
  first,
  lines,
  isRaw,
}: {
  first: number;
  lines: readonly Line[];
  isRaw: boolean;
}): JSX.Element {
  const { view } = useExchange();
  return useMemo(
    () => (
      <div class="line-group" style={{ '--lines': lines.length }}>
        {joined(lines, first).map(([number, line]) => (
          <LineView key={number} number={number} line={line} isRaw={isRaw} />
        ))}
      </div>
    ),
    [view, lines.length, lines[0], lines.at(-1)],
  );
}

/** Lines that are not here: how many, and a button that brings the next of them. */
function Gap({ block, start, end }: { block: TextBlock; start: number; end: number }): JSX.Element {
  const { lines } = useExchange();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const count = Math.min(linesPerRequest, end - start);
  const load = (): void => {
    setState('loading');
    lines.load(block, start, count).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  const words = {
    idle: say('block.moreLines', { count }),
    loading: say('block.loadingLines'),
    failed: say('block.linesFailed'),
  };
  return (
    <div class="gap">
      <button type="button" class="link" disabled={state === 'loading'} onClick={load}>
        {words[state]}
      </button>
      {end - start > count && (
        <span class="muted">
          {' '}
          · {say('block.hiddenLines', { count: formatCount(end - start) })}
        </span>
      )}
    </div>
  );
}

/** Text in the editor's font: the lines that are here, and gaps for those that are not. */
export function TextBlockView({ block }: { block: TextBlock }): JSX.Element {
  const { lines: store } = useExchange();
  // Lines come into the store without any change of the block.
  useBoxes();
  const parts: JSX.Element[] = [];
  let shownTo = 0;
  for (const { start, lines } of store.runsOf(block)) {
    if (start > shownTo) {
      parts.push(<Gap key={`gap-${shownTo}`} block={block} start={shownTo} end={start} />);
    }
    for (let at = 0; at < lines.length; at += linesPerGroup) {
      const group = lines.slice(at, at + linesPerGroup);
      const isRaw = block.isRaw === true;
      const first = start + at;
      parts.push(<LineGroup key={`lines-${first}`} first={first} lines={group} isRaw={isRaw} />);
    }
    shownTo = Math.max(shownTo, start + lines.length);
  }
  if (shownTo < block.totalLines) {
    parts.push(<Gap key={`gap-${shownTo}`} block={block} start={shownTo} end={block.totalLines} />);
  }
  return (
    <div
      class={`text-block${block.isDump ? ' is-dump' : ''}`}
      data-block={block.id}
      data-vscode-context={textContext}
    >
      {parts}
    </div>
  );
}
