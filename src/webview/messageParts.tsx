import type { JSX } from 'preact';
import type { MessageView } from '../view/model';
import { Blocks } from './blocks';
import { say } from './strings';
import { TokenRun } from './tokens';
import { textContext } from './usePointing';

/** The URL of a start line can be pointed at like a line of a block. */
const urlPlace = {
  'data-block': 'request-url',
  'data-line': 0,
  'data-vscode-context': textContext,
} as const;

/** One message: its start line, and its parts as they stand. */
export function MessageParts({
  message,
  side,
}: {
  message: MessageView | null;
  side: 'request' | 'response';
}): JSX.Element {
  if (!message) {
    const words = say(side === 'request' ? 'tab.noRequest' : 'tab.noResponse');
    return <p class="empty muted">{words}</p>;
  }
  const hasBody = message.blocks.some(({ id }) => id === `${side}-body`);
  return (
    <>
      <p class="start-line" {...(side === 'request' ? urlPlace : {})}>
        <TokenRun tokens={message.startLine} />
      </p>
      <Blocks blocks={message.blocks} />
      {!hasBody && <p class="no-body muted">{say('tab.noBody')}</p>}
    </>
  );
}
