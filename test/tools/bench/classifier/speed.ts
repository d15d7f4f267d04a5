/** Times detection as it ships: bundled. Reads exchanges from the file that is named. */
import { readFileSync } from 'node:fs';
import { detectExchange } from '../../../../src/detect/detect';
import { digest } from '../../../../src/platform/digest.node';
import { partsOf, type TestExchange } from '../../../detect/exchange';
import { ordinaryPace } from '../detect/pace';

/** What is measured, and how large it is once decoded. */
export interface Task {
  readonly decodedBytes: number;
  readonly exchanges: readonly (Omit<TestExchange, 'requestBody'> & {
    readonly requestBody?: string;
    readonly isBase64: boolean;
  })[];
}

/** What came out, in MB of decoded text a second of one core. */
export interface Paces {
  /** One body after another, most of them of a kilobyte, decoded beforehand. */
  readonly detection: number;
  readonly withDecoding: number;
  /** All of them in one long body, decoded beforehand. */
  readonly inLongBody: number;
  /** The ordinary bodies of the benchmark of detection, decoded beforehand. */
  readonly ordinary: number;
}

/** How much decoded text each way is timed on, in bytes, after a tenth of it to warm up. */
const timedBytes = 20_000_000;

const { decodedBytes, exchanges } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Task;
const bodies: TestExchange[] = exchanges.map(({ isBase64, requestBody, ...rest }) => ({
  ...rest,
  ...(requestBody === undefined
    ? {}
    : { requestBody: isBase64 ? new Uint8Array(Buffer.from(requestBody, 'base64')) : requestBody }),
}));
const decoded = bodies.map(partsOf);

/** All bodies that are JSON in one list: a batch as SDKs send them after a while without a network. */
const long = `[${bodies.flatMap(({ requestBody }) => (isJson(requestBody) ? [requestBody] : [])).join(',')}]`;
const longParts = partsOf({ requestBody: long, requestType: 'application/json' });

function isJson(body: TestExchange['requestBody']): body is string {
  if (typeof body !== 'string') return false;
  try {
    return typeof JSON.parse(body) === 'object';
  } catch {
    return false;
  }
}

function megabytesPerSecond(bytes: number, pass: () => void): number {
  const rounds = Math.ceil(timedBytes / bytes);
  for (let round = 0; round < Math.max(3, rounds / 10); round++) pass();
  const started = process.cpuUsage();
  for (let round = 0; round < rounds; round++) pass();
  const { user, system } = process.cpuUsage(started);
  return (rounds * bytes) / (user + system);
}

const detection = megabytesPerSecond(decodedBytes, () => {
  for (const parts of decoded) detectExchange(parts, digest);
});
const withDecoding = megabytesPerSecond(decodedBytes, () => {
  for (const body of bodies) detectExchange(partsOf(body), digest);
});
const inLongBody = megabytesPerSecond(Buffer.byteLength(long), () => {
  detectExchange(longParts, digest);
});
const ordinary = ordinaryPace();
console.log(JSON.stringify({ detection, withDecoding, inLongBody, ordinary } satisfies Paces));
