import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TestExchange } from '../detect/exchange';
import type { LabelledBody } from './model';
import type { Persona } from './recorder/plant';
import type { Seen } from './recorder/seen';
import { truthOf } from './truth';

/** A recording as `npm run corpus` writes it. */
interface Recording {
  readonly log: {
    readonly _planted: { readonly persona: Persona; readonly seen: Seen };
    readonly entries: readonly { readonly request: RecordedRequest }[];
  };
}

interface RecordedRequest {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly postData?: {
    readonly mimeType: string;
    readonly text: string;
    readonly encoding?: 'base64';
  };
}

const folder = path.join(import.meta.dirname, 'fixtures');

/** Bodies that real SDKs sent in a browser, labelled with what was planted and what they made themselves. */
export function recordings(): LabelledBody[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.har'));
  return files.sort().flatMap((file) => {
    const { log } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Recording;
    const sdk = path.basename(file, '.har');
    return log.entries.map(({ request }) => {
      const exchange = exchangeOf(request);
      return { sdk, origin: 'recorded', exchange, truth: truthOf(sdk, exchange, log._planted) };
    });
  });
}

/** As the product's reader gives it: what HTTP itself packs is unpacked. */
function exchangeOf({ url, headers, postData }: RecordedRequest): TestExchange {
  // What it authorizes with is the SDK's own public key, which a header by that name belies.
  const own = headers.filter(({ name }) => name !== 'authorization');
  const requestHeaders = Object.fromEntries(own.map(({ name, value }) => [name, value]));
  if (postData === undefined) return { url, requestHeaders };
  const { text, mimeType: requestType, encoding } = postData;
  if (encoding === undefined) return { url, requestHeaders, requestBody: text, requestType };
  const bytes = Buffer.from(text, 'base64');
  const isPacked = requestHeaders['content-encoding'] === 'gzip';
  const requestBody = new Uint8Array(isPacked ? gunzipSync(bytes) : bytes);
  return { url, requestHeaders, requestBody, requestType };
}
