import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Block, SectionBlock, SegmentBlock } from '../view/model';
import type { CardContent } from './cards';
import { useBoxes, useExchange } from './exchangeContext';
import { CheckIcon, ChevronIcon, CopyIcon } from './icons';
import { placeKey } from './place';
import { SafeText } from './safeText';
import { say } from './strings';
import { TextBlockView } from './textBlock';

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
      <h3>
        <button type="button" class="section-head" aria-expanded={isOpen} onClick={toggle}>
          <ChevronIcon />
          <span>{block.title}</span>
          {block.note && (
            <span class="section-note muted">
              <SafeText text={block.note} />
            </span>
          )}
        </button>
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

function CopyButton({ blockId }: { blockId: string }): JSX.Element {
  const { model, view } = useExchange();
  const [isDone, setDone] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      class="action copy"
      title={say('block.copyHint')}
      onClick={() => {
        model.link.intend({ name: 'copy-block', exchange: view.index, blockId });
        setDone(true);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setDone(false), 1500);
      }}
    >
      {isDone ? <CheckIcon /> : <CopyIcon />}
      <span aria-live="polite">{say(isDone ? 'block.copied' : 'block.copy')}</span>
    </button>
  );
}

/** The names of a chain, from the outside in. */
export function Chain({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <span class="chain">
      {names.map((name, at) => (
        <span key={at}>
          {at > 0 && <span class="chain-arrow"> › </span>}
          {name}
        </span>
      ))}
    </span>
  );
}

function Segment({ block, position }: { block: SegmentBlock; position: Position }): JSX.Element {
  const { cards } = useExchange();
  const [isOpen, toggle] = useToggle(position, true);
  const id = useId();
  const hasContent = block.blocks.length > 0;
  const content: CardContent = { kind: 'chain', segment: block };
  return (
    <div class={`segment state-${block.state}`} role="group" aria-labelledby={id}>
      <div class="segment-head">
        <button
          type="button"
          id={id}
          class={`segment-toggle${hasContent ? '' : ' is-empty'}`}
          aria-expanded={hasContent ? isOpen : undefined}
          onClick={hasContent ? toggle : undefined}
          onMouseEnter={(event) => cards.near(event.currentTarget, content)}
          onMouseLeave={() => cards.away()}
          onFocus={(event) => {
            const head = event.currentTarget;
            if (head.matches(':focus-visible')) cards.near(head, content);
          }}
          onBlur={() => cards.away()}
        >
          <ChevronIcon />
          <span class="segment-title">
            <Chain names={block.chain} />
            <span class="segment-note">
              {say('block.sizes', { from: block.sizeFromBytes, to: block.sizeToBytes })}
              {block.note && <SafeText text={` · ${block.note}`} />}
            </span>
          </span>
        </button>
        {hasContent && <CopyButton blockId={block.id} />}
      </div>
      {block.state !== 'complete' && (
        <p class="segment-state">
          <strong>{say(`block.${block.state}`)}</strong>
          {block.message && <SafeText text={` · ${block.message}`} />}
        </p>
      )}
      {isOpen && hasContent && (
        <div class="segment-body">
          <Blocks blocks={block.blocks} position={position} />
        </div>
      )}
    </div>
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
        const Box = block.kind === 'section' ? Section : Segment;
        return <Box key={block.id} block={block as never} position={inner} />;
      })}
    </>
  );
}
