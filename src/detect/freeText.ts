import type { KeyReader } from './aliases';
import type { Fit, Leaf } from './detector';
import { entities } from './entities';
import type { EntityId } from './model';
import { ruleOf } from './registry';
import { weigh, type Candidate } from './score';
import { shapesOf } from './shape';
import { findEmail } from './validators/emails';
import { isInternationalPhone } from './validators/phones';

/** Pairs and anchors looked at in one text. */
const maxTries = 200;

const phoneRun = /^\+\d[\d ().-]{6,18}\d/;
const labelled = /([A-Z][\w.-]{1,39})["']?\s{0,2}[=:]\s{0,2}["']?([^\s"',;&<>(){}[\]]{3,256})/iy;

/** Marks that begin a secret inside a text, and the entity behind each. */
const anchors: readonly (readonly [mark: string, entity: EntityId])[] = [
  ['-----BEGIN ', 'private_key'],
  ['eyJ', 'auth_token'],
  ['AKIA', 'api_key'],
  ['ghp_', 'api_key'],
  ['sk_live_', 'api_key'],
  ['xoxb-', 'api_key'],
  ['github_pat_', 'api_key'],
];

/** Runs kept of one text. */
const maxRuns = 50;

/**
 * What a longer text (a log line, a message) holds, with the place of each run; runs do not overlap,
 * and the most telling comes first. Names in front of values (`imei=…`, `imei: …`) count as keys.
 */
export function judgeText(leaf: Leaf, keys: KeyReader): Candidate[] {
  const found: Candidate[] = [];
  addAnchored(found, leaf);
  if (!isPage(leaf)) {
    addAll(found, leaf, 'email', findEmail);
    addAll(found, leaf, 'phone', findPhone);
    addLabelled(found, leaf, keys);
  }
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  for (const candidate of found.sort((a, b) => telling(b) - telling(a))) {
    if (kept.length === maxRuns) break;
    const { span } = candidate;
    const value = span === null ? leaf.text : leaf.text.slice(span.start, span.end);
    // A list of links repeats its session in each of them: once is told.
    if (seen.has(value) || kept.some((other) => overlap(candidate, other))) continue;
    seen.add(value);
    kept.push(candidate);
  }
  return kept;
}

function telling({ entity, confidence }: Candidate): number {
  return confidence * (0.2 + entities[entity].sensitivity);
}

function overlap({ span: a }: Candidate, { span: b }: Candidate): boolean {
  return a === null || b === null || (a.start < b.end && b.start < a.end);
}

/** Markup and scripts of the service: what they name is its own. */
function isPage({ place, text }: Leaf): boolean {
  if (place.part !== 'response-body') return false;
  const type = place.contentType ?? '';
  return (
    type.includes('html') || type.includes('script') || type.includes('css') || text.startsWith('<')
  );
}

function addFit(found: Candidate[], leaf: Leaf, entity: EntityId, fit: Fit): void {
  found.push(weigh(ruleOf(entity)!, leaf, fit, { meaning: null, match: null }));
}

function addAll(
  found: Candidate[],
  leaf: Leaf,
  entity: EntityId,
  findFrom: (text: string, from: number) => Fit | null,
): void {
  let from = 0;
  for (let count = 0; count < maxRuns; count++) {
    const fit = findFrom(leaf.text, from);
    if (fit === null) return;
    addFit(found, leaf, entity, fit);
    from = fit.end!;
  }
}

function addAnchored(found: Candidate[], leaf: Leaf): void {
  const { text } = leaf;
  for (const [mark, entity] of anchors) {
    let at = text.indexOf(mark);
    for (let tries = 0; at >= 0 && tries < maxTries; tries++, at = text.indexOf(mark, at + 1)) {
      if (at > 0 && isWordCode(text.charCodeAt(at - 1))) continue;
      const end = entity === 'private_key' ? endOfPem(text, at) : endOfRun(text, at);
      if (end - at < 16) continue;
      const part = text.slice(at, end);
      const fit = ruleOf(entity)!.fit({ ...leaf, text: part, joined: '', shape: shapesOf(part) });
      if (fit === null) continue;
      addFit(found, leaf, entity, { ...fit, start: at, end });
      break;
    }
  }
}

function findPhone(text: string, from: number): Fit | null {
  let at = text.indexOf('+', from);
  for (let tries = 0; at >= 0 && tries < maxTries; tries++, at = text.indexOf('+', at + 1)) {
    if (at > 0 && isWordCode(text.charCodeAt(at - 1))) continue;
    const run = phoneRun.exec(text.slice(at, at + 24))?.[0];
    if (run === undefined || !isInternationalPhone(run)) continue;
    return { syntax: 'exact', passed: ['numbering plan'], start: at, end: at + run.length };
  }
  return null;
}

function addLabelled(found: Candidate[], leaf: Leaf, keys: KeyReader): void {
  const { text } = leaf;
  let from = 0;
  for (let tries = 0; tries < maxTries; tries++) {
    const sign = nextSign(text, from);
    if (sign < 0) return;
    from = sign + 1;
    let start = sign;
    while (start > 0 && sign - start < 3 && isGapCode(text.charCodeAt(start - 1))) start--;
    while (start > 0 && sign - start < 42 && isNameCode(text.charCodeAt(start - 1))) start--;
    labelled.lastIndex = start;
    const match = labelled.exec(text);
    if (match === null) continue;
    const meaning = keys.read(match[1]!);
    const value = match[2]!;
    const at = start + match[0].length - value.length;
    for (const keyMatch of meaning.matches) {
      if (keyMatch.strength !== 'strong') continue;
      const part: Leaf = {
        ...leaf,
        text: value,
        joined: meaning.joined,
        hash: meaning.hash,
        shape: shapesOf(value),
      };
      const fit = meaning.hash === null ? keyMatch.rule.fit(part) : null;
      // A sentence has colons too: in running text only what also looks right counts.
      if (fit === null || fit.syntax === 'loose') continue;
      const span = { start: at + (fit.start ?? 0), end: at + (fit.end ?? value.length) };
      found.push(weigh(keyMatch.rule, leaf, { ...fit, ...span }, { meaning, match: keyMatch }));
    }
  }
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3d || code === 0x3a) return at;
  }
  return -1;
}

function endOfRun(text: string, start: number): number {
  const limit = Math.min(text.length, start + 8192);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code) && code !== 0x2e && code !== 0x2d && code !== 0x2f && code !== 0x2b)
      return at;
  }
  return limit;
}

function endOfPem(text: string, start: number): number {
  const end = text.indexOf('-----END ', start);
  const tail = end < 0 ? -1 : text.indexOf('-----', end + 9);
  return tail < 0 ? Math.min(text.length, start + 4096) : tail + 5;
}

function isWordCode(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

function isNameCode(code: number): boolean {
  return isWordCode(code) || code === 0x2e || code === 0x2d;
}

/** Quotes and spaces between a name and its sign. */
function isGapCode(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27;
}
