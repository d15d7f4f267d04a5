import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readTextBlockId } from '../view/blocks/address';
import type { Line, TextBlock } from '../view/model';
import { useBoxes, useExchange, useFolding } from './exchangeContext';
import { onFoldKey } from './foldKeys';
import { ImageView } from './imageView';
import { linesPerRequest } from './lineStore';
import { foldingOf } from './pageState';
import { formatCount, say } from './strings';
import { LineView } from './tokens';
import { textContext } from './usePointing';
import { isGap, stretchesOf, toggleLine, type GapOfLines, type ShownLine } from './visibleLines';

/** Lines are drawn in groups; those off screen cost the browser nothing. */
const linesPerGroup = 100;

/** Lines with the pieces of a long one put together again, each under the number of its first piece. */
function joined(shown: readonly ShownLine[]): readonly ShownLine[] {
  const whole: ShownLine[] = [];
  for (const one of shown) {
    const before = whole.at(-1);
    if (!one.line.isContinued || !before) whole.push(one);
    else {
      const tokens = [...before.line.tokens, ...one.line.tokens];
      whole[whole.length - 1] = { ...before, line: { ...before.line, tokens } };
    }
  }
  return whole;
}

/** What tells two groups apart: Preact compares it item by item. */
function marksOf(shown: readonly ShownLine[]): readonly [Line, Line, string] {
  const folded = shown.filter(({ isFolded }) => isFolded).map(({ number }) => number);
  const places = [shown.length, shown[0]!.number, shown.at(-1)!.number, ...folded];
  return [shown[0]!.line, shown.at(-1)!.line, places.join(' ')];
}

function LineGroup({
  shown,
  firstFold,
  isRaw,
  toggle,
}: {
  shown: readonly ShownLine[];
  /** The line of the block whose fold the tab key leads to, or -1. */
  firstFold: number;
  isRaw: boolean;
  toggle: (line: number) => void;
}): JSX.Element {
  const { view } = useExchange();
  return useMemo(
    () => (
      <div class="line-group" style={{ '--lines': shown.length }}>
        {joined(shown).map(({ number, line, isFolded }) => {
          const isFirst = number === firstFold;
          const folding = line.fold
            ? { isFolded, isFirst, toggle: (): void => toggle(number) }
            : null;
          return (
            <LineView key={number} number={number} line={line} isRaw={isRaw} folding={folding} />
          );
        })}
      </div>
    ),
    [view, firstFold, toggle, ...marksOf(shown)],
  );
}

/** Lines that are not here: how many, and a button that brings the next of them. */
function Gap({
  block,
  gap: { start, end },
  level,
  isWanted,
}: {
  block: TextBlock;
  gap: GapOfLines;
  level: number | null;
  /** Whether they are to come unasked. */
  isWanted: boolean;
}): JSX.Element {
  const { lines } = useExchange();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const count = Math.min(linesPerRequest, end - start);
  const load = (): void => {
    setState('loading');
    lines.load(block, start, count, level).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  useEffect(() => {
    if (isWanted && state === 'idle') load();
  }, [isWanted, start]);
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
export function TextBlockView({ block }: { block: TextBlock }): JSX.Element | null {
  const { lines: store, model, view } = useExchange();
  // Lines come into the store without any change of the block.
  useBoxes();
  const { source, from } = readTextBlockId(block.id) ?? { source: '', from: 0 };
  const [folding] = useFolding(source);
  const stretches = stretchesOf(block, from, store.knownOf(block), folding);
  const toggle = useMemo(
    () => (line: number) => {
      const now = foldingOf(model.snapshot().kept.folds, view.index, source);
      model.fold(view.index, source, toggleLine(now, from + line));
    },
    [model, view.index, source, from],
  );
  if (stretches.length === 0) return null;
  const isRaw = block.isRaw === true;
  const shown = stretches.flatMap((stretch) => (isGap(stretch) ? [] : stretch));
  const firstFold = shown.find(({ line }) => line.fold)?.number ?? -1;
  const parts = stretches.flatMap((stretch) => {
    if (isGap(stretch)) {
      // What is left of a folded tree is filled up to what a screen shows.
      const isWanted = folding.level !== null && shown.length < linesPerGroup;
      const key = `gap-${stretch.start}`;
      return [
        <Gap key={key} block={block} gap={stretch} level={folding.level} isWanted={isWanted} />,
      ];
    }
    return Array.from({ length: Math.ceil(stretch.length / linesPerGroup) }, (_, at) => {
      const group = stretch.slice(at * linesPerGroup, (at + 1) * linesPerGroup);
      const key = `lines-${group[0]!.number}`;
      return (
        <LineGroup key={key} shown={group} firstFold={firstFold} isRaw={isRaw} toggle={toggle} />
      );
    });
  });
  const kinds = `${block.isDump ? ' is-dump' : ''}${block.foldLevels ? ' is-tree' : ''}`;
  return (
    <div
      class={`text-block${kinds}`}
      data-block={block.id}
      data-vscode-context={textContext}
      onKeyDown={block.foldLevels ? onFoldKey : undefined}
    >
      {block.image && <ImageView source={source} image={block.image} />}
      {parts}
    </div>
  );
}
