import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A body in which nothing may be found, and what it looks like. */
export interface Negative {
  readonly family: string;
  readonly body: unknown;
}

const heading = '## ';
const literal = /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d+)?|true|false|null)$/;

/**
 * Values that look personal and are not, from the fixture: `key value` a line, by family. A line that
 * begins with `{` is a whole body.
 */
export function negativeBodies(): readonly Negative[] {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/negatives.txt'), 'utf8');
  const found: Negative[] = [];
  let family = '';
  for (const line of text.split('\n')) {
    if (line.startsWith(heading)) family = line.slice(heading.length);
    else if (line !== '') found.push({ family, body: bodyOf(line) });
  }
  return found;
}

function bodyOf(line: string): unknown {
  if (line.startsWith('{')) return JSON.parse(line);
  const space = line.indexOf(' ');
  const value = line.slice(space + 1);
  return { [line.slice(0, space)]: literal.test(value) ? JSON.parse(value) : value };
}
