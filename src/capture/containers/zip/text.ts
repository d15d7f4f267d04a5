import { sourcedSlice, type SourcedBytes } from '../../../bytes/sourced';
import type { State } from '../../../bytes/statement';
import type { Problem, ReadContext } from '../../model';
import type { ZipArchive } from './archive';
import type { ZipEntry } from './layout';
import { memberOrigin } from './names';
import { memberProblem } from './problem';

/** A member's content, led to the member, as far as it could be read. */
export interface MemberText extends SourcedBytes {
  readonly state: State;
  /** The member's name as the archive has it. */
  readonly name: string;
  /** Where its data stand in the file. */
  readonly dataAt: number;
}

/** What a member is read for. */
export interface MemberReading {
  readonly archive: ZipArchive;
  /** Exchange that its problems belong to. */
  readonly index: number;
  readonly context: ReadContext;
  readonly problems: Problem[];
}

/** The member whose record stands at `recordAt`, `maxOut` bytes of it at most; null where it is none. */
export async function readMemberText(
  recordAt: number | null,
  maxOut: number,
  reading: MemberReading,
): Promise<MemberText | null> {
  const entry = recordAt === null ? null : await reading.archive.entryAt(recordAt);
  return entry && readEntryText(entry, maxOut, reading);
}

/** As {@link readMemberText}, of an entry that is known. */
export async function readEntryText(
  entry: ZipEntry,
  maxOut: number,
  { archive, index, context, problems }: MemberReading,
): Promise<MemberText> {
  const member = await archive.read(entry, maxOut, context.inflate);
  const problem = memberProblem(entry, member, index);
  // That the archive is cut has been said of the file.
  if (problem && member.fault !== 'cut') problems.push(problem);
  const { bytes, dataAt, state } = member;
  const whole = { start: 0, end: bytes.length };
  return {
    ...sourcedSlice(bytes, whole, 0, memberOrigin(entry.name)),
    name: entry.name,
    state,
    dataAt,
  };
}
