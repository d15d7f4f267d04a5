import { sourcedContent } from '../../../bytes/sourced';
import { readEntryText, type MemberReading, type MemberText } from '../../containers/zip/text';
import { MessageBounds } from '../../messageBounds';
import type { StreamMessage } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { Description, MessageNote } from './description';
import { messageName } from './members';

/** Opcode of a text message, and the first one of control frames (RFC 6455, section 5.2). */
const textOpcode = 1;
const controlOpcode = 8;

/**
 * WebSocket messages, their frames joined and unmasked: short ones stand in the description, others
 * in files of their own. `name` is the name of the description's file.
 */
export async function readMessages(
  { id, messages }: Description,
  name: string,
  reading: MemberReading,
  log: ProblemLog,
): Promise<StreamMessage[]> {
  const { maxContentBytes } = reading.context;
  const bounds = new MessageBounds('WebSocket', maxContentBytes);
  const all: StreamMessage[] = [];
  for (const note of messages) {
    const length = note.data?.bytes.length ?? Math.max(0, note.length);
    if (!bounds.admits(length, 0)) continue;
    const file = note.data ? null : messageName(name, id, note.id, note.isSent);
    all.push(messageOf(note, file === null ? null : await readFile(file, length, reading)));
  }
  bounds.tell(log);
  return all;
}

async function readFile(
  name: string,
  length: number,
  reading: MemberReading,
): Promise<MemberText | null> {
  const entry = await reading.archive.find(name);
  return entry && readEntryText(entry, length, reading);
}

function messageOf(note: MessageNote, file: MemberText | null): StreamMessage {
  const { isSent, opcode, atMs } = note;
  const isControl = opcode >= controlOpcode;
  const text = note.data ?? file;
  const common = {
    direction: isSent ? 'sent' : 'received',
    kind: isControl ? 'control' : opcode === textOpcode ? 'text' : 'binary',
    atMs,
  } as const;
  if (text) {
    const { bytes, map, origin } = text;
    const isShort = bytes.length < note.length;
    const state = file?.state ?? 'complete';
    return {
      ...common,
      content: { bytes, map, origin },
      fidelity: isShort ? 'lossy' : 'unframed',
      state: isShort && state === 'complete' ? 'truncated' : state,
    };
  }
  const isEmpty = note.length === 0;
  return {
    ...common,
    content: sourcedContent(new Uint8Array(0)),
    fidelity: isEmpty ? 'absent' : 'elided',
    state: isEmpty ? 'complete' : 'skipped',
  };
}
