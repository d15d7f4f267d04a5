import type { ByteRange } from '../../bytes/range';
import type { DecodedValue } from '../../decode/model';
import { alternativeAddress, parentAddress, valueAddress, type Address } from './address';
import { chainFrom, type Chain } from './chain';

/** Readings that one box offers, the best among them. */
const mostReadings = 8;

/**
 * The chains that a segment can be read as: the one that was accepted first, then one for each
 * alternative on its way, the outermost step's first.
 */
export function readingsOf(best: Chain): readonly Chain[] {
  const readings: Chain[] = [best];
  const add = (value: DecodedValue, address: Address, steps: number, range: ByteRange | null) => {
    value.alternatives.forEach((layer, index) => {
      const touches =
        range === null || (layer.range.start < range.end && range.start < layer.range.end);
      if (!touches || readings.length >= mostReadings) return;
      const rest = chainFrom(layer, alternativeAddress(address, index));
      readings.push({
        ...rest,
        layers: [...best.layers.slice(0, steps), ...rest.layers],
        addresses: [...best.addresses.slice(0, steps), ...rest.addresses],
      });
    });
  };
  best.layers.forEach((layer, step) => {
    add(layer.parent, parentAddress(best.addresses[step]!), step, layer.range);
  });
  if (best.content !== null) {
    add(best.content, valueAddress(best.innerAddress, 0), best.layers.length, null);
  }
  return readings;
}
