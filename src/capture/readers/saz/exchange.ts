import type { ByteSource } from '../../../bytes/source';
import { placeMessage, placeProblem } from '../../containers/part';
import { openNumbered } from '../../containers/zip/numbered';
import { readMemberText, type MemberText } from '../../containers/zip/text';
import { skipBlanks } from '../../http/lines';
import { parseHead } from '../../http/head';
import {
  readRequest,
  readResponse,
  type FramedMessage,
  type MessageStyle,
} from '../../http/messages';
import { destinationOf } from '../../http/requestUrl';
import type {
  Exchange,
  ExchangeRef,
  Message,
  Problem,
  ReadContext,
  StreamMessage,
} from '../../model';
import { makeProblem, ProblemLog } from '../../problemLog';
import { readMetadata } from './metadata';
import { columnOf, sazNumbering, type SazFile } from './sessions';
import { readMessages } from './webSocket';

/** Metadata are a page of text; of more, the beginning is enough. */
const mostMetadata = 1024 * 1024;

/** Reads the session at `ref`. */
export async function loadSession(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { archive, members } = await openNumbered(source, sazNumbering);
  const session = members.indexOf(ref.range.start);
  const problems: Problem[] = [];
  const read = (file: SazFile, maxOut: number): Promise<MemberText | null> => {
    const recordAt = members.recordOf(session, columnOf(file));
    return readMemberText(recordAt, maxOut, { archive, index, context, problems });
  };
  const sent = await read('c', context.maxContentBytes);
  const received = await read('s', context.maxContentBytes);
  const noted = await read('m', Math.min(mostMetadata, context.maxContentBytes));
  const framed = await read('w', context.maxContentBytes);
  if (!sent && !received && problems.length === 0) {
    problems.push(makeProblem('malformed-exchange', null, {}, index));
  }

  const request = messageOf(sent, 'request', index, problems, (message, style, log) =>
    readRequest(message, style, context, log),
  );
  const response = messageOf(received, 'response', index, problems, (message, style, log) =>
    readResponse(message, request?.method ?? '', style, context, log),
  );
  const messages = framed && messagesOf(framed, index, context, problems);
  const destination = request && destinationOf(request);
  const metadata = readMetadata(noted?.bytes ?? new Uint8Array(0));
  return {
    index,
    range: ref.range,
    request: request && destination && { ...request, url: destination.url },
    response,
    host: destination?.host ?? null,
    transport: destination?.transport ?? 'unknown',
    ...metadata,
    ...(messages === null ? {} : { messages }),
    problems,
  };
}

/** WebSocket messages of a session, their values led to the member. */
function messagesOf(
  framed: MemberText,
  index: number,
  context: ReadContext,
  problems: Problem[],
): StreamMessage[] {
  const log = new ProblemLog(index);
  const messages = readMessages(framed, context, log);
  problems.push(...log.problems.map((problem) => placeProblem(problem, framed.dataAt)));
  return messages;
}

type Read<T> = (message: FramedMessage, style: MessageStyle, log: ProblemLog) => T | null;

/** Fiddler writes what it saw on the wire; where a user had it decoded, the fields are gone as well. */
function messageOf<T extends Message>(
  text: MemberText | null,
  field: 'request' | 'response',
  index: number,
  problems: Problem[],
  read: Read<T>,
): T | null {
  if (!text || text.bytes.length === 0) return null;
  const { bytes, map, origin, dataAt } = text;
  const isCut = text.state !== 'complete';
  const head = parseHead(bytes, skipBlanks(bytes, 0, bytes.length), bytes.length);
  const style = { mayBeUnchunked: false, mayBeUndone: false, isCut, trimsLineEnds: false };
  const log = new ProblemLog(index);
  const message =
    head && read({ text: { bytes, map, origin }, head, bodyEnd: bytes.length }, style, log);
  if (!message && !isCut) {
    log.add('malformed-field', dataAt, { field, expected: `HTTP ${field}` });
  }
  problems.push(...log.problems.map((problem) => placeProblem(problem, dataAt)));
  return message && { ...message, ...placeMessage(message, origin) };
}
