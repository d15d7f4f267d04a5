import { Budget } from '../bytes/budget';
import type { Platform } from '../bytes/platform';
import { decodeText } from '../decode/answer';
import { explain } from '../decode/explain';
import { decodeAs } from '../decode/force';
import { speak } from '../view/language';
import { SessionError } from './api';
import { CaptureSession } from './captureSession';
import type { SessionOptions } from './options';
import type { PoolOptions } from './pool/pool';
import type { LooseTask, LooseTasks, SessionCall, WorkerReport, WorkerRequest } from './protocol';
import { told } from '../view/told';

/** What a worker works with, and whom it tells. */
export interface WorkerContext {
  readonly platform: Platform;
  /** Whom a large capture is shared out to; missing where all is done in this thread. */
  readonly analysts?: PoolOptions;
  report(report: WorkerReport): void;
  /** Lets requests that wait come in. */
  pause(): Promise<void>;
}

/** Answers the host's requests, for one capture at most. */
export function workerRequests(context: WorkerContext): (request: WorkerRequest) => void {
  const { platform, report } = context;
  let session: CaptureSession | null = null;

  const answer = (id: number, result: Promise<unknown>): void => {
    result.then(
      (value) => report({ type: 'result', id, result: value }),
      (error: unknown) => report({ type: 'error', id, ...wordsOf(error) }),
    );
  };
  return (request) => {
    switch (request.type) {
      case 'open': {
        const { input, options, stopped, lifted } = request;
        speak(options.language);
        session = new CaptureSession(input, { ...context, options, stopped, lifted });
        void session.run();
        break;
      }
      case 'call':
        if (session !== null) answer(request.id, perform(session, request.call));
        break;
      case 'loose':
        speak(request.options.language);
        answer(request.id, performLoose(request.task, request.bytes, request.options, platform));
        break;
    }
  };
}

async function perform(session: CaptureSession, call: SessionCall): Promise<unknown> {
  // The protocol pairs each name with its parameters; TypeScript cannot follow that through a call.
  const method = session[call.name] as (...parameters: unknown[]) => Promise<unknown>;
  return method.apply(session, [...call.parameters]);
}

async function performLoose(
  task: LooseTask,
  bytes: Uint8Array,
  { limits }: SessionOptions,
  { inflate, decrypt }: Platform,
): Promise<LooseTasks[keyof LooseTasks]['answer']> {
  const context = { budget: new Budget(limits), inflate, decrypt };
  switch (task.name) {
    case 'decode':
      return decodeText(bytes, context);
    case 'decodeAs':
      return decodeAs(bytes, task.how, context);
    case 'explain':
      return explain(bytes, context);
  }
}

/** An error in words that hold nothing of the capture: an engine's own message may quote it. */
function wordsOf(error: unknown): Pick<SessionError, 'code' | 'message'> {
  return error instanceof SessionError
    ? { code: error.code, message: error.message }
    : { code: 'failed', message: told('session.not-done') };
}
