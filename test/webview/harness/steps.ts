/** What the host would answer for a step of a chain, or for another reading. */
import type { Block, BoxChoice, Line, SegmentBlock } from '../../../src/view/model';
import { line, text, token } from './blocks';

/** Rows of every hex dump: more than come with the box, or with one request. */
export const dumpRows = 6_000;

/** The box as it is chosen to be shown, or null where there is no such segment. */
export function chosenBox(
  blocks: readonly Block[],
  id: string,
  { reading, step, form }: BoxChoice,
): SegmentBlock | null {
  const segment = segmentOf(blocks, id);
  if (!segment) return null;
  const chain = segment.readings[reading] ?? segment.chain;
  if (step === null) {
    const lines = [line(0, token(`read as ${chain.at(-1) ?? ''}`))];
    return { ...segment, chain, steps: [], blocks: [text(`${id}r${reading}`, lines)] };
  }
  const source = `${segment.steps[step]!.id}#${form}`;
  const total = form === 'bytes' ? dumpRows : 1;
  const blockId = `${source}@0-${total}`;
  const lines = Array.from({ length: Math.min(total, 200) }, (_, row) => stepLine(blockId)!(row));
  const dump = form === 'bytes' ? ({ isDump: true } as const) : {};
  return { ...segment, blocks: [{ ...text(blockId, lines, total), ...dump }] };
}

/** Lines of a step by the id of its block, or undefined where it is none. */
export function stepLine(blockId: string): ((row: number) => Line) | undefined {
  if (blockId.includes('#bytes@')) return dumpRow;
  if (!blockId.includes('#text@')) return undefined;
  return () => line(0, token('[{"distinct_id":"9f3c••••••••••••","event":"page_view"}]'));
}

function dumpRow(row: number): Line {
  const hex = Array.from({ length: 16 }, (_, at) =>
    at > 11 ? '••' : ((row * 16 + at * 37) % 256).toString(16).padStart(2, '0'),
  );
  const dump = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}  `;
  return line(
    0,
    token(`${(row * 16).toString(16).padStart(8, '0')}  `, 'muted'),
    token(dump),
    token('..{"imei":".••••', 'string'),
  );
}

function segmentOf(blocks: readonly Block[], id: string): SegmentBlock | undefined {
  for (const block of blocks) {
    if (block.kind === 'text') continue;
    if (block.kind === 'segment' && block.id === id) return block;
    const inner = segmentOf(block.blocks, id);
    if (inner) return inner;
  }
  return undefined;
}
