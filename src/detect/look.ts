import type { EntityId } from './model';
import { shapes } from './shape';

/** What a value looks like in a few words: `15 digits`, `UUID`; else the name of its entity. */
export function lookOf(text: string, shape: number, entity: EntityId): string {
  const has = (bit: number): boolean => (shape & bit) !== 0;
  if (has(shapes.digits)) return `${String(text.length)} digits`;
  if (has(shapes.uuid)) return 'UUID';
  if (has(shapes.hex)) return `${String(text.length)} hexadecimal digits`;
  if (has(shapes.jwt)) return 'JSON Web Token';
  if (has(shapes.pem)) return 'PEM';
  if (has(shapes.url)) return 'URL';
  return entity;
}
