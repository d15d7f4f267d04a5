import type { DecodedValue, Layer, Protection } from '../decode/model';
import type { Finding } from '../detect/model';

/** From what anyone can read to what nobody can, without a key. */
const strength: Readonly<Record<Protection, number>> = {
  plaintext: 0,
  encoded: 1,
  hashed: 2,
  unknown: 3,
  encrypted: 4,
};

/** The weaker of two. */
export function weakerProtection(a: Protection, b: Protection): Protection {
  return strength[a] <= strength[b] ? a : b;
}

/** Number of findings under each protection, weakest first. */
export function countProtections(
  findings: readonly Pick<Finding, 'protection'>[],
): Partial<Record<Protection, number>> {
  const counts: Partial<Record<Protection, number>> = {};
  for (const protection of Object.keys(strength) as Protection[]) {
    const count = findings.filter((finding) => finding.protection === protection).length;
    if (count > 0) counts[protection] = count;
  }
  return counts;
}

/** The codings that hide `value` from a quick look, from the outside in: `['base64', 'gzip']`. */
export function codingsOf(value: DecodedValue): string[] {
  const chain: string[] = [];
  for (let layer = value.parent; layer !== null; layer = layer.parent.parent) {
    if (layer.protection !== 'plaintext') chain.push(layer.codec);
  }
  return chain.reverse();
}

/** Spells a chain of steps. */
export function chainText(chain: readonly string[]): string {
  return chain.join(' → ');
}

/** Spells the chains that values stand under; all values of a layer have the same. */
export class ChainTexts {
  readonly #byLayer = new Map<Layer | null, string>();

  of(value: DecodedValue): string {
    const { parent } = value;
    let chain = this.#byLayer.get(parent);
    if (chain === undefined) {
      chain = chainText(codingsOf(value));
      this.#byLayer.set(parent, chain);
    }
    return chain;
  }
}

/**
 * The chains that values stand under, most frequent first, each once. Values that stand under none
 * are left out.
 */
export function chainsOf(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  const chains = new ChainTexts();
  for (const finding of findings) {
    const chain = chains.of(finding.at);
    if (chain !== '') counts.set(chain, (counts.get(chain) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([chain]) => chain);
}
