import type { SourcedBytes } from '../../../bytes/sourced';
import type { Line } from '../../http/lines';
import { linesOf, shownLine } from '../../text/block';
import type { TextBuilder } from '../../text/textBuilder';
import { isLastWord, mayBeMark, readMark, type Mark } from './marks';
import { Transfer } from './transfer';

/** `--trace` writes 16 bytes a line, each as two digits and a blank. */
const hexLine = /^[0-9a-f]{4,12}: (?:[0-9a-f]{2} ){1,16}/;
const offsetOfLine = /^([0-9a-f]{4,12}): /;

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
    const text = shownLine(bytes, line, 400);
    const mark = mayBeMark(bytes, line) ? readMark(text) : null;
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
      isHex ??= hexLine.test(text);
      if (dump.done === 0 && last.kind === 'receive-header' && isStatusLine(text, isHex)) {
        transfer.restartResponse();
        dump = { size: last.size, out: transfer.response, done: 0 };
      }
      if (isHex) takeHex(line, text, dump);
      else if (takeText(bytes, line, text, dump) && last.kind.endsWith('data')) {
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
function takeHex(line: Line, text: string, dump: Dump): void {
  const match = hexLine.exec(text);
  if (!match) return;
  const start = text.indexOf(': ') + 2;
  const count = Math.min((match[0].length - start) / 3, dump.size - dump.done);
  const out = new Uint8Array(Math.max(0, count));
  for (let i = 0; i < out.length; i++) {
    out[i] = parseInt(text.slice(start + 3 * i, start + 3 * i + 2), 16);
  }
  dump.out.decoded(out, line.start + start, 3);
  dump.done += out.length;
}

/**
 * A line of printable characters, `.` for any other byte. Where the next one begins further on, a
 * line end of two bytes stood between. Gives whether bytes may be lost.
 */
function takeText(bytes: Uint8Array, line: Line, text: string, dump: Dump): boolean {
  const match = offsetOfLine.exec(text);
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
