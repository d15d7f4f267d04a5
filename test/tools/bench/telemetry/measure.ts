/**
 * The whole program on telemetry, everything decoded, detected and judged in two threads, beside a
 * script that does no more than undo the codings of the same bodies in one. Each is a process of its
 * own, and they take turns: other work shares the machine. `--mb=100` makes the
 * captures larger.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asked } from '../scale/common';
import { kinds, writeTelemetry, type Kind } from './capture';
import { undoByHand } from './handChain';

/** Times the script by hand that the figure allows for. */
const mostTimes = 2;
/** Memory that it allows for: as much as this, or half as much again as the file. */
const mostMegabytes = 400;
const runs = 3;
const threads = 2;
const usualMegabytes = 10;

interface Run {
  readonly ms: number;
  readonly peakMegabytes: number;
}

/** A run of one program: how long the whole process took, and the most memory it had. */
function run(folder: string, args: readonly string[]): Run {
  const peak = path.join(folder, 'peak');
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, ['-r', path.join(folder, 'peak.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PEAK_FILE: peak },
  });
  const ms = performance.now() - startedAt;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return { ms, peakMegabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const notePeak =
  "process.on('exit', () => require('fs').writeFileSync(process.env.PEAK_FILE, " +
  'String(process.resourceUsage().maxRSS)));';

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Whether the figures are met on a capture of one kind. */
function measure(folder: string, megabytes: number, kind: Kind): boolean {
  const file = path.join(folder, 'telemetry.har');
  const events = writeTelemetry(file, megabytes * 1e6, kind);
  const scan = ['cli.js', 'scan', '--jobs', String(threads), '--format', 'ndjson', file];
  const ours: Run[] = [];
  const hand: Run[] = [];
  for (let at = 0; at < runs; at++) {
    hand.push(run(folder, [process.argv[1]!, '--by-hand', file]));
    ours.push(run(folder, [path.join(folder, scan[0]!), ...scan.slice(1)]));
  }
  const size = statSync(file).size / 1e6;
  rmSync(file);
  const ratio = median(ours.map(({ ms }, at) => ms / hand[at]!.ms));
  const peak = Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes));
  const allowed = Math.max(mostMegabytes, 1.5 * size);
  const show = (name: string, list: readonly Run[]): void => {
    const ms = median(list.map((one) => one.ms)).toFixed(0);
    const most = Math.max(...list.map((one) => one.peakMegabytes)).toFixed(0);
    console.log(`  ${name.padEnd(24)}${ms.padStart(9)} ms${most.padStart(7)} MB`);
  };
  console.log(`${kind.name}, ${size.toFixed(0)} MB, ${events} events`);
  show('by hand, one thread', hand);
  show(`scan, ${threads} threads`, ours);
  console.log(`  ${ratio.toFixed(1)} times by hand (at most ${mostTimes})`);
  console.log(`  ${peak.toFixed(0)} MB (at most ${allowed.toFixed(0)})`);
  return ratio <= mostTimes && peak <= allowed;
}

function main(): void {
  const [, , first, file] = process.argv;
  if (first === '--by-hand') {
    if (undoByHand(file!) === 0) throw new Error('nothing was in it');
    return;
  }
  const { folder, mb } = asked(usualMegabytes);
  writeFileSync(path.join(folder, 'peak.cjs'), notePeak);
  const areMet = kinds.map((kind) => measure(folder, mb, kind));
  process.exitCode = areMet.every(Boolean) ? 0 : 1;
}

main();
