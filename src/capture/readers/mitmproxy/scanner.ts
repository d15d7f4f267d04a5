import type { ByteRange } from '../../../bytes/range';
import { decodeLatin1 } from '../../../bytes/text';
import { beginningBytes, beginsFlow } from './sniff';
import { longestLength, numberOf, readLength, readMembers, readValue } from './tnetstring';
import type { FileWindow } from './window';

/** A flow, and whether its dictionary ends where its length says. */
export interface FlowPlace extends ByteRange {
  readonly state: 'complete' | 'broken' | 'cut';
}

const closeBrace = 0x7d;
/** Most places that are tried while the next flow behind a broken one is looked for. */
const maxTries = 10_000;
/** Most members that are passed over on the way to the version. */
const maxMembers = 100;
/** Longest key that is looked at, with its length and kind. */
const keyBytes = longestLength + 64 + 1;
/** Bytes of a cut flow in which a message is looked for. */
const cutBytes = 64 * 1024;

/** The flow at `at`; `broken` where none stands there, and `end` is then of no use. */
export async function flowAt(file: FileWindow, at: number): Promise<FlowPlace> {
  const bytes = file.peek(at, longestLength) ?? (await file.load(at));
  const flow = placeOf(file, at, bytes);
  if (flow.state !== 'complete') return flow;
  const close = flow.end - 1;
  return closedFlow(flow, file.peek(close, 1) ?? (await file.load(close)));
}

/** Where a flow at `at` ends that begins with `bytes`, what stands there yet unseen. */
function placeOf(file: FileWindow, at: number, bytes: Uint8Array): FlowPlace {
  const head = readLength(bytes, 0);
  if (!head) return { start: at, end: file.size, state: 'broken' };
  const end = at + head.start + head.length + 1;
  if (end > file.size) return { start: at, end: file.size, state: 'cut' };
  return { start: at, end, state: 'complete' };
}

function closedFlow(flow: FlowPlace, close: Uint8Array): FlowPlace {
  if (close[0] === closeBrace) return flow;
  return { ...flow, state: close.length === 0 ? 'cut' : 'broken' };
}

/**
 * Where the next whole flow begins behind a broken one at `start`, or null. A recorder that crashed
 * and was told to append leaves such a file. Bodies and the earlier states that flows carry (`backup`)
 * may hold flows too: where they end, no other begins.
 */
export async function nextFlow(file: FileWindow, start: number): Promise<number | null> {
  const tries = { left: maxTries };
  for (let at = start + 1; at < file.size;) {
    // Twice what a step keeps back, so that each step gets on.
    const bytes = file.peek(at, 4 * beginningBytes) ?? (await file.load(at));
    const found = findBeginning(bytes, at + bytes.length >= file.size);
    at += found.at;
    if (found.isFlow) {
      if (tries.left <= 0) return null;
      if (await isFollowed(file, at, tries)) return at;
      at++;
    } else if (found.at === 0) return null;
  }
  return null;
}

/** Whether a whole flow begins at `at` and behind it one after another, up to the end of the file. */
async function isFollowed(
  file: FileWindow,
  start: number,
  tries: { left: number },
): Promise<boolean> {
  for (let at = start; at < file.size;) {
    if (tries.left-- <= 0) return at > start;
    const bytes = await file.probe(at, beginningBytes);
    if (!beginsFlow(bytes, 0)) return false;
    const flow = placeOf(file, at, bytes);
    const isWhole =
      flow.state === 'complete' && (await file.probe(flow.end - 1, 1))[0] === closeBrace;
    // Another that is broken is looked at in its turn.
    if (!isWhole) return at > start;
    at = flow.end;
  }
  return true;
}

/** The first place where a flow may begin, or how far none does. */
function findBeginning(bytes: Uint8Array, isLast: boolean): { at: number; isFlow: boolean } {
  for (let colon = bytes.indexOf(0x3a); colon >= 0; colon = bytes.indexOf(0x3a, colon + 1)) {
    if (!isLast && bytes.length - colon < beginningBytes) break;
    if (bytes[colon + 2] !== 0x3a && bytes[colon + 3] !== 0x3a) continue;
    let at = colon;
    while (at > 0 && colon - at < longestLength - 1 && isDigit(bytes[at - 1]!)) at--;
    // The digits may be the end of longer bytes, such as those of a time.
    for (; at < colon; at++) {
      if (beginsFlow(bytes, at) && !isBackup(bytes, at)) {
        return { at, isFlow: true };
      }
    }
  }
  return { at: isLast ? bytes.length : bytes.length - 2 * beginningBytes, isFlow: false };
}

/** Whether the value of `backup` begins here. */
function isBackup(bytes: Uint8Array, at: number): boolean {
  return /:backup[,;]$/.test(decodeLatin1(bytes.subarray(Math.max(0, at - 8), at)));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Whether a flow that the file cuts holds anything to show: a message has begun. */
export async function hasMessage(file: FileWindow, { start }: ByteRange): Promise<boolean> {
  const bytes = file.peek(start, cutBytes) ?? (await file.load(start));
  const flow = readValue(bytes, 0, bytes.length);
  if (!flow) return false;
  const { members } = readMembers(bytes, flow);
  return ['request', 'response', 'messages'].some((name) => {
    const value = members.get(name);
    return value !== undefined && value.kind !== 'null' && value.end > value.start;
  });
}

/**
 * Version of the flow's format: a number since 0.18; null for the lists of numbers before, and where
 * none is found.
 */
export async function versionOf(file: FileWindow, flow: ByteRange): Promise<number | null> {
  const outer = readLength(
    file.peek(flow.start, longestLength) ?? (await file.load(flow.start)),
    0,
  );
  if (!outer) return null;
  let at = flow.start + outer.start;
  for (let count = 0; count < maxMembers && at < flow.end - 1; count++) {
    const bytes = file.peek(at, 2 * keyBytes) ?? (await file.load(at));
    const key = readValue(bytes, 0, bytes.length);
    if (!key || key.kind === 'cut') return null;
    const value = readLength(bytes, key.next);
    if (!value) return null;
    if (decodeLatin1(bytes.subarray(key.start, Math.min(key.end, key.start + 64))) === 'version') {
      const version = readValue(bytes, key.next, bytes.length);
      return version && numberOf(bytes, version);
    }
    at += value.start + value.length + 1;
  }
  return null;
}
