import type { ByteRange } from '../bytes/range';
import type { Layer } from '../decode/model';
import { rangeInRoot } from '../decode/tree';
import { partOf } from '../verdict/locate';
import { atAddress } from './blocks/address';
import { isRawText, rawOf } from './blocks/rawLines';
import { extensionOf } from './blocks/steps';
import type { AnalysedExchangeLike } from './input';

/** What a step of a chain put out, in the clear and in full. */
export interface StepContent {
  readonly bytes: Uint8Array;
  readonly isText: boolean;
  /** Id of the step's codec. */
  readonly codec: string;
  /** What the name of a file with these bytes ends in: `json`, `gz`. */
  readonly extension: string;
}

/** The bytes that a step put out, or null where there is no such step. */
export function stepContent(input: AnalysedExchangeLike, step: string): StepContent | null {
  const layer = stepAt(input, step);
  if (layer === null) return null;
  return {
    // A copy: what is sent to another thread takes all of its buffer along.
    bytes: rawOf(layer).bytes.slice(),
    isText: isRawText(layer),
    codec: layer.codec,
    extension: extensionOf(layer),
  };
}

/** The bytes that a step decoded, or null where there is no such step. */
export function stepInput(input: AnalysedExchangeLike, step: string): Uint8Array | null {
  const layer = stepAt(input, step);
  return layer && layer.parent.bytes.slice(layer.range.start, layer.range.end);
}

/** Where what a step decoded stands in the opened file, or null where the file does not hold it. */
export function stepRange(input: AnalysedExchangeLike, step: string): ByteRange | null {
  const layer = stepAt(input, step);
  const part = layer === null ? undefined : partOf(input, layer.parent);
  if (layer === null || part?.sourced.origin !== 'file') return null;
  return part.sourced.map.toParent(rangeInRoot(layer.parent, layer.range));
}

function stepAt(input: AnalysedExchangeLike, step: string): Layer | null {
  const addressed = atAddress(input, step);
  return addressed?.kind === 'layer' ? addressed.layer : null;
}
