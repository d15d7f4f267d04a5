import { atAddress } from './blocks/address';
import { Composer } from './blocks/compose';
import { readingsOf } from './blocks/readings';
import { rawLines } from './blocks/sources';
import { formsOf, rawSource } from './blocks/steps';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf } from './marking';
import type { Block, BoxChoice, SegmentBlock } from './model';

/** JSON that the content of one box brings along; further lines are asked for. */
const boxBytes = 120 * 1024;

/**
 * The box of a segment as the user wants it: read otherwise, or with what one of its steps put out,
 * as text or bytes. Null where there is no such segment, reading, step or form: ids and numbers come
 * from the page.
 */
export function boxView(
  input: AnalysedExchangeLike,
  blockId: string,
  { reading, step, form }: BoxChoice,
  reveal: Reveal,
): SegmentBlock | null {
  const addressed = atAddress(input, blockId);
  if (addressed?.kind !== 'layer') return null;
  const marking = markingOf(input, reveal);
  const readings = readingsOf(addressed.layer, blockId, marking);
  const chain = readings[reading];
  if (chain === undefined) return null;
  const composer = new Composer(input, marking);
  const out: Block[] = [];
  if (step === null || form === 'decoded') {
    composer.addBox(blockId, readings, reading, null, '', out);
  } else {
    const layer = chain.layers[step];
    if (layer === undefined || !formsOf(chain, step).includes(form)) return null;
    const lines = rawLines(layer, form, marking);
    const source = rawSource(chain.addresses[step]!, form);
    composer.addBox(blockId, readings, reading, lines, source, out);
  }
  composer.run(boxBytes);
  const [box] = out;
  return box?.kind === 'segment' ? box : null;
}
