import type { JSX } from 'preact';
import { shownFrom } from '../view/folding';
import type { Block, SectionBlock, SegmentBlock } from '../view/model';
import { useBoxes, useExchange, useFolding } from './exchangeContext';
import { FoldMenu } from './foldMenu';
import { ChevronIcon } from './icons';
import { placeKey } from './place';
import { SafeText } from './safeText';
import { Segment } from './segment';
import { say } from './strings';
import { TextBlockView } from './textBlock';
import { textContext } from './usePointing';

type Position = readonly number[];

/** Whether a box is open, and the act of opening or closing it. */
function useToggle(position: Position, isOpenAtFirst: boolean): [boolean, () => void] {
  const { model, view, tab } = useExchange();
  const { toggled } = useBoxes();
  const key = placeKey(view.index, tab, position);
  return [toggled.has(key) !== isOpenAtFirst, () => model.toggle(key)];
}

function Section({ block, position }: { block: SectionBlock; position: Position }): JSX.Element {
  const [isOpen, toggle] = useToggle(position, !block.isCollapsed);
  return (
    <section class="section">
      <h3 class="section-line">
        <button
          type="button"
          class="section-head"
          data-block={block.id}
          data-vscode-context={textContext}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <ChevronIcon />
          <span>{block.title}</span>
          {block.note && (
            <span class="section-note muted">
              <SafeText text={block.note} />
            </span>
          )}
        </button>
        {isOpen && <FoldMenu blocks={block.blocks} />}
      </h3>
      {isOpen && (
        <div class="section-body">
          {block.blocks.length > 0 ? (
            <Blocks blocks={block.blocks} position={position} />
          ) : (
            <p class="muted">{say('block.empty')}</p>
          )}
        </div>
      )}
    </section>
  );
}

function SegmentBox({
  block,
  position,
}: {
  block: SegmentBlock;
  position: Position;
}): JSX.Element | null {
  const [isOpen, toggle] = useToggle(position, true);
  const [folding] = useFolding(block.within?.source ?? '');
  if (shownFrom(block.within, folding) > 0) return null;
  return (
    <Segment
      block={block}
      isOpen={isOpen}
      toggle={toggle}
      content={(blocks) => <Blocks blocks={blocks} position={position} />}
    />
  );
}

/** Blocks one after another, as they stand in the message; their depth is capped by the decoder. */
export function Blocks({
  blocks,
  position = [],
}: {
  blocks: readonly Block[];
  position?: Position;
}): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => {
        const inner = [...position, at];
        if (block.kind === 'text') return <TextBlockView key={block.id} block={block} />;
        const Box = block.kind === 'section' ? Section : SegmentBox;
        return <Box key={block.id} block={block as never} position={inner} />;
      })}
    </>
  );
}
