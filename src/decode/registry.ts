import type { Codec } from './codec';
import { base64 } from './codecs/base64';
import { brotli } from './codecs/brotli';
import { cookie } from './codecs/cookie';
import { dataUri } from './codecs/dataUri';
import { deflate } from './codecs/deflate';
import { form } from './codecs/form';
import { gzip } from './codecs/gzip';
import { hex } from './codecs/hex';
import { json } from './codecs/json';
import { jwe } from './codecs/jwe';
import { jwt } from './codecs/jwt';
import { multipart } from './codecs/multipart';
import { percent } from './codecs/percent';
import { query } from './codecs/query';
import { xml } from './codecs/xml';
import { zlib } from './codecs/zlib';
import { zstd } from './codecs/zstd';
import { lz4 } from './codecs/lz4';
import { snappy } from './codecs/snappy';
import { ndjson } from './codecs/ndjson';
import { sse } from './codecs/sse';
import { pem } from './codecs/pem';
import { htmlEntities } from './codecs/htmlEntities';
import { unicodeEscape } from './codecs/unicodeEscape';
import { quotedPrintable } from './codecs/quotedPrintable';
import { msgpack } from './codecs/msgpack';
import { cbor } from './codecs/cbor';
import { bson } from './codecs/bson';
import { plist } from './codecs/plist';
import { protobuf } from './codecs/protobuf';
import { grpc } from './codecs/grpc';
import { base32 } from './codecs/base32';
import { base58 } from './codecs/base58';
import { base85 } from './codecs/base85';
import { lzString } from './codecs/lzString';
import { xor } from './codecs/xor';
import { rot13 } from './codecs/rot13';
import { reverse } from './codecs/reverse';
import type { CodecId } from './model';

/**
 * All codecs, in the order they are tried on a run: those with a grammar before those with only an
 * alphabet, those with magic bytes before those without. ROT13 leaves markup as it is, so it is asked
 * before XML.
 */
export const codecs: readonly Codec[] = [
  ndjson,
  json,
  rot13,
  xml,
  multipart,
  sse,
  pem,
  dataUri,
  jwt,
  jwe,
  htmlEntities,
  unicodeEscape,
  base85,
  query,
  form,
  cookie,
  hex,
  base64,
  base32,
  base58,
  lzString,
  percent,
  quotedPrintable,
  gzip,
  zlib,
  zstd,
  lz4,
  snappy,
  plist,
  bson,
  grpc,
  msgpack,
  cbor,
  protobuf,
  deflate,
  brotli,
  reverse,
  xor,
];

const byId = new Map<CodecId, Codec>(codecs.map((codec) => [codec.id, codec]));

/** Codecs that read text, and those that read binary data, in the same order. */
export const textCodecs: readonly Codec[] = codecs.filter((codec) => codec.reads !== 'binary');
export const binaryCodecs: readonly Codec[] = codecs.filter((codec) => codec.reads !== 'text');
/** Codecs whose runs can be tokens inside other text. */
export const tokenCodecs: readonly Codec[] = codecs.filter((codec) => codec.inText);

/** The codec of that id, or undefined where it is not built yet. */
export function codecOf(id: CodecId): Codec | undefined {
  return byId.get(id);
}

/** The codec that a Content-Type (parameters and all) declares, or undefined. */
export function declaredCodec(contentType: string): Codec | undefined {
  const mediaType = mediaTypeOf(contentType);
  return mediaType === '' ? undefined : codecs.find((codec) => codec.declaredBy(mediaType));
}

/** Media type without parameters, lower-case. */
export function mediaTypeOf(contentType: string): string {
  const end = contentType.indexOf(';');
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}
