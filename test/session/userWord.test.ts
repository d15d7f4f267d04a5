import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import type { UserMark } from '../../src/detect/userMarks';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions, type OptionRequest } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import { har } from '../report/har';

const masked = { all: false, findings: [] };
const mail = 'jo.doe@mail.example';
const capture = har([
  { body: JSON.stringify({ user: { email: mail }, imei: '356938035643809' }) },
  { body: JSON.stringify({ user: { email: 'ann@mail.example' } }) },
]);

async function open(request: OptionRequest) {
  const reports: WorkerReport[] = [];
  const input = { kind: 'bytes', bytes: encodeUtf8(capture), name: 'a.har' } as const;
  const session = new CaptureSession(input, {
    platform: nodePlatform,
    options: sessionOptions(request),
    stopped: [],
    report: (report) => reports.push(report),
    pause: () => nextTurn(),
  });
  await session.run();
  const summary = reports.findLast((report) => report.type === 'summary')!.summary;
  return { session, summary };
}

describe("a session with the user's word", () => {
  let mark: UserMark;
  before(async () => {
    const { session } = await open({});
    const { findings } = await session.exchange(0, masked);
    const email = findings.find(({ entity }) => entity === 'email')!;
    mark = { ...(await session.markedPlace(email.ref)), becomes: null };
  });

  it('tells where a mark holds, without any value', () => {
    assert.deepEqual(mark, {
      pattern: ['request-body', 'json:/user/email'],
      entity: 'email',
      domain: 'example.com',
      becomes: null,
    });
  });

  it('reports and weighs nothing that is not personal, counts it, and masks it still', async () => {
    const { session, summary } = await open({ marks: [mark] });
    assert.equal(summary.notPersonal, 2);
    assert.equal(summary.flagged, 1, 'the second exchange holds nothing else');
    const [first, second] = await session.rows(0, 2, masked);
    assert.deepEqual([first!.findings, second!.findings, second!.severity], [1, 0, 'none']);
    for (const index of [0, 1]) {
      const text = JSON.stringify(await session.exchange(index, masked));
      assert.equal(/jo\.doe|ann@mail/.test(text), false, String(index));
    }
    assert.equal((await open({})).summary.notPersonal, undefined);
  });

  it('takes a finding for what the user says that it is', async () => {
    const { session, summary } = await open({ marks: [{ ...mark, becomes: 'username' }] });
    assert.equal(summary.notPersonal, undefined);
    const { findings } = await session.exchange(1, masked);
    assert.deepEqual(
      findings.map(({ entity, reasons }) => [entity, reasons]),
      [['username', ['You have said that it is of this kind']]],
    );
  });

  it('finds known values', async () => {
    const { session } = await open({ known: [{ entity: 'user_id', value: mail.toUpperCase() }] });
    const { findings } = await session.exchange(0, masked);
    assert.deepEqual(
      findings.map(({ entity, grade }) => `${entity} ${grade}`),
      ['user_id A', 'imei C'],
    );
  });
});
