import type { SourcedBytes } from '../../../bytes/sourced';
import type { Line } from '../../http/lines';
import { linesOf, shownLine } from '../../text/block';
import type { TextBuilder } from '../../text/textBuilder';
import { isLastWord, mayBeMark, readMark, type Mark } from './marks';
import { Transfer } from './transfer';

/** `--trace` writes 16 bytes a line, each as two digits and a blank. */
const hexLine = /^[0-9a-f]{4,12}: (?:[0-9a-f]{2} ){1,16}/;
const mostOfLine = 16;
const offsetOfLine = /^([0-9a-f]{4,12}): /;
/** Characters that hold all of an offset. */
const longestOffset = 14;
/** What a line's kind is told by. */
const shownOfLine = 64;

/** One dump below a mark: bytes in order, put into `out`. */
interface Dump {
  readonly size: number;
  readonly out: TextBuilder;
  /** Bytes of it that were read. */
  done: number;
}

/** Reads the block as `--trace` or `--trace-ascii` wrote it; of several transfers, the first asked. */
export function readTrace(block: SourcedBytes): Transfer {
  const { bytes } = block;
  const transfer = new Transfer(block);
  /** What was said before anything was sent, by whichever transfer. */
  const infos: { readonly transfer: string; readonly words: string }[] = [];
  let own: string | null = null;
  let isHex: boolean | null = null;
  let dump: Dump | null = null;
  let last: Mark | null = null;
  for (const line of linesOf(bytes)) {
    const text = mayBeMark(bytes, line) ? shownLine(bytes, line, 400) : '';
    const mark = text === '' ? null : readMark(text);
    if (mark?.isTrace) {
      if (dump) endDump(dump);
      dump = null;
      if (mark.kind === 'send-header') {
        transfer.isDone = own === mark.transfer && last?.kind !== 'send-header';
        if (own === null) {
          own = mark.transfer;
          for (const info of infos) if (info.transfer === own) transfer.info.take(info.words);
        }
      } else if (mark.kind === 'info') {
        const words = text.slice(mark.length);
        if (own === null) infos.push({ transfer: mark.transfer, words });
        else if (mark.transfer === own) transfer.info.take(words);
        transfer.isDone = mark.transfer === own && isLastWord(words);
      }
      if (transfer.isDone) break;
      if (mark.transfer !== own || mark.kind === 'info' || mark.kind === 'other') continue;
      transfer.at(mark);
      transfer.hasNumber = own !== '';
      last = mark;
      const out = outOf(transfer, mark);
      dump = { size: mark.size, out, done: 0 };
    } else if (dump && last) {
      isHex ??= hexLine.test(shownLine(bytes, line, shownOfLine));
      const isFirst = dump.done === 0 && last.kind === 'receive-header';
      if (isFirst && isStatusLine(shownLine(bytes, line, shownOfLine), isHex)) {
        transfer.restartResponse();
        dump = { size: last.size, out: transfer.response, done: 0 };
      }
      if (isHex) takeHex(bytes, line, dump);
      else if (takeText(bytes, line, dump) && last.kind.endsWith('data')) {
        transfer.isLossy = true;
      }
    }
  }
  if (dump) endDump(dump);
  return transfer;
}

function outOf(transfer: Transfer, { kind }: Mark): TextBuilder {
  if (kind === 'receive-data') transfer.bodyAt ??= transfer.response.length;
  return kind.startsWith('send') ? transfer.request : transfer.response;
}

function isStatusLine(text: string, isHex: boolean): boolean {
  return isHex ? /^0{4,12}: 48 54 54 50 2f /.test(text) : /^0{4,12}: HTTP\//.test(text);
}

/** A unit is two digits and the blank behind them. */
function takeHex(bytes: Uint8Array, line: Line, dump: Dump): void {
  const start = startOfDump(bytes, line);
  const most = Math.min(mostOfLine, dump.size - dump.done);
  const out: number[] = [];
  for (let at = start; start > 0 && out.length < most && at + 3 <= line.end; at += 3) {
    const [high, low] = [digitOf(bytes[at]!), digitOf(bytes[at + 1]!)];
    if (high < 0 || low < 0 || bytes[at + 2] !== 0x20) break;
    out.push(high * 16 + low);
  }
  dump.out.decoded(Uint8Array.from(out), start, 3);
  dump.done += out.length;
}

/** Where the bytes of a dump's line begin, behind its offset of 4 to 12 digits; 0 where it has none. */
function startOfDump(bytes: Uint8Array, { start, end }: Line): number {
  let at = start;
  while (at < end && at - start < 13 && digitOf(bytes[at]!) >= 0) at++;
  const isOffset = at - start >= 4 && at - start <= 12;
  return isOffset && bytes[at] === 0x3a && bytes[at + 1] === 0x20 ? at + 2 : 0;
}

/** Value of a digit, lower-case as curl writes them, or -1. */
function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}

/**
 * A line of printable characters, `.` for any other byte. Where the next one begins further on, a
 * line end of two bytes stood between. Gives whether bytes may be lost.
 */
function takeText(bytes: Uint8Array, line: Line, dump: Dump): boolean {
  const match = offsetOfLine.exec(shownLine(bytes, line, longestOffset));
  if (!match) return false;
  const offset = parseInt(match[1]!, 16);
  if (offset === dump.done + 2) dump.out.put('\r\n');
  dump.done = Math.max(dump.done, Math.min(offset, dump.size));
  const start = line.start + match[0].length;
  const end = Math.min(line.end, start + dump.size - dump.done);
  dump.out.keep(start, end);
  dump.done += Math.max(0, end - start);
  return bytes.subarray(start, end).includes(0x2e);
}

/** Puts in the CRLF at the end that a dump of text leaves out. */
function endDump(dump: Dump): void {
  if (dump.size - dump.done !== 2) return;
  dump.out.put('\r\n');
  dump.done = dump.size;
}
