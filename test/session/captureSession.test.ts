import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { SessionError } from '../../src/session/api';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import type { Block, CaptureSummary, SegmentBlock } from '../../src/view/model';
import { encoded, entry, har, imei, telemetry } from './captures';

const masked = { all: false, findings: [] };
const revealed = { all: true, findings: [] };
const byEntity = { name: 'verdicts', grouping: 'entity' } as const;
const byExchange = { name: 'verdicts', grouping: 'exchange' } as const;

function open(text: string, stopped: readonly number[] = [], options = sessionOptions()) {
  const reports: WorkerReport[] = [];
  const input = { kind: 'bytes', bytes: encodeUtf8(text), name: 'a.har' } as const;
  const session = new CaptureSession(input, {
    platform: nodePlatform,
    options,
    stopped,
    report: (report) => reports.push(report),
    pause: () => nextTurn(),
  });
  return { session, reports };
}

async function opened(text: string, stopped: readonly number[] = []) {
  const { session, reports } = open(text, stopped);
  await session.run();
  return { session, reports, summary: lastSummary(reports) };
}

function lastSummary(reports: readonly WorkerReport[]): CaptureSummary {
  const summaries = reports.flatMap((report) =>
    report.type === 'summary' ? [report.summary] : [],
  );
  assert.ok(summaries.length > 0, 'a summary was told');
  return summaries.at(-1)!;
}

function isOutOfRange(error: unknown): boolean {
  return error instanceof SessionError && error.code === 'out-of-range';
}

describe('CaptureSession', () => {
  it('judges every exchange and says so', async () => {
    const { summary, reports } = await opened(telemetry(9));
    assert.equal(summary.exchanges, 9);
    assert.equal(summary.analysed, 9);
    assert.ok(summary.isComplete);
    assert.equal(summary.flagged, 3);
    assert.ok(summary.sentence.length > 0);
    assert.ok(!JSON.stringify(reports).includes(imei), 'nothing it tells unasked is in the clear');
    const ranges = reports.flatMap((report) => (report.type === 'analysed' ? [report] : []));
    assert.equal(ranges.at(0)?.start, 0);
    assert.equal(ranges.at(-1)?.end, 9);
    assert.deepEqual(reports.at(-1), { type: 'idle' });
  });

  it('gives rows, masked or not, and no more than there are', async () => {
    const { session } = await opened(telemetry(5));
    const rows = await session.rows(3, 100, masked);
    assert.deepEqual(
      rows.map(({ index, isPending }) => [index, isPending]),
      [
        [3, false],
        [4, false],
      ],
    );
    assert.deepEqual(await session.rows(99, 5, masked), []);
    const [row] = await session.rows(0, 1, { all: false, findings: [{ exchange: 0, finding: 0 }] });
    assert.equal(row?.index, 0);
  });

  it('shows an exchange masked, and in the clear when asked to', async () => {
    const { session } = await opened(telemetry(1));
    assert.ok(!JSON.stringify(await session.exchange(0, masked)).includes(imei));
    assert.ok(JSON.stringify(await session.exchange(0, revealed)).includes(imei));
  });

  it('leads from the tree to the finding, its value and its bytes', async () => {
    const text = telemetry(1);
    const { session } = await opened(text);
    const [group] = await session.panel(byExchange, null, masked);
    assert.ok(group?.hasChildren);
    const [why, ...fields] = await session.panel(byExchange, group.id, masked);
    assert.equal(why?.kind, 'why');
    const evidence = await session.panel(byExchange, why.id, masked);
    assert.ok(
      evidence.some(({ kind }) => kind === 'factor'),
      'the verdict unfolds to its factors',
    );
    const values = await Promise.all(
      fields.map(({ target }) =>
        session.value({ exchange: target!.exchange, finding: target!.finding! }),
      ),
    );
    const at = values.indexOf(imei);
    assert.notEqual(at, -1);
    const range = await session.fileRange({ exchange: 0, finding: fields[at]!.target!.finding! });
    assert.ok(range);
    const segment = encoded({ imei, index: 0 });
    assert.ok(segment.startsWith(text.slice(range.start, range.end).slice(0, 20)));
  });

  it('steps through findings, round the end', async () => {
    const { session } = await opened(telemetry(4));
    const first = await session.neighbour(null, 1);
    assert.equal(first?.exchange, 0);
    const last = await session.neighbour(null, -1);
    assert.equal(last?.exchange, 3);
    assert.deepEqual(await session.neighbour(last, 1), first);
  });

  it('hovers and marks by byte, whatever stands before', async () => {
    const text = har([entry(JSON.stringify({ note: 'ünï 😀', data: encoded({ imei }) }))]);
    const bytes = Buffer.from(text);
    const offset = bytes.indexOf('H4sI');
    const { session } = await opened(text);
    const hover = await session.hover(offset + 10, masked);
    assert.ok(hover);
    assert.equal(bytes.subarray(hover.range.start, hover.range.end).toString(), encoded({ imei }));
    assert.ok(!JSON.stringify(hover).includes(imei));
    assert.equal(await session.hover(0, masked), null);
    assert.equal(await session.hover(bytes.length + 5, masked), null);
    const [segment] = await session.segments({ start: offset + 10, end: offset + 11 });
    assert.deepEqual(segment, {
      range: hover.range,
      chain: ['base64', 'gzip', 'JSON'],
      protection: 'encoded',
      state: 'complete',
    });
    assert.deepEqual(await session.segments({ start: 0, end: 2 }), []);
    const marks = await session.marks();
    assert.ok(marks.some(({ range }) => range.start <= offset && offset < range.end));
  });

  it('answers while it works, and looks first at what is on screen', async () => {
    const { session, reports } = open(telemetry(600));
    const done = session.run();
    let rows = await session.rows(0, 1, masked);
    while (rows.length === 0) {
      await nextTurn();
      rows = await session.rows(500, 3, masked);
    }
    assert.equal((await session.exchange(599, masked)).index, 599);
    const atOnce = lastAnalysed(reports);
    assert.ok(atOnce < 600, 'the rest was not waited for');
    await done;
    assert.equal(lastSummary(reports).analysed, 600);
    const early = reports.findIndex(
      (report) => report.type === 'analysed' && report.start >= 500 && report.end <= 503,
    );
    const inTurn = reports.findIndex(
      (report) => report.type === 'analysed' && report.start < 500 && report.end > 500,
    );
    assert.ok(early !== -1 && early < inTurn);
  });

  it('is the same each time, in whatever order exchanges were asked for', async () => {
    const text = telemetry(40);
    const first = await opened(text);
    const { session, reports } = open(text);
    const done = session.run();
    for (const index of [39, 3, 21]) await session.exchange(index, masked);
    await done;
    assert.deepEqual(lastSummary(reports), first.summary);
  });

  it('leaves out what stopped it before, and says so', async () => {
    const { session, summary } = await opened(telemetry(4), [0, 3, 3]);
    assert.equal(summary.flagged, 0);
    assert.equal(summary.problems.length, 2);
    const once = await session.exchange(0, masked);
    assert.equal(once.findings.length, 0);
    assert.ok(once.problems.some((problem) => /took too long/.test(problem)));
    const [row] = await session.rows(3, 1, masked);
    assert.equal(row?.method, null, 'what hung twice is not even read');
  });

  it('gives the steps of a segment: their box, their bytes, and where those stand', async () => {
    const text = har([entry(JSON.stringify({ data: encoded({ imei }) }))]);
    const { session } = await opened(text);
    const segment = segmentIn((await session.exchange(0, masked)).request!.blocks)!;
    const [first, second] = segment.steps;
    const choice = { reading: 0, step: 1, form: 'text' } as const;
    const box = await session.box(0, segment.id, choice, masked);
    assert.match(JSON.stringify(box?.blocks), /356•+/);
    assert.ok(!JSON.stringify(box).includes(imei));
    const [lines] = box!.blocks;
    assert.equal((await session.lines(0, lines!.id, 0, 10, masked)).length, 1);
    const { bytes } = await session.stepContent(0, second!.id);
    assert.equal(Buffer.from(bytes).toString(), JSON.stringify({ imei }));
    const range = await session.stepRange(0, first!.id);
    assert.equal(text.slice(range!.start, range!.end), encoded({ imei }));
    assert.equal(Buffer.from(await session.stepInput(0, first!.id)).toString(), encoded({ imei }));
    await assert.rejects(session.stepInput(0, 'no such step'), isOutOfRange);
    assert.equal(await session.box(0, segment.id, { ...choice, step: 7 }, masked), null);
    await assert.rejects(session.stepContent(0, 'no such step'), isOutOfRange);
    assert.equal(await session.stepRange(0, 'no such step'), null);
  });

  it('gives what a place on the page stands for, in the clear', async () => {
    const { session } = await opened(har([entry(JSON.stringify({ n: 1, imei }))]));
    const { request } = await session.exchange(0, masked);
    const body = request!.blocks.find(({ id }) => id === 'request-body')!;
    const [text] = body.kind === 'section' ? body.blocks : [];
    const at = { line: 2, column: 0 };
    const place = { blockId: text!.id, from: at, to: at, text: null, isWhole: true };
    assert.equal(Buffer.from(await session.meant(0, place)).toString(), imei);
    assert.equal((await session.meant(0, { ...place, blockId: 'p99' })).length, 0);
    await assert.rejects(session.meant(7, place), isOutOfRange);
  });

  it('decodes an exchange anyway when it is told to, and that one alone', async () => {
    const limits = { bytesOut: 200, layers: 50, depth: 8 };
    const large = encoded({ more: 'and more '.repeat(200), imei });
    const text = har([entry(`{"data":"${large}"}`), entry(`{"data":"${large}"}`)]);
    const { session, reports } = open(text, [], sessionOptions({ limits }));
    await session.run();
    const stateOf = async (index: number) => {
      const view = await session.exchange(index, masked);
      const segment = segmentIn(view.request!.blocks)!;
      return [segment.state, segment.canLift, view.findings.length > 0];
    };
    const [before] = await stateOf(0);
    assert.notEqual(before, 'complete');
    assert.deepEqual((await stateOf(0)).slice(1), [true, false]);
    reports.length = 0;
    await session.lift(0);
    assert.deepEqual(await stateOf(0), ['complete', false, true]);
    assert.deepEqual((await stateOf(1)).slice(1), [true, false]);
    const told = reports.filter(({ type }) => type === 'analysed');
    assert.deepEqual(told, [{ type: 'analysed', start: 0, end: 1 }]);
    assert.equal(lastSummary(reports).findings, 1, 'lists and trees know of it');
    assert.equal((await session.rows(0, 1, masked))[0]?.findings, 1);
    await assert.rejects(session.lift(2), isOutOfRange);
  });

  it('refuses what there is not', async () => {
    const { session } = await opened(telemetry(2));
    await assert.rejects(session.exchange(2, masked), isOutOfRange);
    await assert.rejects(session.value({ exchange: 0, finding: 999 }), isOutOfRange);
    await assert.rejects(session.fileRange({ exchange: 9, finding: 0 }), isOutOfRange);
    assert.deepEqual(await session.lines(0, 'no such block', 0, 10, masked), []);
    assert.equal(await session.blockText(0, 'no such block'), '');
    assert.deepEqual(await session.panel(byEntity, 'no such node', masked), []);
  });

  const failures: readonly (readonly [string, string, RegExp])[] = [
    ['an empty file', '', /empty/],
    ['prose', 'These are notes, and no capture at all.', /no known format/],
    ['binary data', '\u0000\u0001\ufffd'.repeat(500), /no known format/],
    ['an ordinary JSON file', '{"log":"entries","entries":[1,2,3]}', /no known format/],
  ];
  for (const [name, text, message] of failures) {
    it(`says what is wrong with ${name}`, async () => {
      const { session, reports } = open(text);
      await session.run();
      const failed = reports.find((report) => report.type === 'failed');
      assert.ok(failed?.type === 'failed');
      assert.match(failed.failure.message, message);
      assert.ok(failed.failure.canOpenAsText);
      await assert.rejects(session.rows(0, 1, masked));
    });
  }

  it('keeps what is whole of a cut file', async () => {
    const text = telemetry(6);
    const { summary } = await opened(text.slice(0, text.length - 300));
    assert.ok(summary.exchanges >= 5);
    assert.ok(summary.flagged >= 1);
    assert.ok(summary.problems.length >= 1);
  });

  it('survives entries that are none', async () => {
    const hostile = [null, 7, [], { request: null }, { request: { url: 5, headers: {} } }, '"'];
    const { session, summary } = await opened(har([...hostile, entry('{}')]));
    assert.equal(summary.exchanges, hostile.length + 1);
    for (const row of await session.rows(0, 20, masked)) {
      assert.equal((await session.exchange(row.index, masked)).index, row.index);
    }
  });
});

function segmentIn(blocks: readonly Block[]): SegmentBlock | undefined {
  for (const block of blocks) {
    if (block.kind === 'segment') return block;
    const inner = block.kind === 'section' ? segmentIn(block.blocks) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function lastAnalysed(reports: readonly WorkerReport[]): number {
  const counts = reports.map((report) => (report.type === 'summary' ? report.summary.analysed : 0));
  return Math.max(0, ...counts);
}
