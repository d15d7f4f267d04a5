/** Times detection as it ships: bundled. Reads exchanges from the file that is named. */
import { readFileSync } from 'node:fs';
import { detectExchange } from '../../../../src/detect/detect';
import { digest } from '../../../../src/platform/digest.node';
import { partsOf, type TestExchange } from '../../../detect/exchange';

/** What is measured, and how large it is once decoded. */
export interface Task {
  readonly decodedBytes: number;
  readonly exchanges: readonly (Omit<TestExchange, 'requestBody'> & {
    readonly requestBody?: string;
    readonly isBase64: boolean;
  })[];
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
const rounds = Math.ceil(timedBytes / decodedBytes);

function megabytesPerSecond(pass: () => void): number {
  for (let round = 0; round < Math.max(3, rounds / 10); round++) pass();
  const started = process.cpuUsage();
  for (let round = 0; round < rounds; round++) pass();
  const { user, system } = process.cpuUsage(started);
  return (rounds * decodedBytes) / (user + system);
}

const detection = megabytesPerSecond(() => {
  for (const parts of decoded) detectExchange(parts, digest);
});
const withDecoding = megabytesPerSecond(() => {
  for (const body of bodies) detectExchange(partsOf(body), digest);
});
console.log(JSON.stringify({ detection, withDecoding }));
