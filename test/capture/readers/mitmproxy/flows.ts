import type { Exchange, Problem } from '../../../../src/capture/model';
import { readCapture } from '../../reading';
import { flowState, writeFlows, type FlowState, type FlowValue } from '../../writers/mitmproxy';
import { session } from '../../writers/session';

/** A flow of the session with some of its members changed. */
export function changed(change: FlowState, index = 0): FlowState {
  const state = flowState(session[index]!);
  return { ...state, ...change };
}

/** The same with members of its request, response or a connection changed. */
export function changedIn(
  name: 'request' | 'response' | 'client_conn' | 'server_conn',
  change: FlowState,
  index = 0,
): FlowState {
  const state = flowState(session[index]!);
  return { ...state, [name]: { ...(state[name] as Record<string, FlowValue>), ...change } };
}

/** Reads a file of one flow. */
export async function readFlow(
  state: FlowState,
): Promise<{ exchange: Exchange; problems: readonly Problem[]; file: Uint8Array }> {
  const file = writeFlows([state]);
  const { exchanges, problems } = await readCapture(file, 'a.mitm');
  return { exchange: exchanges[0]!, problems, file };
}
