import assert from 'node:assert/strict';
import { JsonReport } from '../../src/report/json';
import { NdjsonReport } from '../../src/report/ndjson';
import { safeJson } from '../../src/report/safeJson';
import { TextReport } from '../../src/report/text';
import { har } from './har';
import { reportOn } from './run';

const hostile = '\u001b[31mred\u0007\u009b1m\u202egnp.exe\u2066\u0000\r\n\ud800';
const capture = har([
  {
    url: 'https://sa.api.intl.miui.com/sa',
    headers: { 'User-Agent': hostile },
    body: JSON.stringify({
      imei: '356938035643809',
      model: hostile,
      [hostile]: { email: 'jo.doe@mail.example' },
    }),
  },
  { url: `https://api.example.com/${hostile}`, method: hostile },
  {},
]);
// eslint-disable-next-line no-control-regex
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('TextReport', () => {
  it('lets captured text do nothing to a terminal', async () => {
    for (const reveal of [false, true]) {
      const out = await reportOn(new TextReport({ reveal, colour: false }), {
        [`${hostile}.har`]: capture,
      });
      assert.doesNotMatch(out, acting);
    }
  });

  it('tells what matters and counts the rest', async () => {
    const out = await reportOn(new TextReport({ reveal: false, colour: false }), {
      'a.har': capture,
    });
    assert.match(out, /^a\.har {2}/);
    assert.match(out, /^high +#0 {2}POST {2}https:\/\/sa\.api\.intl\.miui\.com\/sa {2}200$/m);
    assert.match(
      out,
      /^ +Plain text inside TLS: 2 personal values, sent to sa\.api\.intl\.miui\.com$/m,
    );
    assert.match(out, /^ +IMEI +356•+ +request body › json:\/imei$/m);
    assert.doesNotMatch(out, /#2/);
    assert.match(out, /^3 exchanges, 1 flagged, \d+ findings, \d+ problems?$/m);
  });

  it('keeps its colours to terminals', async () => {
    const plain = await reportOn(new TextReport({ reveal: false, colour: false }), {
      'a.har': capture,
    });
    const coloured = await reportOn(new TextReport({ reveal: false, colour: true }), {
      'a.har': capture,
    });
    assert.ok(coloured.includes('\u001b['));
    // eslint-disable-next-line no-control-regex
    assert.equal(coloured.replace(/\u001b\[[\d;]*m/g, ''), plain);
  });
});

describe('JSON reports', () => {
  it('hold the same objects as an array and as lines', async () => {
    const files = { 'a.har': capture, 'b.har': har([]) };
    const lines = (await reportOn(new NdjsonReport({ reveal: true }), files)).trimEnd().split('\n');
    const array = JSON.parse(await reportOn(new JsonReport({ reveal: true }), files)) as object[];
    const withoutIds = (value: unknown): string => JSON.stringify(value).replace(/"v\d+"/g, '"v"');
    assert.deepEqual(
      array.map(withoutIds),
      lines.map((line) => withoutIds(JSON.parse(line))),
    );
  });

  it('is an empty array for nothing', () => {
    const report = new JsonReport({ reveal: false });
    assert.deepEqual(JSON.parse(report.begin() + report.end()), []);
  });

  it('escapes what a terminal would act on, and loses nothing', async () => {
    assert.doesNotMatch(safeJson({ a: hostile }), acting);
    assert.deepEqual(JSON.parse(safeJson({ a: hostile, b: 'é😀' })), { a: hostile, b: 'é😀' });
    const out = await reportOn(new NdjsonReport({ reveal: true }), { 'a.har': capture });
    assert.doesNotMatch(out.replaceAll('\n', ''), acting);
  });
});
