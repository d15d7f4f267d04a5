import type {
  HostMessage,
  PageIntent,
  PageMessage,
  PageRequestName,
  PageRequests,
} from '../view/protocol';
import { readHostMessage } from './hostMessage';

interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the page hears without having asked. */
export type HostEvent = Exclude<HostMessage, { type: 'response' } | { type: 'error' }>;

/** The page's end of the line to the extension host. */
export interface HostLink {
  /** Rejects with an Error whose message is the host's, in words. */
  request<N extends PageRequestName>(
    name: N,
    params: PageRequests[N]['params'],
  ): Promise<PageRequests[N]['result']>;
  intend(intent: PageIntent): void;
  getState(): unknown;
  setState(state: unknown): void;
  /** Starts to listen and tells the host that the page is ready. */
  start(listener: (event: HostEvent) => void): void;
}

interface Waiting {
  readonly name: PageRequestName;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether an answer has the shape that was asked for; deeper down the host is trusted. */
function isAnswer(name: PageRequestName, result: unknown): boolean {
  if (name === 'message-of') return result === null || typeof result === 'number';
  if (name === 'message') {
    return result === null || (typeof result === 'object' && 'row' in result);
  }
  if (name === 'box') return result === null || (typeof result === 'object' && 'steps' in result);
  if (name === 'bytes') return result === null || (isObject(result) && 'marks' in result);
  if (name === 'find') return isObject(result) && 'hits' in result;
  if (name === 'linked') return result === null || (isObject(result) && 'places' in result);
  if (name === 'filter') {
    return typeof result === 'object' && result !== null && 'errors' in result;
  }
  if (name === 'arrange') {
    return typeof result === 'object' && result !== null && 'stamp' in result;
  }
  if (name === 'starting-with') return result instanceof Uint8Array;
  if (name === 'timeline') {
    return result === null || (typeof result === 'object' && 'buckets' in result);
  }
  if (name === 'overview') {
    return typeof result === 'object' && result !== null && 'cells' in result;
  }
  if (name !== 'exchange') return Array.isArray(result);
  return typeof result === 'object' && result !== null && 'findings' in result;
}

/** Connects the page; may be called once, as VS Code hands its interface out once. */
export function connectHost(): HostLink {
  const api = acquireVsCodeApi();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function settle(message: HostMessage & { type: 'response' | 'error' }): void {
    const asked = waiting.get(message.id);
    if (!asked) return;
    waiting.delete(message.id);
    if (message.type === 'error') asked.reject(new Error(message.message));
    else if (isAnswer(asked.name, message.result)) asked.resolve(message.result as never);
    else asked.reject(new Error(`unexpected answer to "${asked.name}"`));
  }

  return {
    request: (name, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { name, resolve, reject });
        api.postMessage({ type: 'request', id: lastId, name, params });
      }),
    intend: (intent) => api.postMessage({ type: 'intent', intent }),
    getState: () => api.getState(),
    setState: (state) => api.setState(state),
    start(listener) {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readHostMessage(event.data);
        if (!message) return;
        if (message.type === 'response' || message.type === 'error') settle(message);
        else listener(message);
      });
      api.postMessage({ type: 'ready' });
    },
  };
}
