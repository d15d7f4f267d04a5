/**
 * Megabytes of decoded text a second that detection reads on one core, and what it takes beside one
 * bare pass: `JSON.parse` and a walk over all leaves for JSON, one look at each character for the rest.
 * Times are processor time, for each body the least of several runs: other work shares the machine.
 */
import { benchBodies } from './bodies';
import { measure, warmUp } from './pace';

const floorMegabytes = 40;

const format = (value: number): string => value.toFixed(1).padStart(9);
const ordinary = { bytes: 0, ms: 0, bareMs: 0 };
const bodies = benchBodies();
warmUp(bodies);
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
