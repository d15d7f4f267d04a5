import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice } from '../../../bytes/sourced';
import type { ZipArchive } from '../../containers/zip/archive';
import { placeMessage, placeProblem } from '../../containers/part';
import { memberOrigin } from '../../containers/zip/names';
import { openNumbered } from '../../containers/zip/numbered';
import { memberProblem } from '../../containers/zip/problem';
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

/** A file of a session, as far as it could be read. */
interface SessionText {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly dataAt: number;
  readonly isCut: boolean;
}

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
  const read = async (file: SazFile, maxOut: number): Promise<SessionText | null> => {
    const recordAt = members.recordOf(session, columnOf(file));
    return recordAt === null
      ? null
      : readFile(archive, recordAt, maxOut, { index, context, problems });
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
  { bytes, name, dataAt }: SessionText,
  index: number,
  context: ReadContext,
  problems: Problem[],
): StreamMessage[] {
  const range = { start: 0, end: bytes.length };
  const log = new ProblemLog(index);
  const messages = readMessages(sourcedSlice(bytes, range, 0, memberOrigin(name)), context, log);
  problems.push(...log.problems.map((problem) => placeProblem(problem, dataAt)));
  return messages;
}

interface Reading {
  readonly index: number;
  readonly context: ReadContext;
  readonly problems: Problem[];
}

async function readFile(
  archive: ZipArchive,
  recordAt: number,
  maxOut: number,
  { index, context, problems }: Reading,
): Promise<SessionText | null> {
  const entry = await archive.entryAt(recordAt);
  if (!entry) return null;
  const member = await archive.read(entry, maxOut, context.inflate);
  const problem = memberProblem(entry, member, index);
  // That the archive is cut has been said of the file.
  if (problem && member.fault !== 'cut') problems.push(problem);
  const { bytes, dataAt, state } = member;
  return { bytes, name: entry.name, dataAt, isCut: state !== 'complete' };
}

type Read<T> = (message: FramedMessage, style: MessageStyle, log: ProblemLog) => T | null;

/** Fiddler writes what it saw on the wire; where a user had it decoded, the fields are gone as well. */
function messageOf<T extends Message>(
  text: SessionText | null,
  field: 'request' | 'response',
  index: number,
  problems: Problem[],
  read: Read<T>,
): T | null {
  if (!text || text.bytes.length === 0) return null;
  const { bytes, name, dataAt, isCut } = text;
  const origin = memberOrigin(name);
  const whole = sourcedSlice(bytes, { start: 0, end: bytes.length }, 0, origin);
  const head = parseHead(bytes, skipBlanks(bytes, 0, bytes.length), bytes.length);
  const style = { mayBeUnchunked: false, mayBeUndone: false, isCut, trimsLineEnds: false };
  const log = new ProblemLog(index);
  const message = head && read({ text: whole, head, bodyEnd: bytes.length }, style, log);
  if (!message && !isCut) {
    log.add('malformed-field', dataAt, { field, expected: `HTTP ${field}` });
  }
  problems.push(...log.problems.map((problem) => placeProblem(problem, dataAt)));
  return message && { ...message, ...placeMessage(message, origin) };
}
