import type { DecodedValue, Layer, Protection } from '../decode/model';
import { pathOf, protectionOf, strongest } from '../decode/tree';
import type { Leaf } from './detector';
import type { Finding } from './model';
import { reasonsOf } from './reasons';
import type { Candidate } from './score';
import { bytesWithin } from './walk';

/** Turns candidates into findings; what all values of a layer share is worked out once. */
export class FindingMaker {
  #layer: Layer | null = null;
  #prefix: readonly string[] = [];
  #protection: Protection = 'plaintext';

  make(leaf: Leaf, candidate: Candidate): Finding {
    const { value, place, text } = leaf;
    const { span } = candidate;
    const path = this.#pathOf(value);
    const finding: Finding = {
      entity: candidate.entity,
      part: place.part,
      path,
      value: span === null ? text : text.slice(span.start, span.end),
      at: value,
      within: bytesWithin(value, text, span),
      confidence: Math.round(Math.min(candidate.confidence, 0.999) * 1000) / 1000,
      grade: candidate.grade,
      reasons: reasonsOf(candidate, leaf),
      protection: candidate.isHashed ? strongest([this.#protection, 'hashed']) : this.#protection,
      group: null,
    };
    return place.isReceived === true ? { ...finding, isReceived: true } : finding;
  }

  #pathOf(value: DecodedValue): readonly string[] {
    const layer = value.parent;
    if (layer === null || layer !== this.#layer) {
      this.#layer = layer;
      this.#protection = protectionOf(value);
      const path = pathOf(value);
      this.#prefix = path.slice(0, -1);
      return path;
    }
    const { name } = value;
    return [...this.#prefix, name === null ? layer.codec : `${layer.codec}:${name}`];
  }
}
