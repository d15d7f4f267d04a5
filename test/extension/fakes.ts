import * as vscode from 'vscode';
import type { SessionApi, SessionEvents, SessionHost, SessionInput } from '../../src/session/api';
import type { HostMessage } from '../../src/view/protocol';

/** A session that answers what a test wants, and remembers what it was asked. */
export interface FakeSession {
  readonly host: SessionHost;
  readonly opened: { readonly input: SessionInput; readonly events: SessionEvents }[];
  readonly calls: { readonly name: string; readonly parameters: readonly unknown[] }[];
  closed: number;
}

/** Hands out sessions whose calls are answered by `answer`. */
export function fakeSessions(
  answer: (name: string, parameters: readonly unknown[]) => unknown = () => [],
): FakeSession {
  const fake: FakeSession = {
    opened: [],
    calls: [],
    closed: 0,
    host: {
      open(input, events) {
        fake.opened.push({ input, events });
        const api = new Proxy({} as SessionApi, {
          get: (_, name: string) => {
            if (name === 'close') return () => void fake.closed++;
            return async (...parameters: unknown[]) => {
              fake.calls.push({ name, parameters });
              return answer(name, parameters);
            };
          },
        });
        return api;
      },
      decode: () => Promise.reject(new Error('not asked for')),
      decodeAs: () => Promise.reject(new Error('not asked for')),
      explain: () => Promise.reject(new Error('not asked for')),
      dispose: () => {},
    },
  };
  return fake;
}

/** A panel without a window: what is posted to its page is kept, and the test speaks for the page. */
export interface FakePanel {
  readonly panel: vscode.WebviewPanel;
  readonly posted: HostMessage[];
  say(message: unknown): void;
}

export function fakePanel(): FakePanel {
  const received = new vscode.EventEmitter<unknown>();
  const posted: HostMessage[] = [];
  const webview = {
    options: {},
    html: '',
    cspSource: 'https://webview.example',
    asWebviewUri: (uri: vscode.Uri) => uri.with({ scheme: 'https', authority: 'webview.example' }),
    onDidReceiveMessage: received.event,
    postMessage: async (message: HostMessage) => {
      posted.push(message);
      return true;
    },
  };
  return {
    panel: { webview } as unknown as vscode.WebviewPanel,
    posted,
    say: (message) => received.fire(message),
  };
}
