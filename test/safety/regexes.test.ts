import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { nodesOf, placeOf, sources } from './sources';

/** Fewer would mean that they are no longer found. */
const fewest = 200;
/** Verdicts on patterns that were safe already: by their text, which is all that a verdict rests on. */
const known = path.resolve(__dirname, '../../out/safety/safe-patterns.json');
interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly places: string[];
}

function patterns(): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const source of sources()) {
    for (const node of nodesOf(source.tree)) {
      if (!ts.isRegularExpressionLiteral(node)) continue;
      const end = node.text.lastIndexOf('/');
      const pattern = found.get(node.text) ?? {
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        places: [],
      };
      pattern.places.push(placeOf(source, node));
      found.set(node.text, pattern);
    }
  }
  return found;
}

function readKnown(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(known, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

/** What is not safe is asked again with more time, as a busy machine makes for noise. */
function statusOf({ source, flags }: Pattern): string {
  const { status } = checkSync(source, flags, { timeout: 10_000 });
  return status === 'safe' ? status : checkSync(source, flags, { timeout: 60_000 }).status;
}

describe('regular expressions', function () {
  this.timeout(600_000);

  it('are all literals, so that they can be checked', () => {
    const made = sources().flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter((node) => ts.isIdentifier(node) && node.text === 'RegExp')
        .filter((node) => !ts.isTypeReferenceNode(node.parent))
        .map((node) => placeOf(source, node)),
    );
    assert.deepEqual(made, []);
  });

  it('take no more than linear time, whatever they are given', () => {
    const all = patterns();
    assert.ok(all.size >= fewest, `${all.size} patterns`);
    const safe = readKnown();
    const unsafe: string[] = [];
    for (const [text, pattern] of all) {
      if (safe.has(text)) continue;
      const status = statusOf(pattern);
      if (status === 'safe') safe.add(text);
      else unsafe.push(`${status}: ${text} at ${pattern.places.join(', ')}`);
    }
    mkdirSync(path.dirname(known), { recursive: true });
    writeFileSync(known, JSON.stringify([...safe].filter((text) => all.has(text)).sort(), null, 1));
    assert.deepEqual(unsafe, []);
  });

  it('are looked through by a checker that sees what it looks for', () => {
    assert.equal(checkSync('^(a+)+$', '').status, 'vulnerable');
  });
});
