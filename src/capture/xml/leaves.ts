import type { ByteRange } from '../../bytes/range';
import { joinSourced, sliceSourced, sourcedContent, type SourcedBytes } from '../../bytes/sourced';
import { decodeUtf8 } from '../../bytes/text';
import { holdsAt } from '../http/lines';
import { skipDoctype } from './doctype';
import { markupEnd } from './elements';
import { unescapeXml } from './references';
import { endOfTag, indexOfText, isTag, readAttributes, tagName } from './tags';

/** Most elements of one exchange that are read, and how deep they may stand. */
const mostLeaves = 50_000;
const mostDepth = 64;

/** An element without elements in it. */
export interface Leaf {
  /** Names from below the outer element down, `request/headers/header/name`. */
  readonly path: string;
  /** Number of the element that it stands in: leaves with one number are siblings. */
  readonly parent: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its tag begins in the outer text. */
  readonly start: number;
  /** Whether the text ends inside of it. */
  readonly isCut: boolean;
  /** Its text, references undone, led to where it stands. */
  text(): SourcedBytes;
}

/** A run of an element's text. */
interface Run extends ByteRange {
  readonly isCdata: boolean;
}

interface Open {
  readonly name: string;
  readonly path: string;
  readonly number: number;
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly runs: Run[];
  hasElements: boolean;
}

/**
 * The leaves of the element that `outer` begins with, in their order. End tags that fit nothing are
 * passed over, and what is left open ends with what it stands in.
 */
export function readLeaves(outer: SourcedBytes): Leaf[] {
  const { bytes } = outer;
  const leaves: Leaf[] = [];
  const open: Open[] = [];
  let count = 0;
  const close = (isCut: boolean): void => {
    const one = open.pop()!;
    if (one.hasElements || open.length === 0) return;
    leaves.push(leafOf(outer, one, open[open.length - 1]!.number, isCut));
  };
  let at = 0;
  while (at < bytes.length && leaves.length < mostLeaves) {
    const found = bytes.indexOf(0x3c, at);
    const tag = found < 0 ? bytes.length : found;
    const last = open[open.length - 1];
    if (tag > at) last?.runs.push({ start: at, end: tag, isCdata: false });
    if (tag >= bytes.length) break;
    const skipTo = markupEnd(bytes, tag);
    if (skipTo !== null) {
      const end = indexOfText(bytes, skipTo, tag);
      const stop = end < 0 ? bytes.length : end;
      if (skipTo === ']]>') last?.runs.push({ start: tag + 9, end: stop, isCdata: true });
      at = end < 0 ? bytes.length : end + skipTo.length;
      continue;
    }
    if (bytes[tag + 1] === 0x2f) {
      const index = open.findLastIndex(({ name }) => isTag(bytes, tag, `</${name}`));
      const end = bytes.indexOf(0x3e, tag);
      at = end < 0 ? bytes.length : end + 1;
      while (index >= 0 && open.length > index) close(false);
      if (open.length === 0 && index >= 0) return leaves;
      continue;
    }
    const name = tagName(bytes, tag + 1);
    const end = endOfTag(bytes, tag + 1 + name.length);
    if (name === '' || end <= 0) {
      // A bracket that no tag begins with is text of somebody who did not escape it.
      last?.runs.push({ start: tag, end: tag + 1, isCdata: false });
      at = tag + 1;
      continue;
    }
    at = end;
    if (open.length >= mostDepth) continue;
    if (last) last.hasElements = true;
    open.push({
      name,
      path: last === undefined ? '' : last.path === '' ? name : `${last.path}/${name}`,
      number: count++,
      start: tag,
      attributes: readAttributes(bytes, tag + 1 + name.length, end - 1),
      runs: [],
      hasElements: false,
    });
    if (bytes[end - 2] === 0x2f) close(false);
  }
  while (open.length > 0) close(true);
  return leaves;
}

function leafOf(outer: SourcedBytes, one: Open, parent: number, isCut: boolean): Leaf {
  const { path, attributes, start, runs } = one;
  const text = (): SourcedBytes => {
    const parts = runs.map((run) => {
      const part = sliceSourced(outer, run.start, run.end);
      return run.isCdata ? part : unescapeXml(part);
    });
    if (parts.length === 0) return sourcedContent(new Uint8Array(0));
    return parts.length === 1 ? parts[0]! : joinSourced(parts);
  };
  return { path, parent, attributes, start, isCut, text };
}

/** Finds leaves by their paths. */
export class Leaves {
  readonly all: readonly Leaf[];

  constructor(outer: SourcedBytes) {
    this.all = readLeaves(outer);
  }

  /** The first leaf at `path`, or null. */
  find(path: string): Leaf | null {
    return this.all.find((leaf) => leaf.path === path) ?? null;
  }

  /** Text of the first leaf at `path` without blanks around it, 4 KiB of it at most, or ''. */
  text(path: string): string {
    const leaf = this.find(path);
    return leaf ? decodeUtf8(leaf.text().bytes.subarray(0, 4096)).trim() : '';
  }

  /** Leaves below each element at `path`, by their names. */
  groups(path: string): Map<string, Leaf>[] {
    const groups = new Map<number, Map<string, Leaf>>();
    for (const leaf of this.all) {
      const slash = leaf.path.lastIndexOf('/');
      if (leaf.path.slice(0, Math.max(0, slash)) !== path) continue;
      const group = groups.get(leaf.parent) ?? new Map<string, Leaf>();
      groups.set(leaf.parent, group);
      const name = leaf.path.slice(slash + 1);
      if (!group.has(name)) group.set(name, leaf);
    }
    return [...groups.values()];
  }
}

/** Whether the root of the XML text that begins with `head` is called `name`, prolog passed over. */
export function hasRoot(head: Uint8Array, name: string): boolean {
  for (let at = 0; at < head.length;) {
    const tag = head.indexOf(0x3c, at);
    if (tag < 0 || !isBlankRun(head, at, tag)) return false;
    const skipTo = markupEnd(head, tag);
    const doctype = isTag(head, tag, '<!DOCTYPE') ? skipDoctype(head, tag) : null;
    if (doctype) {
      at = doctype.end;
      continue;
    }
    if (skipTo === null && !holdsAt(head, tag, '<!')) return isTag(head, tag, `<${name}`);
    const end = indexOfText(head, skipTo ?? '>', tag);
    if (end < 0) return false;
    at = end + (skipTo ?? '>').length;
  }
  return false;
}

function isBlankRun(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false;
  return true;
}
