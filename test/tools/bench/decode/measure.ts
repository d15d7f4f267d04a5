/**
 * Decoding, measured: right answers on a labelled table, plain tokens left alone, time against the same
 * chain by hand, and the speed at which plain text is searched. Times are of the fastest twentieth of
 * the runs, taken turn by turn with what they are compared to, as other work shares the machine.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeValue } from '../../../../src/decode/decode';
import { leaves } from '../../../../src/decode/tree';
import { wrapped } from '../../../decode/containers';
import { nested, scripts, telemetry, type Payload } from '../../../decode/payloads';
import { plainTokens, plainValues } from '../../../decode/plainTokens';
import { allLayers, answer, base64, bytesOf, contextOf, decode } from '../../../decode/support';
import { variants } from '../../../decode/variants';

/** Milliseconds of processor time that work takes, at best; other processes do not count. */
function processorTime(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** Fastest twentieth of the runs, in milliseconds, for each of several pieces of work. */
function timesOf(work: readonly (() => unknown)[], runs: number): number[] {
  const times: number[][] = work.map(() => []);
  for (let run = 0; run < runs; run++) {
    work.forEach((once, index) => {
      const started = performance.now();
      once();
      times[index]!.push(performance.now() - started);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 20)]!);
}

/** What is expected of a payload: the chain, and the text where it says something. */
type Expected = Omit<Payload, 'text'> & { readonly text?: string };

function* table(): Generator<Expected> {
  for (const script of Object.keys(scripts)) {
    for (const words of [1, 40]) yield* wrapped(script, words);
    yield* variants(script);
  }
  for (const script of Object.keys(scripts)) {
    yield* nested(telemetry(40, script), ['json'], 2);
    yield* nested(telemetry(2_000, script), ['json'], 2);
  }
  yield* nested(telemetry(40, 'chinese'), ['json'], 4);
  yield* nested(telemetry(20_000, 'arabic'), ['json'], 2);
  yield* nested(telemetry(1_000_000, 'russian'), ['json'], 1);
  for (const sentence of Object.values(scripts)) yield* nested(`${sentence}. ${sentence}`, [], 2);
}

let right = 0;
let payloads = 0;
let spent = 0;
const wrong: string[] = [];
for (const { name, bytes, chain, text } of table()) {
  payloads++;
  const began = process.cpuUsage();
  const found = answer(bytes);
  const { user, system } = process.cpuUsage(began);
  spent += (user + system) / 1_000;
  const isText = text === undefined || found.text === text;
  if (found.chain.join() === chain.join() && isText) right++;
  else wrong.push(name);
}
const share = ((100 * right) / payloads).toFixed(1);
console.log(`coded payloads right     ${String(right)} of ${String(payloads)} (${share} %)`);
console.log(`time per payload         ${(spent / payloads).toFixed(3)} ms`);
for (const name of wrong.slice(0, 10)) console.log(`  wrong: ${name}`);

let tokens = 0;
let touched = 0;
const started = process.cpuUsage();
for (const [kind, make] of Object.entries(plainTokens(1))) {
  for (let i = 0; i < 1_000; i++) {
    tokens++;
    const token = make();
    if (decode(token).layers.length === 0) continue;
    touched++;
    console.log(`  taken for coded: ${kind}: ${token}`);
  }
}
for (const value of plainValues) {
  tokens++;
  if (allLayers(decode(value)).some(({ protection }) => protection !== 'plaintext')) touched++;
}
const used = process.cpuUsage(started);
const perToken = (used.user + used.system) / tokens;
console.log(
  `plain tokens decoded     ${String(touched)} of ${String(tokens)}, ${perToken.toFixed(1)} µs each`,
);

console.log('\nbase64(gzip(JSON))        by hand      ours   ratio   with every leaf read   ratio');
for (const size of [2_000, 20_000, 200_000]) {
  const text = telemetry(size, 'chinese');
  const coded = base64(gzipSync(text));
  const bytes = bytesOf(coded);
  const [hand, ours, read] = timesOf(
    [
      () => JSON.parse(gunzipSync(Buffer.from(coded, 'base64')).toString()) as unknown,
      () => decodeValue(bytes, { place: 'content' }, contextOf()),
      () => {
        let length = 0;
        const root = decodeValue(bytes, { place: 'content' }, contextOf());
        for (const leaf of leaves(root)) length += leaf.text?.length ?? 0;
        return length;
      },
    ],
    size > 100_000 ? 200 : 600,
  );
  const ms = (value: number): string => `${value.toFixed(3)} ms`.padStart(11);
  console.log(
    `${String(size).padStart(9)} B        ${ms(hand!)}${ms(ours!)}${(ours! / hand!).toFixed(2).padStart(7)}${ms(read!).padStart(23)}${(read! / hand!).toFixed(2).padStart(8)}`,
  );
}

console.log('\nsearching plain text        MB/s   of a Buffer.indexOf pass');
const lines: Readonly<Record<string, string>> = {
  prose:
    'The quick brown fox jumps over the lazy dog, and nobody in all of Berlin saw it happen that day. ',
  log: '2024-01-02 10:20:30.123 INFO [main] com.example.app.MainActivity started in 1234 ms, id 9774d56d682e549c\n',
  page: '<div class="row wide"><a href="/articles/2024/01/02/some-long-title">A title of it</a></div>\n',
};
for (const [name, line] of Object.entries(lines)) {
  const bytes = Buffer.from(line.repeat(Math.ceil(4_000_000 / line.length)));
  const ours = processorTime(() => decode(bytes), 20);
  // Many passes at once: one is shorter than the clock of the processor's time.
  const passes = 200;
  const indexOf =
    processorTime(() => {
      for (let i = 0; i < passes; i++) bytes.indexOf('a sentence that is not in it');
    }, 5) / passes;
  const speed = (ms: number): number => bytes.length / 1_000 / ms;
  const ratio = (speed(ours) / speed(indexOf)) * 100;
  console.log(`${name.padEnd(22)}${speed(ours).toFixed(0).padStart(9)}   ${ratio.toFixed(1)} %`);
}
process.exitCode = right === payloads && touched === 0 ? 0 : 1;
