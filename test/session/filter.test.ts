import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import { ExchangeBits } from '../../src/view/filter/bits';
import { everythingMasked } from '../../src/view/input';
import { imei, telemetry } from './captures';

const identifiers = { name: 'identifiers' } as const;
const byEntity = { name: 'verdicts', grouping: 'entity' } as const;

function list(bits: Uint8Array | null): number[] | null {
  return bits === null ? null : [...new ExchangeBits(bits).list()];
}

describe('the filter of a session', () => {
  let session: CaptureSession;
  before(async () => {
    const input = { kind: 'bytes', bytes: encodeUtf8(telemetry(9)), name: 'a.har' } as const;
    session = new CaptureSession(input, {
      platform: nodePlatform,
      options: sessionOptions(),
      stopped: [],
      report: () => undefined,
      pause: () => nextTurn(),
    });
    await session.run();
  });

  it('leaves the exchanges that a text asks for', async () => {
    const { exchanges, errors } = await session.filter('entity:imei', null);
    assert.deepEqual([list(exchanges), errors], [[0, 3, 6], []]);
    assert.deepEqual(list((await session.filter('-entity:imei status:200', null)).exchanges), [
      ...[1, 2, 4, 5, 7, 8],
    ]);
    assert.equal((await session.filter('', null)).exchanges, null);
    const [first] = await session.filterValues('entity', 'im');
    assert.deepEqual(first, { text: 'imei', label: 'IMEI', count: 3 });
  });

  it('arranges what is analysed, and counts it over time', async () => {
    const arrangement = { sort: { column: 'severity', isDescending: true }, group: null } as const;
    const { exchanges, total } = await session.arrange(arrangement, 0, null, everythingMasked);
    assert.equal(total, 9);
    assert.deepEqual([...exchanges], [0, 3, 6, 1, 2, 4, 5, 7, 8]);
    const found = await session.startingWith('', everythingMasked);
    assert.equal(list(found)?.length, 9);
    const buckets = (await session.timeline())?.buckets ?? [];
    const rows = await session.rows(0, 9, everythingMasked);
    const times = new Set(rows.map(({ startedAtMs }) => startedAtMs));
    const counted = buckets.reduce((sum, { count }) => sum + count, 0);
    assert.equal(counted, times.size > 1 ? 9 : 0);
  });

  it('steps only through findings of the exchanges that are left', async () => {
    const { bytes } = ExchangeBits.of([3, 4], 9);
    assert.deepEqual(await session.neighbour(null, 1, bytes), { exchange: 3, finding: 0 });
    const next = await session.neighbour({ exchange: 3, finding: 99 }, 1, bytes);
    assert.equal(next?.exchange, 3, 'round the end');
    assert.equal(await session.neighbour(null, 1, ExchangeBits.of([1], 9).bytes), null);
  });

  it('narrows to a node by words, and to an identifier by a set without its value', async () => {
    const [node] = (await session.panel(byEntity, null, everythingMasked)).filter(
      ({ id }) => id === 'entity:imei',
    );
    assert.deepEqual(await session.filterOf(byEntity, node!.id, everythingMasked), {
      kind: 'text',
      text: 'entity:imei',
    });
    const [identifier] = await session.panel(identifiers, null, everythingMasked);
    const wish = await session.filterOf(identifiers, identifier!.id, everythingMasked);
    assert.ok(wish?.kind === 'set');
    assert.deepEqual(list(wish.exchanges), [0, 3, 6]);
    assert.match(wish.label, /^IMEI 356•/);
    assert.ok(!JSON.stringify(wish).includes(imei));
    assert.equal(await session.filterOf(byEntity, 'nonsense', everythingMasked), null);
    assert.equal(await session.filterOf(byEntity, 'identifier:77', everythingMasked), null);
  });
});
