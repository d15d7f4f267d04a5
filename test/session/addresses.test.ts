import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ByteSourceError, MemorySource } from '../../src/bytes/source';
import { encodeUtf8 } from '../../src/bytes/text';
import { emptyExchange } from '../../src/capture/emptyExchange';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureAddresses, type AddressReader } from '../../src/session/addresses';
import { analyseCapture } from '../../src/session/analyseCapture';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import type { CaptureItem } from '../../src/verdict/model';
import { problemText } from '../../src/view/sentences';
import { mmdb } from '../verdict/addresses/mmdbWriter';
import { entry, har } from './captures';

/** A platform of its own, so that nothing is known from before, which counts what is read. */
function platform(changes: Partial<AddressReader> = {}) {
  const reads: string[] = [];
  const made = {
    ...nodePlatform,
    ...changes,
    readData: (name: 'addresses.bin') => {
      reads.push(name);
      return (changes.readData ?? nodePlatform.readData)(name);
    },
  };
  return { made, reads };
}

function exchangeTo(serverAddress: string | null) {
  return { ...emptyExchange(0, { start: 0, end: 0 }, []), serverAddress };
}

async function judged(addresses: CaptureAddresses, address: string) {
  const { addresses: table } = await addresses.judging(exchangeTo(address));
  return table?.lookUp(address) ?? null;
}

const alibaba = {
  asn: 45_102,
  network: 'Alibaba (US) Technology Co., Ltd.',
  country: 'SG',
  registered: 'SG',
};
const ownFile = mmdb([
  { prefix: [161, 117, 0, 0], bits: 16, record: { country: { iso_code: 'MY' } } },
]);

function fileOf(bytes: Uint8Array): Partial<AddressReader> {
  return {
    openFile: (path) =>
      path === '/own.mmdb'
        ? Promise.resolve(new MemorySource(bytes))
        : Promise.reject(new ByteSourceError('not-found', 'no such file')),
  };
}

describe('CaptureAddresses', () => {
  it('tells network and country of the address that the capture names', async () => {
    const addresses = new CaptureAddresses(nodePlatform, null);
    assert.deepEqual(await judged(addresses, '161.117.71.1'), alibaba);
    assert.equal((await judged(addresses, '8.209.12.34'))?.country, 'RU');
    assert.deepEqual(addresses.takeProblems(), []);
  });

  it('reads nothing before an exchange went to a public address, and then once for all captures', async () => {
    const { made, reads } = platform();
    const first = new CaptureAddresses(made, null);
    for (const address of [null, '192.0.2.10', '10.0.0.1', '::1', 'none']) {
      assert.equal((await first.judging(exchangeTo(address))).addresses, null);
    }
    assert.equal(reads.length, 0);
    const second = new CaptureAddresses(made, null);
    await Promise.all([first, first, second].map((one) => judged(one, '8.8.8.8')));
    assert.equal(reads.length, 1);
  });

  it('does without data that is missing or damaged, and says so once for each capture', async () => {
    const missing: AddressReader['readData'] = () =>
      Promise.reject(new ByteSourceError('not-found', 'no such file'));
    const damaged: AddressReader['readData'] = async (name) =>
      (await nodePlatform.readData(name)).slice(0, 1_000);
    for (const [readData, code] of [
      [missing, 'address-data-unreadable'],
      [damaged, 'address-data-damaged'],
    ] as const) {
      const { made, reads } = platform({ readData });
      for (const addresses of [
        new CaptureAddresses(made, null),
        new CaptureAddresses(made, null),
      ]) {
        assert.equal((await addresses.judging(exchangeTo('8.8.8.8'))).addresses, null);
        assert.equal((await addresses.judging(exchangeTo('8.8.4.4'))).addresses, null);
        const problems = addresses.takeProblems();
        assert.deepEqual(
          problems.map((problem) => problem.code),
          [code],
        );
        assert.match(problemText(problems[0]!), /^The data on networks and countries .*\. .*\.$/);
        assert.deepEqual(addresses.takeProblems(), []);
      }
      assert.equal(reads.length, 1);
    }
  });

  it('lays the file of the user over it', async () => {
    const { made } = platform(fileOf(ownFile));
    const addresses = new CaptureAddresses(made, '/own.mmdb');
    assert.deepEqual(await judged(addresses, '161.117.71.1'), { ...alibaba, country: 'MY' });
    assert.equal((await judged(addresses, '8.209.12.34'))?.country, 'RU');
    assert.deepEqual(addresses.takeProblems(), []);
  });

  it('goes on with its own data where the file of the user is missing or damaged', async () => {
    for (const [path, bytes, code] of [
      ['/none.mmdb', ownFile, 'address-file-unreadable'],
      ['/own.mmdb', ownFile.subarray(0, 100), 'address-file-damaged'],
      ['/own.mmdb', encodeUtf8('{}'), 'address-file-damaged'],
    ] as const) {
      const { made } = platform(fileOf(bytes));
      const addresses = new CaptureAddresses(made, path);
      assert.deepEqual(await judged(addresses, '161.117.71.1'), alibaba);
      assert.deepEqual(
        addresses.takeProblems().map((problem) => problem.code),
        [code],
      );
    }
  });
});

describe('analyseCapture', () => {
  const text = har([
    { ...entry('{}'), serverIPAddress: '192.0.2.1' },
    { ...entry('{}'), serverIPAddress: '161.117.71.1' },
    { ...entry('{}'), serverIPAddress: '[2a00:1450:4001::1]' },
  ]);

  async function items(made: typeof nodePlatform): Promise<CaptureItem[]> {
    const all: CaptureItem[] = [];
    const source = new MemorySource(encodeUtf8(text));
    for await (const item of analyseCapture(source, 'a.har', made, sessionOptions()))
      all.push(item);
    return all;
  }

  it('names the hosting network of each recipient', async () => {
    const networks = (await items(platform().made)).flatMap((item) =>
      item.kind === 'exchange' ? [item.analysed.verdict.recipient.network] : [],
    );
    assert.deepEqual(networks, [null, alibaba.network, 'Google LLC']);
  });

  it('yields one problem of the capture where there is no data, and all else', async () => {
    const readData = () => Promise.reject(new ByteSourceError('no-permission', 'no'));
    const all = await items(platform({ readData }).made);
    const problems = all.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []));
    assert.deepEqual(problems, [
      {
        code: 'address-data-unreadable',
        exchange: null,
        offset: null,
        arguments: { detail: 'no-permission' },
      },
    ]);
    assert.equal(all.filter((item) => item.kind === 'exchange').length, 3);
    assert.equal(all.at(-1)?.kind, 'judgement');
  });
});

describe('CaptureSession', () => {
  it('shows address data that is missing as a problem of the capture, once', async () => {
    const readData = () => Promise.reject(new ByteSourceError('not-found', 'no such file'));
    const { made, reads } = platform({ readData });
    const entries = [1, 2, 3].map(() => ({ ...entry('{}'), serverIPAddress: '8.8.8.8' }));
    const bytes = encodeUtf8(har(entries));
    const reports: WorkerReport[] = [];
    const session = new CaptureSession(
      { kind: 'bytes', bytes, name: 'a.har' },
      {
        platform: made,
        options: sessionOptions(),
        stopped: [1],
        report: (report) => reports.push(report),
        pause: () => nextTurn(),
      },
    );
    await session.run();
    const summary = reports.findLast((report) => report.type === 'summary')!.summary;
    assert.equal(summary.analysed, 3);
    const texts = summary.problems.flatMap((one) => (one.exchange === null ? [one.text] : []));
    assert.equal(texts.length, 1);
    assert.match(
      texts[0]!,
      /^The data on networks and countries of addresses cannot be read: no such file/,
    );
    assert.equal(reads.length, 1);
  });
});

describe('sessionOptions', () => {
  it('takes a path for the file of the user, and nothing else', () => {
    assert.equal(sessionOptions().addressFile, null);
    assert.equal(sessionOptions({ addressFile: ' /data/own.mmdb ' }).addressFile, '/data/own.mmdb');
    for (const addressFile of ['', '  ', null, 7, ['/a'], { path: '/a' }, 'x'.repeat(5_000)])
      assert.equal(sessionOptions({ addressFile }).addressFile, null);
  });
});
