import type { Layer } from '../../decode/model';
import type { StepForm, StepView } from '../model';
import type { Address } from './address';
import type { Chain } from './chain';
import { isRawText, rawOf } from './rawLines';

/** What each step of a chain put out, and how it can be shown. */
export function stepViews(chain: Chain): StepView[] {
  return chain.layers.map((layer, step) => ({
    id: chain.addresses[step]!,
    sizeBytes: rawOf(layer).bytes.length,
    forms: formsOf(chain, step),
    isText: isRawText(layer),
  }));
}

/** Ways to show a step, the usual one first; none twice under two names. */
export function formsOf(chain: Chain, step: number): readonly StepForm[] {
  const layer = chain.layers[step]!;
  const isText = isRawText(layer);
  if (step < chain.layers.length - 1 || layer.values.length === 0) {
    return isText ? ['text', 'bytes'] : ['bytes'];
  }
  if (chain.content === null) return isText ? ['decoded', 'text', 'bytes'] : ['decoded', 'bytes'];
  // What is one value, and no text, is a hex dump already.
  if (!isText) return ['decoded'];
  return chain.content.layers.length > 0 ? ['decoded', 'text', 'bytes'] : ['decoded', 'bytes'];
}

/** The source of lines that shows what a step put out as it stands. */
export function rawSource(step: Address, form: Exclude<StepForm, 'decoded'>): string {
  return `${step}#${form}`;
}

/** Reads it back, or null where it is none. */
export function readRawSource(
  source: string,
): { readonly step: Address; readonly form: Exclude<StepForm, 'decoded'> } | null {
  const [step, form, more] = source.split('#');
  if (step === undefined || more !== undefined) return null;
  return form === 'text' || form === 'bytes' ? { step, form } : null;
}

/** How a file of what a step put out is called: by what stands in it. */
export function extensionOf(layer: Layer): string {
  const { value } = rawOf(layer);
  const inner = value === layer.parent ? layer : value.layers[0];
  const known = inner === undefined ? undefined : extensions[inner.codec];
  return known ?? (isRawText(layer) ? 'txt' : 'bin');
}

const extensions: Readonly<Partial<Record<Layer['codec'], string>>> = {
  json: 'json',
  ndjson: 'ndjson',
  xml: 'xml',
  plist: 'plist',
  gzip: 'gz',
  zlib: 'zz',
  brotli: 'br',
  zstd: 'zst',
  lz4: 'lz4',
  snappy: 'sz',
  jwt: 'jwt',
  pem: 'pem',
  msgpack: 'msgpack',
  cbor: 'cbor',
  bson: 'bson',
};
