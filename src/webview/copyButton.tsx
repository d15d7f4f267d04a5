import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoxChoice, SegmentBlock } from '../view/model';
import type { PageIntent } from '../view/protocol';
import { useExchange } from './exchangeContext';
import { CheckIcon, CopyIcon } from './icons';
import { say } from './strings';

function intentOf(exchange: number, { id, steps }: SegmentBlock, shown: BoxChoice): PageIntent {
  const step = shown.step === null ? undefined : steps[shown.step];
  if (step) {
    const as = shown.form === 'bytes' ? 'hex' : 'text';
    return { name: 'copy-step', exchange, step: step.id, as };
  }
  const blockId = shown.reading === 0 ? id : (steps.at(-1)?.id ?? id);
  return { name: 'copy-block', exchange, blockId };
}

/** Copies what the box shows, in the clear. */
export function CopyButton({
  block,
  shown,
}: {
  block: SegmentBlock;
  shown: BoxChoice;
}): JSX.Element {
  const { view } = useExchange();
  return <IntentButton intent={() => intentOf(view.index, block, shown)} />;
}

/** Copies all of a block's text, in the clear. */
export function CopyBlockButton({ blockId }: { blockId: string }): JSX.Element {
  const { view } = useExchange();
  const intent: PageIntent = { name: 'copy-block', exchange: view.index, blockId };
  return <IntentButton intent={() => intent} />;
}

function IntentButton({ intent }: { intent: () => PageIntent }): JSX.Element {
  const { model } = useExchange();
  const [isDone, setDone] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      class="action copy"
      title={say('block.copyHint')}
      onClick={() => {
        model.link.intend(intent());
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
