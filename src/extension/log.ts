import * as vscode from 'vscode';

/**
 * The product's log. It takes names of events and numbers, and so can never hold what is in a
 * capture: not a value, not a host, not even a file name.
 */
export interface Log extends vscode.Disposable {
  note(event: string, figures?: Readonly<Record<string, number | boolean>>): void;
  failed(event: string, error: unknown): void;
}

/** Opens the output channel "Payload Lens". */
export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('Payload Lens', { log: true });
  return {
    note: (event, figures = {}) => {
      const parts = Object.entries(figures).map(([name, figure]) => `${name}=${figure}`);
      channel.info([event, ...parts].join(' '));
    },
    // An error's message may quote what was being read: its kind is enough.
    failed: (event, error) => {
      channel.error(`${event}: ${error instanceof Error ? error.name : typeof error}`);
    },
    dispose: () => channel.dispose(),
  };
}
