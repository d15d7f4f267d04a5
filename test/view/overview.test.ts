import assert from 'node:assert/strict';
import type { Identifier } from '../../src/verdict/model';
import { digestOf, type ExchangeDigest } from '../../src/view/digest';
import { everythingMasked } from '../../src/view/input';
import { overviewOf } from '../../src/view/overview';
import { graphOf } from '../../src/view/overviewGraph';
import { mostSetExchanges } from '../../src/view/overviewModel';
import { timelineOf } from '../../src/view/overviewTimeline';
import { exchangeOf } from './exchangeOf';

const imei = '356938035643809';

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

function sent(index: number, host: string, body: string): ExchangeDigest {
  return digestOf(
    exchangeOf({
      index,
      url: `https://${host}/x`,
      requestBody: body,
      personal: { imei: 'imei', model: 'device_model' },
    }),
  );
}

function seen(digest: ExchangeDigest, atMs: number | null): ExchangeDigest {
  return { ...digest, row: { ...digest.row, startedAtMs: atMs } };
}

const plain = sent(0, 'track.example', `{"imei":"${imei}","model":"M1"}`);
const coded = sent(1, 'track.example', JSON.stringify({ d: base64({ imei }) }));
const other = sent(2, 'other.example', JSON.stringify({ d: base64({ imei }) }));
const received = digestOf(
  exchangeOf({
    index: 3,
    url: 'https://third.example/',
    status: 200,
    responseBody: `{"imei":"${imei}"}`,
    personal: { imei: 'imei' },
  }),
);

describe('the matrix of the overview', () => {
  it('tells who got what, the weakest protection of it, and in which exchanges', () => {
    const { kinds, recipients, cells } = overviewOf([plain, coded, other], null, everythingMasked);
    assert.deepEqual(
      kinds.map(({ id, label }) => [id, label]),
      [
        ['imei', 'IMEI'],
        ['device-description', 'device description'],
      ],
    );
    assert.deepEqual(
      recipients.map(({ name }) => name),
      ['track.example', 'other.example'],
    );
    const told = cells.map(({ kind, recipient, protection, exchanges }) => [
      kinds[kind]!.id,
      recipients[recipient]!.name,
      protection,
      exchanges,
    ]);
    assert.deepEqual(told, [
      ['imei', 'track.example', 'plaintext', { count: 2, first: [0, 1] }],
      ['device-description', 'track.example', 'plaintext', { count: 1, first: [0] }],
      ['imei', 'other.example', 'encoded', { count: 1, first: [2] }],
    ]);
  });

  it('leaves out what was only received', () => {
    assert.deepEqual(overviewOf([received], null, everythingMasked).cells, []);
  });

  it('puts together what finds no place, each exchange once', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      sent(index, `h${String(index % 30)}.example`, `{"imei":"${imei}","model":"M1"}`),
    );
    const { recipients, cells } = overviewOf(many, null, everythingMasked);
    assert.equal(recipients.at(-1)!.name, '');
    assert.equal(
      recipients.reduce((sum, { count }) => sum + count, 0),
      30,
    );
    const last = cells.filter(({ recipient }) => recipient === recipients.length - 1);
    assert.deepEqual(
      last.map(({ exchanges }) => exchanges.count),
      [10 * recipients.at(-1)!.count, 10 * recipients.at(-1)!.count],
    );
    assert.equal(last[0]!.exchanges.first.length, mostSetExchanges);
  });
});

describe('the timeline of the overview', () => {
  it('divides the time there is, and marks what matters', () => {
    const timeline = timelineOf([seen(plain, 1_000), seen(coded, 1_001), seen(other, 97_000)])!;
    assert.deepEqual([timeline.startMs, timeline.endMs], [1_000, 97_000]);
    assert.deepEqual(
      timeline.ticks.map(({ slot, exchanges }) => [slot, exchanges.count]),
      [
        [0, 2],
        [timeline.slots - 1, 1],
      ],
    );
  });

  it('is left out where there are no times', () => {
    assert.equal(timelineOf([seen(plain, null), seen(coded, null)]), null);
    assert.equal(timelineOf([seen(plain, 5), seen(coded, 5)]), null);
    assert.equal(timelineOf([]), null);
  });
});

describe('the graph of the overview', () => {
  const identifier = {
    valueId: 'v1',
    value: imei,
    entities: ['imei'],
    exchanges: [0, 1, 2],
    hosts: ['track.example', 'other.example'],
    companies: [],
    forms: ['plain', 'md5'],
    privateExchanges: 1,
  } as unknown as Identifier;

  it('links identifiers with the hosts they went to', () => {
    const { identifiers, hosts, links } = graphOf(
      [plain, coded, { ...other, isPrivate: true }],
      [identifier],
      everythingMasked,
    );
    assert.deepEqual(identifiers[0]!.hashes, ['md5']);
    assert.match(identifiers[0]!.value, /^356•+$/);
    assert.deepEqual(
      hosts.map(({ host }) => host),
      ['track.example', 'other.example'],
    );
    assert.deepEqual(
      links.map(({ host, isPrivate, exchanges }) => [host, isPrivate, exchanges.count]),
      [
        [0, false, 2],
        [1, true, 1],
      ],
    );
  });

  it('shows the value where everything is revealed', () => {
    const { identifiers } = graphOf([plain], [identifier], { all: true, findings: [] });
    assert.equal(identifiers[0]!.value, imei);
  });

  it('leaves out what ties nothing, and counts what it has no room for', () => {
    const single = { ...identifier, exchanges: [0] };
    assert.deepEqual(graphOf([plain], [single], everythingMasked).identifiers, []);
    const many = Array.from({ length: 9 }, () => identifier);
    const graph = graphOf([plain, coded, other], many, everythingMasked);
    assert.equal(graph.identifiers.length + graph.moreIdentifiers, 9);
  });
});
