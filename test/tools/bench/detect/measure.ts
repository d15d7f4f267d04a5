/**
 * Megabytes of decoded text a second that detection reads on one core, and what it takes beside one
 * bare pass: `JSON.parse` and a walk over all leaves for JSON, one look at each character for the rest.
 * Times are processor time, for each body the least of several runs: other work shares the machine.
 */
import { Budget } from '../../../../src/bytes/budget';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { decodeValue } from '../../../../src/decode/decode';
import type { DecodedValue } from '../../../../src/decode/model';
import { values } from '../../../../src/decode/tree';
import { detectExchange } from '../../../../src/detect/detect';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { benchBodies } from './bodies';

const floorMegabytes = 40;
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

interface Measured {
  readonly bytes: number;
  readonly ms: number;
  readonly bareMs: number;
  readonly findings: number;
}

function measure({ texts, part, contentType }: ReturnType<typeof benchBodies>[number]): Measured {
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

const format = (value: number): string => value.toFixed(1).padStart(9);
const ordinary = { bytes: 0, ms: 0, bareMs: 0 };
const bodies = benchBodies();
for (const body of bodies) measure({ ...body, texts: body.texts.slice(0, 20) });
console.log(`${' '.repeat(26)}     MB/s   × bare pass  findings`);
for (const body of bodies) {
  const { bytes, ms, bareMs, findings } = measure(body);
  const cells = [format(bytes / 1000 / ms), format(ms / bareMs), String(findings).padStart(13)];
  console.log(`${body.name.padEnd(26)}${cells.join('')}`);
  if (!body.isOrdinary) continue;
  ordinary.bytes += bytes;
  ordinary.ms += ms;
  ordinary.bareMs += bareMs;
}
const speed = ordinary.bytes / 1000 / ordinary.ms;
const ratio = ordinary.ms / ordinary.bareMs;
console.log(`\nordinary bodies together  ${format(speed)}${format(ratio)}`);
console.log(`at least                  ${format(floorMegabytes)}`);
process.exitCode = speed >= floorMegabytes ? 0 : 1;
