import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import { alternativeAddress, parentAddress, valueAddress, type Address } from './address';
import { chainFrom, codecLabel, onlyValue, type Chain } from './chain';
import { cutName } from './leaf';

/** Readings that one box offers, the best among them. */
const mostReadings = 9;
/** Fields of a message whose other readings are looked for. */
const mostFields = 500;

/** A chain that a segment can be read as, with the names of its steps. */
export interface NamedChain extends Chain {
  readonly names: readonly string[];
}

/**
 * The chains that a segment can be read as: the one that was accepted first, then one for each
 * alternative on its way, the outermost step's first, then those of single fields of a message.
 */
export function readingsOf(
  layer: Layer,
  address: Address,
  marking: Marking,
): readonly NamedChain[] {
  const best = chainFrom(layer, address);
  const names = best.layers.map(({ codec }) => codecLabel(codec));
  const readings: NamedChain[] = [{ ...best, names }];
  const add = (value: DecodedValue, at: Address, steps: number, field: string | null): void => {
    value.alternatives.forEach((other, index) => {
      if (readings.length >= mostReadings || !touches(other, best.layers[steps])) return;
      const rest = chainFrom(other, alternativeAddress(at, index));
      const own = rest.layers.map(({ codec }) => codecLabel(codec));
      readings.push({
        ...rest,
        layers: [...best.layers.slice(0, steps), ...rest.layers],
        addresses: [...best.addresses.slice(0, steps), ...rest.addresses],
        names: [
          ...names.slice(0, steps),
          ...(field === null ? own : [`${field} as ${fieldReading(other)}`, ...own.slice(1)]),
        ],
      });
    });
  };
  best.layers.forEach((one, step) => {
    add(one.parent, parentAddress(best.addresses[step]!), step, null);
  });
  const { inner, innerAddress, content } = best;
  if (content !== null) add(content, valueAddress(innerAddress, 0), best.layers.length, null);
  else if (inner.protection === 'encoded') {
    inner.values.slice(0, mostFields).forEach((value, index) => {
      const field = cutName(marking.mask(value.name ?? ''));
      add(value, valueAddress(innerAddress, index), best.layers.length, field);
    });
  }
  return readings;
}

/** Whether an alternative is one to the accepted step, where there is one at its place. */
function touches({ range }: Layer, accepted: Layer | undefined): boolean {
  return (
    accepted === undefined || (range.start < accepted.range.end && accepted.range.start < range.end)
  );
}

/** What a field could be as well: `text`, or a message again. */
function fieldReading(layer: Layer): string {
  return onlyValue(layer) === null ? `a ${codecLabel(layer.codec)} message` : 'text';
}
