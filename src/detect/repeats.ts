import type { DecodedValue, Layer } from '../decode/model';
import type { Finding } from './model';

/** A step from a value inwards: a layer of it, and a value of that. */
interface Step {
  readonly layer: number;
  readonly value: number;
}

/**
 * Findings of one part once more, at the same places of other parts that were decoded from the same
 * bytes: what is found in a message need not be looked for in each of its repeats.
 */
export class Repeats {
  readonly #findings: readonly Finding[];
  readonly #ways: readonly (readonly Step[])[];

  constructor(findings: readonly Finding[]) {
    const indexes = new Map<Layer, Map<DecodedValue, number>>();
    this.#findings = findings;
    this.#ways = findings.map(({ at }) => wayTo(at, indexes));
  }

  /** The findings in the part whose value is `root`; `order` tells its groups from those before. */
  at(root: DecodedValue, order: number): Finding[] {
    const repeated: Finding[] = [];
    this.#findings.forEach((finding, index) => {
      const at = follow(root, this.#ways[index]!);
      // What a budget did not decode again is not there.
      if (at === undefined) return;
      const [, ...inner] = finding.path;
      const path = root.name === null ? finding.path : [root.name, ...inner];
      const group = finding.group === null ? null : `${finding.group}.${String(order)}`;
      repeated.push({ ...finding, at, path, group });
    });
    return repeated;
  }
}

function wayTo(value: DecodedValue, indexes: Map<Layer, Map<DecodedValue, number>>): Step[] {
  const steps: Step[] = [];
  for (let at = value; at.parent !== null; at = at.parent.parent) {
    const layer = at.parent;
    let known = indexes.get(layer);
    if (known === undefined) {
      known = new Map(layer.values.map((one, index) => [one, index]));
      indexes.set(layer, known);
    }
    steps.push({ layer: layer.parent.layers.indexOf(layer), value: known.get(at) ?? -1 });
  }
  return steps.reverse();
}

function follow(root: DecodedValue, way: readonly Step[]): DecodedValue | undefined {
  let at: DecodedValue | undefined = root;
  for (const { layer, value } of way) at = at?.layers[layer]?.values[value];
  return at;
}
