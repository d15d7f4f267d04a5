import type { DecodedValue } from '../../decode/model';
import { pathOf, rootOf } from '../../decode/tree';
import { atAddress, readTextBlockId } from '../blocks/address';
import { wholeLayer } from '../blocks/chain';
import { rawOf } from '../blocks/rawLines';
import { sourceAt } from '../blocks/sources';
import { readRawSource } from '../blocks/steps';
import { everythingMasked, type AnalysedExchangeLike } from '../input';
import { markingOf } from '../marking';
import type { PagePlace } from '../protocol';
import { decodedJson } from './decodedJson';

/** What is meant in an exchange: a place on its page, a finding by its number, or null: its body. */
export type CopiedPlace = PagePlace | number | null;

/** What a place is copied as: where it stands, or what it is decoded to. */
export type PlaceForm = 'path' | 'json';

/** A place in words for the clipboard, in the clear; null where there is nothing to say. */
export function placeText(
  input: AnalysedExchangeLike,
  place: CopiedPlace,
  form: PlaceForm,
): string | null {
  const value = valueMeant(input, place);
  if (value === null) return null;
  return form === 'path' ? pathText(input, value) : decodedJson(segmentOf(value));
}

/**
 * Where a value stands: its JSON pointer (RFC 6901) where it is a field of a body that is JSON, else
 * the steps to it: `form:data_list › base64 › gzip › json:/0/imei`. A whole part is called by its name.
 */
function pathText(input: AnalysedExchangeLike, value: DecodedValue): string {
  const path = pathOf(value);
  const [only, more] = path;
  if (only === undefined) {
    const root = rootOf(value);
    return input.parts.find((one) => one.root === root)?.part ?? '';
  }
  const isField = more === undefined && only.startsWith('json:/');
  return isField ? only.slice('json:'.length) : path.join(' › ');
}

/** The value whose decoding is shown around a place: itself where it is decoded, else what holds it. */
function segmentOf(value: DecodedValue): DecodedValue {
  let at = value;
  while (wholeLayer(at) === null && at.parent !== null) at = at.parent.parent;
  return at;
}

function valueMeant(input: AnalysedExchangeLike, place: CopiedPlace): DecodedValue | null {
  if (place === null) return bodyOf(input);
  if (typeof place === 'number') return input.findings[place]?.at ?? null;
  const id = readTextBlockId(place.blockId);
  const source = id?.source ?? place.blockId;
  if (source === 'request-body' || source === 'response-body') return partNamed(input, source);
  const line = id && sourceAt(input, source, markingOf(input, everythingMasked));
  const shown = line?.valueAt?.(id!.from + place.from.line) ?? null;
  if (shown !== null) return shown;
  if (source === 'url') return partNamed(input, 'url');
  const addressed = atAddress(input, readRawSource(source)?.step ?? source);
  if (addressed === null) return null;
  return addressed.kind === 'value' ? addressed.value : rawOf(addressed.layer).value;
}

/** What was sent, or else what came back. */
function bodyOf(input: AnalysedExchangeLike): DecodedValue | null {
  return partNamed(input, 'request-body') ?? partNamed(input, 'response-body');
}

function partNamed({ parts }: AnalysedExchangeLike, name: string): DecodedValue | null {
  return parts.find(({ part }) => part === name)?.root ?? null;
}
