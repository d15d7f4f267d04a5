import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Negative } from '../model';

const heading = '## ';
const literal = /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d+)?|true|false|null)$/;

/**
 * Values that look personal and are not, written by hand: `key value` a line, by family. A line that
 * begins with `{` is a whole body. Detection was first tuned on them, so all belong to the fit part.
 */
export function writtenNegatives(): Negative[] {
  const file = path.join(import.meta.dirname, 'fixtures/written.txt');
  const found: Negative[] = [];
  let kind = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith(heading)) kind = line.slice(heading.length);
    else if (line !== '') {
      const requestBody = JSON.stringify(bodyOf(line));
      found.push({ kind, exchange: { requestBody, requestType: 'application/json' } });
    }
  }
  return found;
}

function bodyOf(line: string): unknown {
  if (line.startsWith('{')) return JSON.parse(line);
  const space = line.indexOf(' ');
  const value = line.slice(space + 1);
  return { [line.slice(0, space)]: literal.test(value) ? JSON.parse(value) : value };
}
