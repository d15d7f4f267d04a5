import assert from 'node:assert/strict';
import { Budget } from '../../../../src/bytes/budget';
import { decodeText } from '../../../../src/decode/answer';
import { decodeValue } from '../../../../src/decode/decode';
import type { DecodeContext, DecodedValue, DecodeHint } from '../../../../src/decode/model';
import { inflate } from '../../../../src/platform/inflate.node';
import { checkTree } from '../checks';
import { valueTokens } from '../dictionary';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateInside, wrap } from '../mutators/codings';
import { mutateJson } from '../mutators/json';
import { hashOf } from '../random';
import { valueSeeds } from '../seeds';

/** Limits that a run may spend. */
export const limits = { bytesOut: 4 * 1024 * 1024, layers: 500, depth: 16, timeMs: 5_000 };
export const newContext = (): DecodeContext => ({ budget: new Budget(limits), inflate });

const places: readonly DecodeHint['place'][] = [
  'url',
  'header',
  'cookie',
  'set-cookie',
  'content',
  'text',
];
const contentTypes = [
  '',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html; charset=utf-8',
  'text/javascript',
  'application/xml',
  'application/x-gzip',
  'application/octet-stream',
  'application/x-ndjson',
  'image/png',
  'multipart/mixed; boundary="',
];

/** A declared Content-Type that depends on the input. */
export function contentTypeFor(input: Uint8Array): string {
  return contentTypes[hashOf(input) % contentTypes.length]!;
}

/** The input decoded as a message's content. */
export function decodeContent(input: Uint8Array): DecodedValue {
  const contentType = contentTypeFor(input);
  return decodeValue(input, { place: 'content', contentType, charset: '' }, newContext());
}

export const valueInput: Pick<Target, 'tokens' | 'mutators' | 'seeds'> = {
  seeds: valueSeeds,
  tokens: valueTokens,
  mutators: [...byteMutators, wrap, wrap, wrap, mutateInside, mutateInside, mutateJson],
};

/** Decoding at every place that a value can stand at. */
export const decodeTarget: Target = {
  ...valueInput,
  name: 'decode',
  run(input) {
    for (const place of places) {
      if (place === 'content') checkTree(decodeContent(input));
      else checkTree(decodeValue(input, { place, step: `header:${place}` }, newContext()));
    }
    const answer = decodeText(input, newContext());
    for (const { range } of answer.segments) {
      assert.ok(0 <= range.start && range.start <= range.end && range.end <= input.length);
    }
  },
};
