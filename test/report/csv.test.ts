import assert from 'node:assert/strict';
import { cellText, csvColumns, CsvReport, type CsvColumn } from '../../src/report/csv';
import type { ReportItem } from '../../src/report/lineModel';
import { readCsv } from './csvTable';
import { har } from './har';
import { injections } from './injections';
import { itemsOf, linesOn, reportOn } from './run';

const imei = '356938035643809';
const capture = har([
  {
    url: 'https://sa.api.intl.miui.com/sa?page=1',
    body: JSON.stringify({ imei, email: 'jo.doe@mail.example' }),
  },
  ...injections.map((text, index) => ({
    url: `https://api.example.com/${index}`,
    body: JSON.stringify({ imei, [text]: { password: text, username: text, model: text } }),
  })),
  {},
]);

function tableOf(text: string): Record<CsvColumn, string>[] {
  const [head, ...rows] = readCsv(text);
  assert.deepEqual(head, csvColumns);
  return rows.map((row) => {
    assert.equal(row.length, csvColumns.length);
    return Object.fromEntries(row.map((cell, at) => [csvColumns[at]!, cell])) as never;
  });
}

describe('CsvReport', () => {
  it('has a row for each finding, verdict and problem, as the lines tell them', async () => {
    const table = tableOf(await reportOn(new CsvReport({ reveal: true }), { 'a.har': capture }));
    const lines = (await linesOn(capture, true)).filter(({ type }) =>
      ['finding', 'verdict', 'problem'].includes(type),
    );
    assert.equal(table.length, lines.length);
    lines.forEach((line, at) => {
      const row = table[at]!;
      assert.equal(row.type, line.type);
      if (line.type !== 'finding') return;
      const { entity, value, exchange, protection, confidence, path } = line;
      assert.deepEqual(
        [row.entity, row.exchange, row.protection, row.confidence],
        [entity, String(exchange), protection, String(confidence)],
      );
      assert.equal(row.value, asCell(value));
      assert.equal(row.path, asCell(path.join(' › ')));
      assert.ok(row.url.startsWith('https://'), row.url);
    });
  });

  it('lets a spreadsheet evaluate nothing', async () => {
    for (const reveal of [true, false]) {
      const text = await reportOn(new CsvReport({ reveal }), { '=1+1.har': capture });
      const cells = readCsv(text).flat();
      assert.ok(cells.length > 1_000);
      for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r\n\uff1d\uff0b]/);
    }
  });

  it('shows masks unless asked for values', async () => {
    const masked = await reportOn(new CsvReport({ reveal: false }), { 'a.har': capture });
    assert.ok(!masked.includes(imei) && masked.includes('356•'));
    assert.ok(!masked.includes('jo.doe'));
  });

  it('reads the same from exchanges that another thread has written', async () => {
    const items = await itemsOf(capture);
    const here = new CsvReport({ reveal: true });
    const there = new CsvReport({ reveal: true });
    const text = (report: CsvReport, item: ReportItem): string =>
      [...report.add('a.har', item)].join('');
    for (const item of items) {
      if (item.kind !== 'exchange') {
        assert.equal(text(here, item), text(there, item));
        continue;
      }
      const { contribution, valueIds } = item;
      const pieces = there.write('a.har', item.analysed);
      const written = { kind: 'written', contribution, valueIds, pieces, facts: null } as const;
      assert.equal(text(there, written), text(here, item));
    }
  });
});

describe('cellText', () => {
  for (const payload of injections) {
    it(`keeps ${JSON.stringify(payload)} as text`, () => {
      const [[cell]] = readCsv(`${cellText(payload)}\r\n`) as [[string]];
      assert.equal(cell, asCell(payload));
    });
  }
});

/** A text as it is to stand in a cell: with an apostrophe where it would be a formula. */
function asCell(text: string): string {
  const shown = text
    .replaceAll('\u202e', '‹RLO›')
    .replaceAll('\u0000', '␀')
    .replaceAll('\u200b', '‹ZWSP›');
  return '=+-@\t\r\n\uff1d\uff0b'.includes(shown.charAt(0)) && shown !== '' ? `'${shown}` : shown;
}
