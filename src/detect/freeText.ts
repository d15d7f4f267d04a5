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

/**
 * What a longer text (a log line, a message) holds: the most telling value, with its place. Names in
 * front of values (`imei=…`, `imei: …`) count as keys.
 */
export function judgeText(leaf: Leaf, keys: KeyReader): Candidate | null {
  const found: Candidate[] = [];
  addAnchored(found, leaf);
  if (!isPage(leaf)) {
    addFit(found, leaf, 'email', findEmail(leaf.text));
    addFit(found, leaf, 'phone', findPhone(leaf.text));
    addLabelled(found, leaf, keys);
  }
  let best: Candidate | null = null;
  for (const candidate of found) {
    if (best === null || telling(candidate) > telling(best)) best = candidate;
  }
  return best;
}

function telling({ entity, confidence }: Candidate): number {
  return confidence * (0.2 + entities[entity].sensitivity);
}

/** Markup and scripts of the service: what they name is its own. */
function isPage({ place, text }: Leaf): boolean {
  if (place.part !== 'response-body') return false;
  const type = place.contentType ?? '';
  return (
    type.includes('html') || type.includes('script') || type.includes('css') || text.startsWith('<')
  );
}

function addFit(found: Candidate[], leaf: Leaf, entity: EntityId, fit: Fit | null): void {
  if (fit !== null) found.push(weigh(ruleOf(entity)!, leaf, fit, { meaning: null, match: null }));
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

function findPhone(text: string): Fit | null {
  let at = text.indexOf('+');
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
  // Letters, digits, _ . - and the quote or space between a name and its sign.
  return isWordCode(code) || code === 0x2e || code === 0x2d || code === 0x22 || code === 0x20;
}
