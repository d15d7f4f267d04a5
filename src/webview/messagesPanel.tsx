import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageDetail } from '../view/model';
import { Blocks } from './blocks';
import { CopyBlockButton } from './copyButton';
import { useBoxes, useExchange } from './exchangeContext';
import { formatElapsed, formatInstant } from './format';
import { DirectionIcon } from './icons';
import { MessageList } from './messageList';
import { SafeText } from './safeText';
import { say } from './strings';

/** When a message went: since the first one, and in full. */
function timeWords(atMs: number | null, firstAtMs: number | null): string {
  if (atMs === null) return '';
  const elapsed = firstAtMs === null ? '' : `${formatElapsed(atMs - firstAtMs)} s · `;
  return `${elapsed}${formatInstant(atMs)}`;
}

/** A message in full: who sent it and when, and its content as bodies are shown. */
function Detail({ detail }: { detail: MessageDetail }): JSX.Element {
  const { view } = useExchange();
  const { row, note, blocks, blockId } = detail;
  const direction = say(row.direction === 'sent' ? 'message.sent' : 'message.received');
  const facts = [timeWords(row.atMs, view.messages?.firstAtMs ?? null), note];
  return (
    <>
      <div class="message-head">
        <DirectionIcon isSent={row.direction === 'sent'} />
        <h3>{say('message.heading', { index: row.index, direction })}</h3>
        <span class="muted message-facts">
          <SafeText text={facts.filter((fact) => fact !== '').join(' · ')} />
        </span>
        {blockId !== '' && <CopyBlockButton blockId={blockId} />}
      </div>
      {blocks.length > 0 ? (
        <Blocks blocks={blocks} position={[row.index]} />
      ) : (
        <p class="muted">{say(row.isLooked ? 'message.nothing' : 'message.unlooked')}</p>
      )}
    </>
  );
}

/** The list of an exchange's messages, and the chosen one below it. */
export function MessagesPanel(): JSX.Element | null {
  const { model, cards, view, messages: store } = useExchange();
  // Rows and messages come into the store without any change of the exchange.
  const { message: kept } = useBoxes();
  const panel = useRef<HTMLDivElement>(null);
  const { messages } = view;
  const selected = kept !== null && messages && kept < messages.total ? kept : null;
  useEffect(() => {
    if (selected !== null) store.show(selected);
  }, [store, selected]);
  if (!messages) return null;

  const shown = store.shown();
  const detail = selected === null ? null : (shown?.detail ?? null);
  const isBusy = selected !== null && detail?.row.index !== selected && shown?.isFailed !== true;
  const focusList = (): void => panel.current?.querySelector<HTMLElement>('.messages')?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || cards.current()) return;
    // From the message to its list; from there the next press leads on.
    event.preventDefault();
    event.stopPropagation();
    focusList();
  };
  return (
    <div ref={panel}>
      <MessageList
        messages={messages}
        rows={store.rows}
        selected={selected}
        onChoose={(index) => model.showMessage(index)}
        onEnter={() => panel.current?.querySelector<HTMLElement>('.message-detail')?.focus()}
      />
      <section
        class="message-detail"
        tabIndex={-1}
        aria-busy={isBusy}
        aria-label={
          detail
            ? say('message.heading', {
                index: detail.row.index,
                direction: say(
                  detail.row.direction === 'sent' ? 'message.sent' : 'message.received',
                ),
              })
            : say('message.hint')
        }
        onKeyDown={onKeyDown}
      >
        {detail ? (
          <Detail key={detail.row.index} detail={detail} />
        ) : (
          <p class="muted message-hint">
            {say(shown?.isFailed && selected !== null ? 'message.failed' : 'message.hint')}
          </p>
        )}
      </section>
    </div>
  );
}
