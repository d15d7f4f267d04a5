import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContentView, LinkedPlace, LinkFrom } from '../view/bytesModel';
import { useExchange } from './exchangeContext';
import type { ExchangeScope } from './exchangeContext';
import { formatHex } from './format';
import { HexView, type ChosenBytes, type HexHandle } from './hexView';
import { nextFrame, showLine } from './landing';
import { MessageParts } from './messageParts';
import { findLine } from './place';
import { blockOf } from './pointing';
import { say } from './strings';

/** Holding an arrow key down must not ask for every byte on the way. */
const settleMs = 60;

const sides = { url: 'request', 'request-body': 'request', 'response-body': 'response' } as const;

function sideOf({ name }: ContentView): 'request' | 'response' {
  return sides[name];
}

/** Shows the line that belongs to what was chosen among the bytes, and gives its element. */
async function reachLine(
  scope: ExchangeScope,
  side: 'request' | 'response',
  { places }: LinkedPlace,
  text: HTMLElement,
): Promise<HTMLElement | null> {
  const place = findLine('bytes', scope.view[side] ?? { blocks: [] }, places);
  if (!place) return null;
  const { block, number } = place;
  await showLine(scope, place);
  const shown = [...text.querySelectorAll<HTMLElement>('.text-block')].find(
    (element) => element.dataset['block'] === block.id,
  );
  return shown?.querySelector<HTMLElement>(`[data-line="${number}"]`) ?? null;
}

/** Where a click or a focus in the decoded text leads from. */
function linkFrom(target: Element): LinkFrom | null {
  const finding = target.closest<HTMLElement>('.mark')?.dataset['finding'];
  if (finding !== undefined) return { kind: 'finding', finding: Number(finding) };
  if (target.closest('button')) return null;
  const line = target.closest<HTMLElement>('[data-line]');
  const blockId = line && blockOf(line)?.dataset['block'];
  return blockId ? { kind: 'line', blockId, line: Number(line.dataset['line']) } : null;
}

function Contents({
  contents,
  chosen,
  choose,
}: {
  contents: readonly ContentView[];
  chosen: ContentView;
  choose: (content: ContentView) => void;
}): JSX.Element {
  return (
    <div class="bytes-contents" role="group" aria-label={say('bytes.contents')}>
      {contents.map((content) => (
        <button
          key={content.part}
          type="button"
          class="bytes-content"
          aria-pressed={content.part === chosen.part}
          onClick={() => choose(content)}
        >
          {say(`bytes.${content.name}`)}
        </button>
      ))}
    </div>
  );
}

/** What is chosen, in words. */
function statusOf(chosen: ChosenBytes | null): string {
  if (!chosen) return say('bytes.hint');
  const { start, end, cursor, isMasked } = chosen;
  const at = say('bytes.byte', { offset: cursor, hex: formatHex(cursor, 1) });
  const count = say('bytes.chosen', { count: end - start });
  return [at, ...(isMasked ? [say('bytes.masked')] : []), count].join(' · ');
}

/** Bytes of the exchange beside what they say: what is chosen on one side shows on the other. */
export function BytesPanel(): JSX.Element {
  const scope = useExchange();
  const { model, view } = scope;
  const contents = view.contents ?? [];
  const usual = contents.find(({ name }) => name === 'request-body') ?? contents[0]!;
  const [wanted, setWanted] = useState(usual.part);
  const [chosen, setChosen] = useState<ChosenBytes | null>(null);
  const content = contents.find(({ part }) => part === wanted) ?? usual;
  const side = sideOf(content);
  const hex = useRef<HexHandle>(null);
  const text = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLElement | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const markLine = (element: HTMLElement | null): void => {
    line.current?.classList.remove('is-linked');
    line.current = element;
    element?.classList.add('is-linked');
  };
  const link = async (from: LinkFrom): Promise<void> => {
    const ticket = ++asked.current;
    const params = { exchange: view.index, from };
    const place = await model.link.request('linked', params).catch(() => null);
    if (ticket !== asked.current || !place) return;
    const { part, range } = place;
    const cursor = from.kind === 'byte' ? from.offset : range.start;
    const isShown = contents.some((one) => one.part === part);
    if (isShown) setWanted(part);
    setChosen((before) => {
      const isMasked = from.kind === 'byte' && before?.isMasked === true;
      return isShown ? { ...range, cursor, isMasked } : null;
    });
    if (from.kind !== 'byte') {
      await nextFrame();
      hex.current?.reach(range.start);
      return;
    }
    const element = await reachLine(scope, side, place, text.current!);
    if (ticket !== asked.current) return;
    markLine(element);
    element?.scrollIntoView({ block: 'nearest' });
  };
  const chooseByte = (offset: number, isMasked: boolean): void => {
    setChosen({ start: offset, end: offset + 1, cursor: offset, isMasked });
    clearTimeout(timer.current);
    const from = { kind: 'byte', part: content.part, offset } as const;
    timer.current = setTimeout(() => void link(from), settleMs);
  };
  const onText = (event: Event): void => {
    const from = linkFrom(event.target as Element);
    if (!from) return;
    markLine((event.target as Element).closest<HTMLElement>('[data-line]'));
    void link(from);
  };
  const chooseContent = ({ part }: ContentView): void => {
    asked.current += 1;
    markLine(null);
    setChosen(null);
    setWanted(part);
  };
  return (
    <div class="bytes">
      <div class="bytes-hex">
        <Contents contents={contents} chosen={content} choose={chooseContent} />
        <HexView
          key={content.part}
          part={content.part}
          sizeBytes={content.sizeBytes}
          label={say('bytes.title', { name: say(`bytes.${content.name}`) })}
          chosen={chosen}
          handle={hex}
          choose={chooseByte}
        />
        <p class="bytes-status muted" role="status">
          {statusOf(chosen)}
        </p>
      </div>
      <div ref={text} class="bytes-text" onClick={onText} onFocusIn={onText}>
        <MessageParts key={side} message={view[side]} side={side} />
      </div>
    </div>
  );
}
