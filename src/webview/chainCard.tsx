import type { JSX } from 'preact';
import type { SegmentBlock } from '../view/model';
import { SafeText } from './safeText';
import { say } from './strings';

type Kind = `chain.${'encoding' | 'compression' | 'structure' | 'signed' | 'masking'}`;

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['base64', 'base64url', 'base32', 'base58', 'base85', 'hex', 'percent'].map(
    (name) => [name, 'chain.encoding'] as const,
  ),
  ...['html entities', 'unicode escapes', 'quoted-printable', 'data uri', 'pem'].map(
    (name) => [name, 'chain.encoding'] as const,
  ),
  ...['gzip', 'zlib', 'deflate', 'brotli', 'zstd', 'lz4', 'snappy', 'lz-string'].map(
    (name) => [name, 'chain.compression'] as const,
  ),
  ...['json', 'ndjson', 'form', 'query', 'cookie', 'multipart', 'xml', 'plist', 'sse'].map(
    (name) => [name, 'chain.structure'] as const,
  ),
  ...['protobuf', 'grpc', 'messagepack', 'cbor', 'bson'].map(
    (name) => [name, 'chain.structure'] as const,
  ),
  ['jwt', 'chain.signed'],
  ...['xor', 'rot13', 'reverse'].map((name) => [name, 'chain.masking'] as const),
]);

/** How a segment was decoded, step by step. */
export function ChainCard({ segment }: { segment: SegmentBlock }): JSX.Element {
  const isKeyless = segment.chain.every((name) => {
    const kind = kinds.get(name.toLowerCase());
    return kind && kind !== 'chain.masking';
  });
  return (
    <>
      <div class="card-part card-head">
        <strong>{say('chain.title')}</strong>
      </div>
      <ol class="card-part card-steps">
        {segment.chain.map((name, at) => {
          const kind = kinds.get(name.toLowerCase());
          return (
            <li key={at}>
              {name}
              {kind && <span class="muted"> {say(kind)}</span>}
            </li>
          );
        })}
      </ol>
      <div class="card-part">
        <p>
          {say('chain.grown', { from: segment.sizeFromBytes, to: segment.sizeToBytes })}
          {segment.note && <SafeText text={` · ${segment.note}`} />}
        </p>
        {segment.state !== 'complete' && (
          <p>
            {say(`block.${segment.state}`)}
            {segment.message && <SafeText text={` · ${segment.message}`} />}
          </p>
        )}
        {isKeyless && <p class="muted">{say('chain.noKey')}</p>}
      </div>
    </>
  );
}
