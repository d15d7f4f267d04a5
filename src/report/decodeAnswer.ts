import type { DecodeAnswer, DecodedSegment } from '../decode/answer';
import type { DecodedField } from '../decode/fields';
import { render } from '../view/sentences';
import { wording } from '../view/language';
import { visible } from '../view/visible';
import { safeJson } from './safeJson';

/** The answer as one line of JSON, its fields as the contract has them. */
export function decodeAnswerJson(answer: DecodeAnswer): string {
  const { chain, protection, text, base64, evidence, reason, segments } = answer;
  return `${safeJson({
    chain,
    protection,
    text,
    ...(base64 === undefined ? {} : { base64 }),
    evidence: [...evidence, ...(reason === null ? [] : [reason])].map(render),
    segments: segments.map(segmentFields),
  })}\n`;
}

function segmentFields({ range, chain, protection, text, base64 }: DecodedSegment): object {
  return {
    range: [range.start, range.end],
    chain,
    protection,
    text,
    ...(base64 === undefined ? {} : { base64 }),
  };
}

/** The answer for people: what it was, then the content; several segments one after another. */
export function decodeAnswerText(answer: DecodeAnswer): string {
  if (answer.segments.length <= 1) return segmentText(answer, '');
  return answer.segments
    .map((segment) => segmentText(segment, ` at ${segment.range.start} to ${segment.range.end}`))
    .join('\n');
}

function segmentText(segment: Omit<DecodedSegment, 'range'>, place: string): string {
  const { text, fields } = segment;
  const listed = text === null ? fields?.map(fieldLine).join('\n') : undefined;
  return `${headOf(segment)}${place}\n${linesVisible(listed ?? contentOf(segment))}\n`;
}

/** The answer on one line. */
export function decodeAnswerLine(answer: DecodeAnswer): string {
  const content = visible(contentOf(answer)).replaceAll('\t', '␉');
  return `${headOf(answer)}: ${content}\n`;
}

function fieldLine({ name, text }: DecodedField): string {
  return name === '' ? text : `${name}: ${text}`;
}

function headOf({ chain, protection, state }: Omit<DecodedSegment, 'range'>): string {
  const words = wording().words.protection[protection] + (state === 'complete' ? '' : `, ${state}`);
  return chain.length === 0 ? words : `${chain.join(' → ')}, ${words}`;
}

function contentOf({ text, base64 }: Omit<DecodedSegment, 'range'>): string {
  return text ?? `base64:${base64 ?? ''}`;
}

function linesVisible(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line.endsWith('\r') ? line.slice(0, -1) : line))
    .join('\n');
}
