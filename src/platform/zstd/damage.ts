/** Thrown inside this folder where a block is not what the format allows; it never leaves it. */
export class ZstdDamage extends Error {}
