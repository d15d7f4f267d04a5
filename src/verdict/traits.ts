import { entities } from '../detect/entities';
import { entityIds, type EntityId, type Finding } from '../detect/model';

/** Distinct traits of the device that together single it out. */
export const fingerprintTraits = 8;
/** More are not told apart: far fewer are a fingerprint already. */
const mostTraits = 64;
/** Values of fewer characters are alike by chance (a `1` of one switch and of another). */
const shortestAlike = 3;
/** Fields with their values that are remembered as they stand, and the longest of them. */
const mostMet = 64;
const longestMet = 200;
const switches: ReadonlySet<string> = new Set(['true', 'false']);
const order: ReadonlyMap<string, number> = new Map(entityIds.map((id, index) => [id, index]));
/** A field's own name is shown where it looks like one; whatever else a capture has there is not. */
const fieldName = /^\$?[a-z][a-z_]{1,30}$/i;

/** Own name of the field that a finding stands in. */
export function fieldOf({ at, path }: Pick<Finding, 'at' | 'path'>): string {
  return at.key ?? path.at(-1) ?? '';
}

/** Whether a finding says what the device is like, without naming it. */
export function isTrait(finding: Pick<Finding, 'entity'>): boolean {
  return entities[finding.entity].group === 'device description';
}

/**
 * Counts the distinct traits among findings. The same field in several events is one trait, and so
 * are fields of different names with the same value (`model`, `device_model`).
 */
export class TraitTally {
  readonly #fields = new Set<string>();
  readonly #values = new Set<string>();
  readonly #names = new Set<string>();
  /** What was counted in as it stands: events repeat it. */
  readonly #met = new Set<string>();

  /** Counts in one finding in the field of that name, where it is a trait. */
  add(finding: Pick<Finding, 'entity' | 'value'>, field: string): void {
    if (this.size >= mostTraits || !isTrait(finding)) return;
    const { entity } = finding;
    const met = `${entity} ${field.length} ${field}${finding.value}`;
    if (this.#met.has(met)) return;
    if (met.length <= longestMet && this.#met.size < mostMet) this.#met.add(met);
    const fieldKey = `${entity} ${field
      .slice(0, 64)
      .toLowerCase()
      .replace(/[^\p{L}\d]/gu, '')}`;
    if (this.#fields.has(fieldKey)) return;
    const value = finding.value.slice(0, 256).trim().toLowerCase();
    if (value.length >= shortestAlike && !switches.has(value)) {
      const valueKey = `${entity} ${value}`;
      if (this.#values.has(valueKey)) return;
      this.#values.add(valueKey);
    }
    this.#fields.add(fieldKey);
    this.#names.add(nameOf(entity, field));
  }

  /** How many there are. */
  get size(): number {
    return this.#fields.size;
  }

  /** What they are, each once, in the contract's order: entities, and `device_trait:cpu_abi` where only the field tells. */
  get names(): readonly string[] {
    const orderOf = (name: string): number => order.get(name.split(':', 1)[0]!) ?? order.size;
    return [...this.#names].sort((a, b) => orderOf(a) - orderOf(b));
  }
}

function nameOf(entity: EntityId, field: string): string {
  return entity === 'device_trait' && fieldName.test(field)
    ? `${entity}:${field.replace('$', '')}`
    : entity;
}
