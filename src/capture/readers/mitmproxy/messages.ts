import { MessageBounds } from '../../messageBounds';
import type { ReadContext, StreamMessage } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { FlowFields } from './fields';
import type { Value } from './tnetstring';

/** Members of a message: opcode, who sent it, its content, its time, and what became of it. */
const mostMembers = 6;
/** Opcodes of RFC 6455, section 5.2. */
const binaryOpcode = 2;
const controlOpcode = 8;

/** `messages` of a WebSocket flow: `[opcode, from_client, content, timestamp, …]` each. */
export function readMessages(
  fields: FlowFields,
  { maxContentBytes }: ReadContext,
  log: ProblemLog,
): StreamMessage[] {
  const bounds = new MessageBounds('WebSocket', maxContentBytes);
  const messages: StreamMessage[] = [];
  let isBroken = false;
  for (const value of fields.each('messages', Infinity) ?? []) {
    const { start, end } = value;
    const isKept = bounds.admits(end - start, fields.offsetOf(value));
    const message = isKept ? messageOf(fields, value) : null;
    if (message !== null) messages.push(message);
    else if (isKept && value.kind !== 'cut') isBroken = true;
  }
  if (isBroken) {
    const args = { field: 'messages', expected: 'opcode, direction and content' };
    log.add('malformed-field', fields.offset('messages'), args);
  }
  bounds.tell(log);
  return messages;
}

function messageOf(fields: FlowFields, value: Value): StreamMessage | null {
  const [code, fromClient, text, time] = fields.elements(value, mostMembers);
  const opcode = fields.numberOf(code);
  const content = fields.sourcedOf(text);
  if (opcode === null || content === null) return null;
  const isBinary = opcode === binaryOpcode;
  return {
    direction: fields.isTrueAt(fromClient) ? 'sent' : 'received',
    kind: opcode >= controlOpcode ? 'control' : isBinary ? 'binary' : 'text',
    atMs: milliseconds(fields.numberOf(time)),
    content,
    fidelity: 'unframed',
    state: text!.kind === 'cut' ? 'truncated' : 'complete',
  };
}

/** Seconds since 1970 in milliseconds; what no date can hold is none. */
export function milliseconds(seconds: number | null): number | null {
  const ms = seconds === null ? 0 : seconds * 1000;
  return ms > 0 && ms <= 8.64e15 ? ms : null;
}
