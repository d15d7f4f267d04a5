import type { ByteSource } from '../../../bytes/source';
import { urlOrigin } from '../../http/hosts';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { pairExchange } from '../../text/pair';
import { readSpread } from '../../text/spread';
import { readCall, type Call, type CallMessage } from './call';
import type { Mark } from './marks';
import { messageText, type CallText } from './message';

/** Reads the call that begins at `ref`, its lines picked out of what others wrote meanwhile. */
export async function loadCall(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  // Where lines name a thread, the rest may stand behind where other calls begin.
  const { block, found: call } = await readSpread(
    source,
    ref,
    log,
    readCall,
    (open) => open !== null && open.prefix.thread !== '' && !open.isDone,
  );
  const text = (message: CallMessage | null | undefined): CallText | null =>
    message ? messageText(block, message) : null;
  const [request, response] = [text(call?.request), text(call?.response)];
  for (const message of [request, response]) {
    if (!message?.missing) continue;
    const { at, ...lengths } = message.missing;
    log.add('truncated-body', at, lengths);
  }
  // A response alone still says where it came from.
  const { scheme, host, port } = urlOrigin(answer(call)?.url ?? '');
  const facts = {
    ...(request || host === null ? {} : { scheme, authority: port ? `${host}:${port}` : host }),
    app: call?.prefix.app,
    durationMs: answer(call)?.durationMs ?? null,
  };
  return pairExchange({ index, range: ref.range }, { request, response }, facts, context, log);
}

function answer(call: Call | null): Extract<Mark, { kind: 'response' }> | null {
  const mark = call?.response?.mark;
  return mark?.kind === 'response' ? mark : null;
}
