import { decodeDeclaredBase64 } from '../../../bytes/base64';
import { sourcedContent, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { MessageBounds } from '../../messageBounds';
import type { ReadContext, StreamMessage } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { EntryFields } from '../../json/fields';

/** Times above this are in milliseconds, as Playwright writes them; others count in seconds. */
const mostSeconds = 1e11;
/** No date holds more milliseconds. */
const mostMs = 8.64e15;
/** Opcode of a binary message, and the first one of control frames (RFC 6455, section 5.2). */
const binaryOpcode = 2;
const controlOpcode = 8;
/** How writers call what the client sent. */
const sentTypes: ReadonlySet<string> = new Set(['send', 'sent', 'request', 'outgoing', 'client']);

/** One list of an entry that holds messages. */
interface List {
  readonly fields: EntryFields;
  readonly name: string;
  readonly node: number;
}

/**
 * Messages that stand beside request and response: `_webSocketMessages`, and `_eventSourceMessages`
 * where the response itself does not hold them (`hasBody`). Null where the entry has no such list.
 */
export function readMessages(
  fields: EntryFields,
  hasBody: boolean,
  context: ReadContext,
  log: ProblemLog,
): readonly StreamMessage[] | null {
  const webSocket = listOf(fields, '_webSocketMessages');
  if (webSocket !== null) {
    return readList(webSocket, webSocketMessage, 'WebSocket', context, log);
  }
  const events = hasBody ? null : listOf(fields, '_eventSourceMessages');
  return events && readList(events, eventMessage, 'event stream', context, log);
}

function listOf(fields: EntryFields, name: string): List | null {
  const node = fields.array(0, name, name, 'optional');
  return node === null ? null : { fields, name, node };
}

type ReadOne = (list: List, node: number) => StreamMessage;

function readList(
  list: List,
  read: ReadOne,
  kind: string,
  { maxContentBytes }: ReadContext,
  log: ProblemLog,
): StreamMessage[] {
  const { fields, name, node } = list;
  const { document } = fields;
  const bounds = new MessageBounds(kind, maxContentBytes);
  const messages: StreamMessage[] = [];
  for (let at = document.firstChild(node); at !== null; at = document.nextSibling(at)) {
    if (document.type(at) !== 'object') {
      fields.malformed(name, 'object', at);
      continue;
    }
    const { start, end } = document.range(at);
    // What a message takes is known before it is made: escapes only make its text shorter.
    if (bounds.admits(end - start, fields.offset(at))) messages.push(read(list, at));
  }
  bounds.tell(log);
  return messages;
}

/** `{type, time, opcode, data}`; what is binary is spelt in base64. */
function webSocketMessage({ fields, name }: List, node: number): StreamMessage {
  const opcode = fields.number(node, 'opcode', `${name}.opcode`) ?? 1;
  const type = fields.text(node, 'type', `${name}.type`) ?? '';
  const data = fields.string(node, 'data', `${name}.data`, 'optional');
  const isSent = sentTypes.has(type.toLowerCase());
  const isControl = opcode >= controlOpcode || opcode < 0;
  return {
    direction: isSent ? 'sent' : 'received',
    kind: isControl ? 'control' : opcode === binaryOpcode ? 'binary' : 'text',
    atMs: timeOf(fields, node, name),
    ...contentOf(fields, data, opcode === binaryOpcode),
  };
}

/** `{time, eventName, eventId, data}` */
function eventMessage({ fields, name }: List, node: number): StreamMessage {
  const data = fields.string(node, 'data', `${name}.data`, 'optional');
  return {
    direction: 'received',
    kind: 'event',
    atMs: timeOf(fields, node, name),
    ...contentOf(fields, data, false),
  };
}

function contentOf(
  fields: EntryFields,
  data: number | null,
  isBinary: boolean,
): Pick<StreamMessage, 'content' | 'fidelity' | 'state'> {
  if (data === null) {
    return { content: sourcedContent(new Uint8Array(0)), fidelity: 'absent', state: 'complete' };
  }
  const state = fields.isCut(data) ? 'truncated' : 'complete';
  const characters = fields.sourced(data);
  const content = isBinary ? fromBase64(characters, state === 'complete') : null;
  if (content !== null) return { content, fidelity: 'decoded', state };
  // mitmproxy spells bytes that are no text as lone surrogates.
  const original = fields.sourcedAs(data, 'surrogate-escape');
  if (original !== null && original.bytes.length < characters.bytes.length) {
    return { content: original, fidelity: 'decoded', state };
  }
  return { content: characters, fidelity: 'text', state };
}

/** Some writers put the text of binary messages there as it is: what is no base64 stays so. */
function fromBase64(characters: SourcedBytes, isWhole: boolean): SourcedBytes | null {
  const length = isWhole ? characters.bytes.length : characters.bytes.length & ~3;
  const decoded = decodeDeclaredBase64(characters.bytes.subarray(0, length));
  return decoded && sourcedThrough(decoded, characters);
}

function timeOf(fields: EntryFields, node: number, name: string): number | null {
  const time = fields.number(node, 'time', `${name}.time`);
  if (time === null || !(time > 0)) return null;
  const atMs = time > mostSeconds ? time : time * 1000;
  return atMs <= mostMs ? atMs : null;
}
