import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Block, BoxChoice, SegmentBlock } from '../view/model';
import { Breadcrumb } from './breadcrumb';
import type { CardContent } from './cards';
import { CopyButton } from './copyButton';
import { useBoxes, useExchange } from './exchangeContext';
import { FoldMenu } from './foldMenu';
import { ChevronIcon } from './icons';
import { ProtectionChip } from './protectionChip';
import { SafeText } from './safeText';
import { asRead, readingMenu, toDecoded } from './segmentMenus';
import { say } from './strings';

/** The box as it was chosen to be shown, once that has come; until then as it was. */
function useShownBox(block: SegmentBlock): readonly [SegmentBlock, BoxChoice] {
  const { model, view } = useExchange();
  const { choices } = useBoxes();
  const kept = choices.find((one) => one.exchange === view.index && one.blockId === block.id);
  const [answer, setAnswer] = useState<readonly [SegmentBlock, BoxChoice]>([block, asRead]);
  const { reading, step, form } = kept ?? asRead;
  const isKept = kept !== undefined;
  useEffect(() => {
    if (!isKept) return undefined;
    let isWanted = true;
    const choice = { reading, step, form };
    const forget = (): void => model.showOf(view.index, block.id, null);
    model.link.request('box', { exchange: view.index, blockId: block.id, choice }).then(
      (box) => {
        if (!isWanted) return;
        if (box) setAnswer([box, choice]);
        else forget();
      },
      () => isWanted && forget(),
    );
    return () => {
      isWanted = false;
    };
  }, [view, block.id, isKept, reading, step, form]);
  return isKept ? answer : [block, asRead];
}

function StateLine({ block }: { block: SegmentBlock }): JSX.Element | null {
  const { model, view } = useExchange();
  const [isAsked, setAsked] = useState(false);
  // Whatever comes of it, the exchange is shown anew.
  useEffect(() => setAsked(false), [view]);
  const { state, message, recovered, canLift } = block;
  if (state === 'complete') return null;
  return (
    <p class="segment-state">
      <strong>{say(`block.${state}`)}</strong>
      {[message, recovered].filter(Boolean).map((words) => (
        <SafeText key={words} text={` · ${words}`} />
      ))}
      {canLift && (
        <button
          type="button"
          class="link lift"
          disabled={isAsked}
          title={say('block.liftHint')}
          onClick={() => {
            setAsked(true);
            model.link.intend({ name: 'decode-anyway', exchange: view.index });
          }}
        >
          {say(isAsked ? 'block.lifting' : 'block.lift')}
        </button>
      )}
    </p>
  );
}

/** What is shown instead of the whole, and the way back. */
function ShownLine({
  block: { chain, steps },
  shown,
  show,
}: {
  block: SegmentBlock;
  shown: BoxChoice;
  show: (choice: BoxChoice | null) => void;
}): JSX.Element | null {
  const { reading, step, form } = shown;
  if (reading === 0 && step === null) return null;
  const places = { name: chain[step ?? 0] ?? '', number: (step ?? 0) + 1, total: chain.length };
  const other =
    step === null ? undefined : steps[step]?.forms.find((one) => one !== form && one !== 'decoded');
  return (
    <p class="segment-shown" role="status">
      <span>
        {step === null
          ? say('step.otherReading')
          : say(form === 'bytes' ? 'step.shownBytes' : 'step.shownText', places)}
      </span>
      {other && (
        <button type="button" class="link" onClick={() => show({ ...shown, form: other })}>
          {say(other === 'bytes' ? 'step.asBytes' : 'step.asText')}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => show(step === null ? null : toDecoded(shown))}
      >
        {say(step === null ? 'step.backToBest' : 'step.back')}
      </button>
    </p>
  );
}

/** A decoded segment: its steps, what protects it, and what it says, where the encoded one stood. */
export function Segment({
  block,
  isOpen,
  toggle,
  content,
}: {
  block: SegmentBlock;
  isOpen: boolean;
  toggle: () => void;
  content: (blocks: readonly Block[]) => ComponentChildren;
}): JSX.Element {
  const { cards, model, view } = useExchange();
  const [box, shown] = useShownBox(block);
  const id = useId();
  const hasContent = box.blocks.length > 0;
  const card: CardContent = { kind: 'chain', segment: box };
  const show = (choice: BoxChoice | null): void => {
    model.showOf(view.index, block.id, choice);
    if (!isOpen) toggle();
  };
  const isQuiet = useRef(false);
  const near = (event: { currentTarget: HTMLElement }): void => {
    const isMenuOpen = cards.current()?.content.kind === 'menu';
    // Where a menu was, no card comes up of itself until the pointer has gone and come back.
    if (isMenuOpen) isQuiet.current = true;
    if (!isQuiet.current) cards.near(event.currentTarget, card);
  };
  const away = (): void => {
    isQuiet.current = cards.current()?.content.kind === 'menu';
    cards.away();
  };
  const openReadings = (event: { currentTarget: HTMLElement }): void => {
    const entries = readingMenu(box, shown, { show });
    cards.pin(event.currentTarget, { kind: 'menu', label: say('step.readings'), entries }, true);
  };
  return (
    <div class={`segment state-${box.state}`} role="group" aria-labelledby={id}>
      <div class="segment-head">
        <button
          type="button"
          class={`segment-toggle${hasContent ? '' : ' is-empty'}`}
          aria-labelledby={id}
          aria-expanded={hasContent ? isOpen : undefined}
          disabled={!hasContent}
          onClick={toggle}
          onMouseEnter={near}
          onMouseLeave={away}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && near(event)}
          onBlur={() => cards.away()}
        >
          <ChevronIcon />
        </button>
        <div
          class="segment-title"
          onMouseEnter={near}
          onMouseLeave={away}
          onClick={(event) => {
            // The rest of the head is as good a handle as the arrow, for whoever points.
            if (hasContent && !(event.target as Element).closest('button')) toggle();
          }}
        >
          <Breadcrumb id={id} block={box} shown={shown} show={show} />
          <ProtectionChip protection={box.protection} words={box.protectionWords} />
          <span class="segment-note">
            {say('block.sizes', { from: box.sizeFromBytes, to: box.sizeToBytes })}
            {box.note && <SafeText text={` · ${box.note}`} />}
          </span>
          {box.readings.length > 1 && (
            <button
              type="button"
              class="link readings"
              aria-haspopup="menu"
              aria-expanded={false}
              onClick={openReadings}
            >
              {say('step.others', { count: box.readings.length - 1 })}
            </button>
          )}
        </div>
        {isOpen && <FoldMenu blocks={box.blocks} />}
        {hasContent && <CopyButton block={box} shown={shown} />}
      </div>
      <StateLine block={box} />
      <ShownLine block={box} shown={shown} show={show} />
      {isOpen && hasContent && <div class="segment-body">{content(box.blocks)}</div>}
    </div>
  );
}
