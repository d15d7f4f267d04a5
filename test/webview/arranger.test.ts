import assert from 'node:assert/strict';
import type { ArrangedPart } from '../../src/view/arrange/model';
import { fetchArranged, nextSort } from '../../src/webview/arranger';
import type { HostLink } from '../../src/webview/host';

/** A host that answers with these parts, one after the other. */
function hostOf(parts: readonly ArrangedPart[]): { link: HostLink; asked: unknown[] } {
  const asked: unknown[] = [];
  const request = (_name: string, params: unknown): Promise<unknown> => {
    asked.push(params);
    return Promise.resolve(parts[asked.length - 1]);
  };
  return { link: { request } as unknown as HostLink, asked };
}

function part(stamp: number, exchanges: number[], total = 3): ArrangedPart {
  return {
    stamp,
    total,
    exchanges: Uint32Array.from(exchanges),
    groups: [],
    ranks: new Uint8Array(),
  };
}

const bySize = { sort: { column: 'size', isDescending: false }, group: null } as const;

describe('fetchArranged', () => {
  it('puts the parts of an order together', async () => {
    const { link, asked } = hostOf([part(7, [2, 0]), part(7, [1])]);
    const { exchanges } = await fetchArranged(link, bySize);
    assert.deepEqual([...exchanges], [2, 0, 1]);
    assert.deepEqual(asked, [
      { arrangement: bySize, start: 0, stamp: null },
      { arrangement: bySize, start: 2, stamp: 7 },
    ]);
  });

  it('begins anew where the second part is of another order, and gives up in the end', async () => {
    const once = hostOf([part(7, [2, 0]), part(8, [1]), part(9, [0, 1]), part(9, [2])]);
    assert.deepEqual([...(await fetchArranged(once.link, bySize)).exchanges], [0, 1, 2]);
    const always = hostOf([1, 2, 3, 4, 5, 6].map((stamp) => part(stamp, [0])));
    await assert.rejects(fetchArranged(always.link, bySize));
  });

  it('takes no part that is empty or too long', async () => {
    await assert.rejects(fetchArranged(hostOf([1, 1, 1].map(() => part(1, []))).link, bySize));
    const long = [1, 1, 1].map(() => part(1, [0, 1, 2, 3]));
    await assert.rejects(fetchArranged(hostOf(long).link, bySize));
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to the order of the capture', () => {
    const up = nextSort(null, 'size');
    assert.deepEqual(up, { column: 'size', isDescending: false });
    const down = nextSort(up, 'size');
    assert.deepEqual(down, { column: 'size', isDescending: true });
    assert.equal(nextSort(down, 'size'), null);
    assert.deepEqual(nextSort(down, 'host'), { column: 'host', isDescending: false });
  });
});
