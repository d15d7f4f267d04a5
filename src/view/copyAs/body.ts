import { decodeUtf8 } from '../../bytes/text';
import type { Content } from '../../capture/model';
import type { Layer } from '../../decode/model';
import { layerAddress } from '../blocks/address';
import { chainFrom, codecLabel, wholeLayer } from '../blocks/chain';
import { rawOf } from '../blocks/rawLines';
import { extensionOf } from '../blocks/steps';
import { isTextual } from '../blocks/textLines';
import { fileNameOf } from '../fileName';
import type { AnalysedExchangeLike } from '../input';

/** A body, as it was sent without HTTP's own framing, or what it is decoded to. */
export interface BodyChoice {
  readonly side: 'request' | 'response';
  /** Names of the steps that were undone; empty for the body itself. */
  readonly chain: readonly string[];
  readonly sizeBytes: number;
  /** A safe name for a file with it. */
  readonly fileName: string;
  /** Where these very bytes begin in the opened file, or null where it does not hold them as they are. */
  readonly fileOffset: number | null;
}

/** A body with its bytes, in the clear. */
export interface BodyContent extends BodyChoice {
  readonly bytes: Uint8Array;
}

/** Bodies of an exchange that hold anything, those sent before those received. */
export function bodyChoices(input: AnalysedExchangeLike): BodyChoice[] {
  return bodiesOf(input).map(({ bytes, ...body }) => ({ ...body, sizeBytes: bytes.length }));
}

/** Number `choice` of {@link bodyChoices} with its bytes, or null where there is none such. */
export function bodyContent(input: AnalysedExchangeLike, choice: number): BodyContent | null {
  const body = bodiesOf(input)[choice];
  if (body === undefined) return null;
  // A copy: what is sent to another thread takes all of its buffer along.
  return { ...body, sizeBytes: body.bytes.length, bytes: body.bytes.slice() };
}

type Body = Omit<BodyContent, 'sizeBytes'>;

function bodiesOf(input: AnalysedExchangeLike): Body[] {
  return (['request', 'response'] as const).flatMap((side) => bodiesOfSide(input, side));
}

function bodiesOfSide(input: AnalysedExchangeLike, side: BodyChoice['side']): Body[] {
  const content = input.exchange[side]?.content;
  if (content === undefined || content.bytes.length === 0) return [];
  const root = input.parts.find(({ part }) => part === `${side}-body`)?.root;
  const layer = root === undefined ? null : wholeLayer(root);
  const about = `${String(input.exchange.index)}-${side}`;
  const stem = stemOf(input);
  const body = (bytes: Uint8Array, chain: readonly string[], ending: string): Body => ({
    side,
    chain,
    fileName: fileNameOf(stem, chain.length === 0 ? about : `${about}-decoded`, ending),
    fileOffset: chain.length === 0 ? fileOffset(content) : null,
    bytes,
  });
  const bodies = [body(content.bytes, [], ownExtension(content, layer))];
  const chain = layer && chainFrom(layer, layerAddress('', 0));
  // JSON by itself is decoded to the very same bytes.
  if (chain && (chain.layers.length > 1 || chain.content !== null)) {
    const labels = chain.layers.map(({ codec }) => codecLabel(codec));
    bodies.push(body(rawOf(chain.inner).bytes, labels, extensionOf(chain.inner)));
  }
  return bodies;
}

/** No coding and no escape keeps the number of bytes, so that the file holds these where it has as many. */
function fileOffset({ bytes, origin, map, undoneCodings }: Content): number | null {
  const { start, end } = map.parentRange;
  const isAsItIs = origin === 'file' && undoneCodings.length === 0 && end - start === bytes.length;
  return isAsItIs ? start : null;
}

/** The last segment of the path, as browsers do, where nothing personal stands in the URL. */
function stemOf({ exchange, findings }: AnalysedExchangeLike): string {
  const host = exchange.host ?? 'exchange';
  if (exchange.request === null || findings.some(({ part }) => part === 'url')) return host;
  const url = decodeUtf8(exchange.request.url.bytes);
  const path = url.replace(/^[a-z][a-z\d+.-]{0,15}:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0]!;
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(/\.[a-z\d]{1,8}$/i, '') || host;
}

/** What the name of a file with a body ends in: by what it was read as, else by what it is said to be. */
function ownExtension({ bytes, mediaType }: Content, layer: Layer | null): string {
  if (layer !== null && rawOf(layer).value === layer.parent) return extensionOf(layer);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gz';
  return mediaExtensions.get(mediaType) ?? (isTextual(bytes) ? 'txt' : 'bin');
}

const mediaExtensions: ReadonlyMap<string, string> = new Map([
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/csv', 'csv'],
  ['text/javascript', 'js'],
  ['application/javascript', 'js'],
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/svg+xml', 'svg'],
  ['audio/mpeg', 'mp3'],
  ['video/mp4', 'mp4'],
  ['font/woff2', 'woff2'],
]);
