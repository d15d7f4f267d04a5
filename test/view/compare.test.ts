import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { compareView } from '../../src/view/compare';
import type { CompareView } from '../../src/view/compareModel';
import { har } from '../report/har';
import { compared, phone, unknown, xiaomi } from '../verdict/compare/pairs';

const { imei, androidId, gaid, freshGaid } = phone;
const email = 'jo.doe@mail.example';

async function viewOf(
  before: readonly unknown[],
  after: readonly unknown[],
  isRevealed = false,
): Promise<CompareView> {
  return compareView(await compared(har(before), har(after)), isRevealed);
}

function post(url: string, body: object): object {
  return { url, body: JSON.stringify(body) };
}

describe('compareView', () => {
  it('puts identifiers first, those that survive before the others', async () => {
    const { sections } = await viewOf(
      [post(xiaomi, { imei, gaid })],
      [post(unknown, { email }), post(xiaomi, { gaid: freshGaid, imei, is_incognito: true })],
    );
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['identifiers', 'entities', 'recipients', 'hosts'],
    );
    const [{ rows, counts }] = sections as [CompareView['sections'][number]];
    assert.deepEqual(
      rows.map(({ change, label }) => [change, label]),
      [
        ['stays', 'IMEI'],
        ['gone', 'Google advertising id'],
        ['new', 'e-mail address'],
        ['new', 'Google advertising id'],
      ].sort((a, b) => order(a[0]!) - order(b[0]!)),
    );
    assert.deepEqual(
      counts.map(({ count }) => count),
      [1, 1, 2],
    );
    assert.deepEqual(rows[0]!.before, { exchange: 0, finding: null, text: 'Xiaomi · 1 exchange' });
    assert.deepEqual(rows[0]!.after, {
      exchange: 1,
      finding: null,
      text: 'Xiaomi · 1 exchange · 1 in private browsing',
    });
    assert.equal(rows[1]!.after, null);
  });

  it('masks values wherever they stand: in names, hosts and recipients too', async () => {
    const before = [
      post(`https://${androidId}.vendor.example/${imei}`, { imei, [email]: { user_id: email } }),
    ];
    const after = [
      post(xiaomi, { imei_md5: createHash('md5').update(imei).digest('hex'), [imei]: gaid, gaid }),
      post(`https://${androidId}.example/`, { android_id: androidId }),
    ];
    const masked = JSON.stringify(await viewOf(before, after));
    const clear = JSON.stringify(await viewOf(before, after, true));
    for (const value of [imei, gaid, email, androidId]) {
      assert.ok(!masked.includes(value), value);
      assert.ok(clear.includes(value), value);
    }
  });

  it('cuts what is long, and counts what is cut', async () => {
    const hosts = Array.from({ length: 230 }, (_, at) => ({ url: `https://h${at}.example/` }));
    const { sections } = await viewOf([], hosts);
    const [recipients] = sections.filter(({ id }) => id === 'recipients');
    assert.equal(recipients!.rows.length, 200);
    assert.deepEqual(recipients!.counts[0], { change: 'new', count: 230 });
  });
});

function order(change: string): number {
  return ['stays', 'gone', 'new'].indexOf(change);
}
