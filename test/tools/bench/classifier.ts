/**
 * Measures the classifier on the part of the labelled corpus that nothing is fitted on, beside two
 * libraries from npm: `npm run bench:classifier`. With `--install` it fetches them first.
 * Only totals are printed: whoever sees a miss of this part tunes to it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { plainAndHidden, testBodies, testNegatives } from '../../corpus/corpus';
import type { LabelledBody } from '../../corpus/model';
import { open } from '../../corpus/opened';
import { flagged, measure, recallOf, sharesOf, type Figures } from '../../corpus/score';
import { installedModules, installModules } from '../corpusPackages';
import { flaggedByPeer, measurePeer } from './classifier/peerScore';
import { loadPeers, type Peer } from './classifier/peers';
import type { Paces, Task } from './classifier/speed';
import { benchBodies } from './detect/bodies';

const packages = path.join(__dirname, 'classifier/packages');

/** How much text the peers are timed on, in bytes: they are a hundred times slower. */
const peerBytes = 600_000;

/** A text is handed to a peer in pieces of this length, as a program would. */
const pieceLength = 16_384;

async function main(): Promise<void> {
  const bodies = testBodies();
  const negatives = testNegatives();
  const figures = measure(bodies);
  const sdks = new Set(bodies.map(({ sdk }) => sdk)).size;
  console.log(
    `${String(bodies.length)} bodies of ${String(sdks)} SDKs and services, ${String(figures.labels)} labelled values, ${String(negatives.length)} hard negatives`,
  );
  print('payload-lens', figures, flagged(negatives).length / negatives.length);
  const { rightOfSure } = sharesOf(figures);
  console.log(
    `  calibration: of ${String(figures.sure)} findings at 0.9 and above ${percent(rightOfSure)} are right`,
  );
  console.log(
    `  recall of values ${percent(recallOf(bodies, false))} plain, ${percent(recallOf(bodies, true))} behind an encoding`,
  );
  const { plain, hidden } = plainAndHidden('test');
  const recall = (set: readonly LabelledBody[]): string => percent(sharesOf(measure(set)).recall);
  console.log(
    `  the same written bodies: recall ${recall(plain)} plain, ${recall(hidden)} behind base64, gzip, zlib, hex, percent`,
  );
  const text = bodies.map(decodedText).join('\n');
  const { detection, withDecoding, inLongBody, ordinary } = speed(bodies, Buffer.byteLength(text));
  console.log(`  MB/s of decoded text per core on ordinary bodies: ${ordinary.toFixed(1)}`);
  console.log(
    `  and on the corpus, where every other value is a finding: ${inLongBody.toFixed(1)} in one long body; body by body ${detection.toFixed(1)}, with decoding ${withDecoding.toFixed(1)}`,
  );
  const dense = { pieces: piecesOf(text, peerBytes), ours: inLongBody };
  const usual = benchBodies().filter(({ isOrdinary }) => isOrdinary);
  const pieces = usual.flatMap(({ texts }) => piecesOf(texts.join('\n'), peerBytes / usual.length));
  await comparePeers(bodies, { pieces, ours: ordinary }, dense);
}

/** Text that peers are timed on, and our pace on it in MB/s. */
interface Race {
  readonly pieces: readonly string[];
  readonly ours: number;
}

async function comparePeers(
  bodies: readonly LabelledBody[],
  ordinary: Race,
  dense: Race,
): Promise<void> {
  const modules = process.argv.includes('--install')
    ? installModules(packages, 'peers')
    : installedModules(packages, 'peers');
  if (modules === null) {
    console.log('openredaction and redact-pii are missing: npm run bench:classifier -- --install');
    return;
  }
  const negatives = testNegatives();
  for (const peer of loadPeers(modules)) {
    const figures = await measurePeer(peer, bodies);
    print(peer.name, figures, (await flaggedByPeer(peer, negatives)) / negatives.length);
    console.log(`  in pieces of 16 KiB, ordinary bodies: ${await compare(peer, ordinary)}`);
    console.log(`  the corpus: ${await compare(peer, dense)}`);
  }
}

async function compare(peer: Peer, { pieces, ours }: Race): Promise<string> {
  const theirs = await paceOf(peer, pieces);
  return `${theirs.toFixed(2)} MB/s; payload-lens is ${(ours / theirs).toFixed(0)} times as fast`;
}

function print(name: string, figures: Figures, share: number): void {
  const { recall, precision, rightType } = sharesOf(figures);
  console.log(
    `${name}: recall ${percent(recall)}, precision ${percent(precision)}, right type ${percent(rightType)}, hard negatives flagged ${percent(share)}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A body's leaves with their names, as they would stand in JSON without a space. */
function decodedText({ exchange }: LabelledBody): string {
  return open(exchange)
    .map(({ trail, text }) => `"${trail.at(-1) ?? ''}":"${text}",`)
    .join('');
}

/** Detection is timed in a process of its own, bundled as it ships. */
function speed(bodies: readonly LabelledBody[], decodedBytes: number): Paces {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-bench-'));
  const [outfile, input] = [path.join(folder, 'speed.cjs'), path.join(folder, 'task.json')];
  const exchanges = bodies.map(({ exchange: { requestBody, ...rest } }) => {
    const isBase64 = requestBody !== undefined && typeof requestBody !== 'string';
    const text = isBase64 ? Buffer.from(requestBody).toString('base64') : requestBody;
    return { ...rest, isBase64, ...(text === undefined ? {} : { requestBody: text }) };
  });
  try {
    writeFileSync(input, JSON.stringify({ decodedBytes, exchanges } satisfies Task));
    buildSync({
      entryPoints: [path.join(__dirname, 'classifier', 'speed.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      outfile,
    });
    const { stdout } = spawnSync(process.execPath, ['--single-threaded-gc', outfile, input], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout) as Paces;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pieces of `text` that are `bytes` long together; a shorter text comes again. */
function piecesOf(text: string, bytes: number): string[] {
  return Array.from({ length: Math.ceil(bytes / pieceLength) }, (_, at) => {
    const start = (at * pieceLength) % Math.max(1, text.length - pieceLength);
    return text.slice(start, start + pieceLength);
  });
}

/** Megabytes a second of processor time, after one piece to warm up. */
async function paceOf(peer: Peer, pieces: readonly string[]): Promise<number> {
  await peer.pass(pieces[0]!);
  const started = process.cpuUsage();
  for (const piece of pieces) await peer.pass(piece);
  const { user, system } = process.cpuUsage(started);
  return Buffer.byteLength(pieces.join('')) / (user + system);
}

void main();
