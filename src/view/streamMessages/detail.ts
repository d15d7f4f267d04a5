import { sourcedContent } from '../../bytes/sourced';
import { bodyNote } from '../blocks/body';
import { Composer } from '../blocks/compose';
import { findingViewsOf } from '../findings';
import type { AnalysedExchangeLike, Reveal } from '../input';
import { markingOf } from '../marking';
import type { Block, MessageDetail } from '../model';
import { messagesOf } from './list';
import { messageRow } from './row';

/** How the size of an answer is shared out, in bytes of JSON. */
const contentBytes = 120 * 1024;
const findingBytes = 80 * 1024;

/** All that is shown of message `index` of an exchange, or null where there is none. */
export function messageDetail(
  input: AnalysedExchangeLike,
  index: number,
  reveal: Reveal,
): MessageDetail | null {
  const list = messagesOf(input);
  const message = list.at(index);
  if (message === null) return null;
  const { value, address, fidelity, state } = message;
  const marking = markingOf(input, reveal);
  const composer = new Composer(input, marking);
  const blocks: Block[] = [];
  if (value !== null) {
    composer.addValue(value, address, blocks);
    composer.run(contentBytes);
  }
  const marks = value === null ? [] : marking.marksOf(value);
  const findings = new Set(marks.map(({ finding }) => finding));
  const bytes = value?.bytes ?? new Uint8Array(0);
  const content = { ...sourcedContent(bytes), fidelity, state, mediaType: '', undoneCodings: [] };
  return {
    row: messageRow(input, list, index, marking),
    blockId: value === null ? '' : address,
    note: bodyNote(content, value ?? undefined),
    blocks,
    findings: findingViewsOf(input, [...findings], marking, composer.placed, findingBytes),
  };
}

/** The message that a finding stands in, or null where it stands in none. */
export function messageOfFinding(input: AnalysedExchangeLike, finding: number): number | null {
  const found = input.findings[finding];
  return found === undefined ? null : messagesOf(input).indexOf(found.at);
}
