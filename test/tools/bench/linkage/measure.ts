/**
 * Follows 10,000 identifiers through 10,000 and 100,000 exchanges: what the fold takes beside one
 * plain pass over the findings (each value looked up in a set), how it grows, and what it keeps.
 */
import { createHash } from 'node:crypto';
import { Budget } from '../../../../src/bytes/budget';
import { sourcedContent } from '../../../../src/bytes/sourced';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { emptyExchange } from '../../../../src/capture/emptyExchange';
import type { Exchange } from '../../../../src/capture/model';
import { decodeValue } from '../../../../src/decode/decode';
import { values } from '../../../../src/decode/tree';
import { detectExchange } from '../../../../src/detect/detect';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { CaptureFold } from '../../../../src/verdict/correlate/capture';
import { judgeExchange } from '../../../../src/verdict/exchange';
import type { AnalysedExchange, AnalysedPart } from '../../../../src/verdict/model';
import { ValueIds } from '../../../../src/verdict/correlate/valueIds';
import { contributionOf } from '../../../../src/verdict/contribution';

const identifierCount = 10_000;
/** Exchanges that stand in memory at once; none of their trees outlives its batch. */
const batch = 500;
const hosts = ['sa.api.intl.miui.com', 'ulogs.umeng.com', 'api.example.com', 'log.example.net'];

function idOf(number: number): string {
  return createHash('sha1')
    .update(`id ${number % identifierCount}`)
    .digest('hex')
    .slice(0, 16);
}

/** What most exchanges of a telemetry capture are like: an id, a hash or coding of one, plain fields. */
function makeExchange(index: number): AnalysedExchange {
  const id = idOf(index);
  const other = idOf(index * 7 + 3);
  const body = {
    distinct_id: id,
    session_id: `s-${Math.floor(index / 40)}`,
    properties: {
      os_version: '10',
      model: 'Redmi Note 8',
      x: other,
      y: createHash('md5').update(other).digest('hex'),
      trace: createHash('md5').update(`trace ${index}`).digest('hex'),
      time: 1_588_327_331_000 + index,
      page: `screen-${index % 50}`,
    },
  };
  const host = hosts[index % hosts.length]!;
  const part = (
    name: AnalysedPart['part'],
    text: string,
    place: 'url' | 'content',
  ): AnalysedPart => {
    const sourced = sourcedContent(encodeUtf8(text));
    const context = { budget: new Budget(), inflate: nodePlatform.inflate };
    return { part: name, root: decodeValue(sourced.bytes, { place }, context), sourced };
  };
  const parts = [
    part('url', `https://${host}/v1/${id}?r=${index}`, 'url'),
    part('request-body', JSON.stringify(body), 'content'),
  ];
  const exchange: Exchange = {
    ...emptyExchange(index, { start: 0, end: 1 }, []),
    host,
    transport: 'tls',
    startedAtMs: 1_588_327_331_000 + index,
  };
  const findings = detectExchange(
    parts.map(({ part: name, root }) => ({ root, place: { part: name, host } })),
    nodePlatform.digest,
  ).filter(({ confidence }) => confidence >= 0.5);
  // As analysing leaves them: texts were read, and stay read.
  for (const { root } of parts) for (const value of values(root)) void value.text;
  const verdict = judgeExchange({ exchange, parts, findings, problems: [] });
  return { exchange, parts, findings, unsure: [], verdict, problems: [] };
}

interface Measured {
  readonly exchanges: number;
  readonly findings: number;
  readonly identifiers: number;
  readonly foldMs: number;
  readonly finishMs: number;
  readonly passMs: number;
  readonly keptBytes: number;
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measure(exchanges: number): Measured {
  const ids = new ValueIds(1);
  const fold = new CaptureFold();
  const seen = new Set<string>();
  let findings = 0;
  let foldMs = 0;
  let passMs = 0;
  const before = usedBytes();
  for (let from = 0; from < exchanges; from += batch) {
    const made = Array.from({ length: batch }, (_, at) => makeExchange(from + at));
    const valueIds = made.map((one) => one.findings.map(({ value }) => ids.of(value)));
    const start = performance.now();
    for (const one of made) for (const { value } of one.findings) seen.add(value);
    const middle = performance.now();
    made.forEach((one, at) => fold.add(contributionOf(one, fold.hash), valueIds[at]!));
    foldMs += performance.now() - middle;
    passMs += middle - start;
    findings += valueIds.reduce((sum, { length }) => sum + length, 0);
  }
  seen.clear();
  const keptBytes = usedBytes() - before;
  const start = performance.now();
  const { identifiers } = fold.finish(nodePlatform.digest);
  const finishMs = performance.now() - start;
  const followed = identifiers.filter((one) => one.exchanges.length > 1).length;
  return { exchanges, findings, identifiers: followed, foldMs, finishMs, passMs, keptBytes };
}

const format = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

measure(2_000);
const [small, large] = [measure(10_000), measure(100_000)] as const;
for (const one of [small, large]) {
  const total = one.foldMs + one.finishMs;
  console.log(
    [
      `${format(one.exchanges)} exchanges, ${format(one.findings)} findings, ${format(one.identifiers)} identifiers that tie:`,
      `  fold ${format(one.foldMs)} ms, joining ${format(one.finishMs)} ms; ${format((1000 * total) / one.exchanges, 1)} µs an exchange`,
      `  one plain pass over the findings ${format(one.passMs, 1)} ms; ratio ${format(total / one.passMs, 1)}`,
      `  kept ${format(one.keptBytes / 1_048_576, 1)} MiB`,
    ].join('\n'),
  );
}
const growth = (large.foldMs + large.finishMs) / (small.foldMs + small.finishMs);
const slope = Math.log10(growth) / Math.log10(large.exchanges / small.exchanges);
console.log(
  `10 times the exchanges: ${format(growth, 2)} times the time (slope ${format(slope, 2)})`,
);
process.exitCode = slope <= 1.2 ? 0 : 1;
