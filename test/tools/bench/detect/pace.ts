/**
 * Times detection on decoded bodies, in processor time: of several runs the least, for other work shares
 * the machine.
 */
import { Budget } from '../../../../src/bytes/budget';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { decodeValue } from '../../../../src/decode/decode';
import type { DecodedValue } from '../../../../src/decode/model';
import { values } from '../../../../src/decode/tree';
import { detectExchange } from '../../../../src/detect/detect';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { benchBodies, type BenchBodies } from './bodies';

const runs = 12;

/** Least processor time of `work` in milliseconds, each run on what `prepare` makes. */
function least<Input>(prepare: () => Input, work: (input: Input) => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const input = prepare();
    const start = process.cpuUsage();
    work(input);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** What any program does at least that looks at every value. */
function barePass(text: string, isJson: boolean): number {
  let sum = 0;
  if (!isJson) {
    for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
    return sum;
  }
  const stack: unknown[] = [JSON.parse(text)];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) sum += String(value).length;
    else for (const inner of Object.values(value)) stack.push(inner);
  }
  return sum;
}

const limits = { bytesOut: 1 << 28, layers: 100_000, depth: 16, timeMs: 60_000 };

function decode(text: string, contentType: string): DecodedValue {
  const context = { budget: new Budget(limits), inflate: nodePlatform.inflate };
  const root = decodeValue(encodeUtf8(text), { place: 'content', contentType }, context);
  // Reading texts out of the bytes belongs to decoding.
  for (const value of values(root)) void value.text;
  return root;
}

/** What detection took for all bodies of one kind. */
export interface Measured {
  readonly bytes: number;
  readonly ms: number;
  readonly bareMs: number;
  readonly findings: number;
}

/** Times detection on bodies of one kind, and a bare pass over them. */
export function measure({ texts, part, contentType }: BenchBodies): Measured {
  const url = 'https://collector.example/v1';
  const place = { part, host: 'collector.example', contentType, url };
  const isJson = contentType.includes('json');
  const total = { bytes: 0, ms: 0, bareMs: 0, findings: 0 };
  for (const text of texts) {
    let findings = 0;
    total.ms += least(
      () => decode(text, contentType),
      (root) => {
        findings = detectExchange([{ root, place }], nodePlatform.digest).length;
      },
    );
    total.bareMs += least(
      () => text,
      (input) => barePass(input, isJson),
    );
    total.bytes += text.length;
    total.findings += findings;
  }
  return total;
}

/** Lets the compiler see all kinds of bodies before any is timed. */
export function warmUp(bodies: readonly BenchBodies[]): void {
  for (const body of bodies) measure({ ...body, texts: body.texts.slice(0, 20) });
}

/** Megabytes a second over all ordinary bodies together. */
export function ordinaryPace(): number {
  const bodies = benchBodies().filter(({ isOrdinary }) => isOrdinary);
  warmUp(bodies);
  const measured = bodies.map(measure);
  const bytes = measured.reduce((sum, one) => sum + one.bytes, 0);
  return bytes / 1000 / measured.reduce((sum, one) => sum + one.ms, 0);
}
