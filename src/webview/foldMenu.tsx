import type { JSX } from 'preact';
import { readTextBlockId } from '../view/blocks/address';
import type { Block, TextBlock } from '../view/model';
import { useExchange, useFolding } from './exchangeContext';
import { FoldIcon } from './icons';
import type { MenuEntry } from './menu';
import { say } from './strings';

/** Levels that the menu offers. */
const mostLevels = 5;

/** The tree that a box shows, by the first block of it. */
function treeIn(blocks: readonly Block[]): TextBlock | undefined {
  return blocks.find(
    (block): block is TextBlock => block.kind === 'text' && block.foldLevels !== undefined,
  );
}

/** Folds or unfolds all of the tree that a box shows; nothing where it shows none. */
export function FoldMenu({ blocks }: { blocks: readonly Block[] }): JSX.Element | null {
  const { cards } = useExchange();
  const tree = treeIn(blocks);
  const [{ level, lines }, fold] = useFolding(sourceOf(tree));
  if (!tree?.foldLevels) return null;
  const choice = (label: string, to: number | null): MenuEntry => ({
    kind: 'choice',
    label,
    isChosen: level === to && lines.length === 0,
    act: () => fold({ level: to, lines: [] }),
  });
  const entries: MenuEntry[] = [choice(say('fold.none'), null), choice(say('fold.all'), 0)];
  const most = Math.min(tree.foldLevels - 1, mostLevels);
  if (most > 0) entries.push({ kind: 'line' });
  for (let to = 1; to <= most; to++) entries.push(choice(say('fold.level', { level: to }), to));
  return (
    <button
      type="button"
      class="action fold-menu"
      title={say('fold.menu')}
      aria-label={say('fold.menu')}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={(event) =>
        cards.pin(event.currentTarget, { kind: 'menu', label: say('fold.menu'), entries }, true)
      }
    >
      <FoldIcon />
    </button>
  );
}

function sourceOf(block: TextBlock | undefined): string {
  return (block && readTextBlockId(block.id)?.source) ?? '';
}
