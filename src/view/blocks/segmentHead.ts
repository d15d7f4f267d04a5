import type { Layer } from '../../decode/model';
import { partOf } from '../../verdict/locate';
import type { AnalysedExchangeLike } from '../input';
import type { Marking } from '../marking';
import type { SegmentBlock } from '../model';
import { render } from '../sentences';
import { shorten } from '../visible';
import { chainSizes, proofsOf, worstLayer, type Chain } from './chain';
import { chainProtection } from './protection';
import type { NamedChain } from './readings';
import { stepViews } from './steps';
import { wording } from '../language';
import { told, toldCount } from '../told';

const mostNoteLength = 200;

/** All that a box says of a segment besides its content: of the reading that is shown. */
export function segmentHead(
  input: Pick<AnalysedExchangeLike, 'parts' | 'isLifted'>,
  readings: readonly NamedChain[],
  reading: number,
  marking: Marking,
): Omit<SegmentBlock, 'kind' | 'id' | 'blocks'> {
  const chain = readings[reading]!;
  const worst = worstLayer(chain.layers);
  const sizes = chainSizes(chain);
  const { protection, words } = chainProtection(chain);
  const isComplete = worst.state === 'complete';
  return {
    chain: chain.names,
    steps: stepViews(chain),
    readings: readings.length > 1 ? readings.map(({ names }) => names) : [],
    protection,
    protectionWords: words,
    isInFile: partOf(input, chain.layers[0]!.parent)?.sourced.origin === 'file',
    sizeFromBytes: sizes.from,
    sizeToBytes: sizes.to,
    note: proofsOf(chain.layers)
      .map((proof) => shorten(marking.mask(inPassing(render(proof))), mostNoteLength))
      .join(' · '),
    state: worst.state,
    message: isComplete ? '' : messageOf(worst),
    recovered: isComplete ? '' : recoveredWords(chain, sizes.to),
    canLift: input.isLifted !== true && chain.layers.some(isOverBudget),
  };
}

function isOverBudget({ state, reason }: Layer): boolean {
  return state !== 'complete' && reason?.id === 'decode.over-budget';
}

function recoveredWords({ inner }: Chain, sizeBytes: number): string {
  if (inner.values.length === 0) return wording().words.name.nothingRecovered;
  return toldCount('view.recovered', sizeBytes);
}

const incomplete = {
  truncated: 'view.cut',
  skipped: 'view.not-decoded',
  failed: 'view.damaged',
} as const;

/** Why a layer is not complete, in words. */
export function messageOf(layer: Pick<Layer, 'state' | 'reason'>): string {
  if (layer.reason !== null) return shorten(render(layer.reason), mostNoteLength);
  return layer.state === 'complete' ? '' : told(incomplete[layer.state]);
}

/** A sentence as a remark: `The field …` becomes `the field …`. */
function inPassing(sentence: string): string {
  return /^[A-Z][a-z ]/.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
