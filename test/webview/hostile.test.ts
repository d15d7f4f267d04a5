import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, openPage, withBrowser } from './browser';
import { hostileStrings } from './harness/hostile';
import { RealHost } from './realHost';

describe('hostile data', () => {
  withBrowser();

  it('is shown as the text it is: no script, no dialog, no request, no element', async () => {
    const { page, troubles } = await openPage({ scene: 'hostile', rows: 3 }, 1280, 2000);
    await choose(page, 0);
    await page.click('.why');
    await page.click('.problems-button');
    const shown = await page.evaluate(() => document.body.textContent);
    for (const text of hostileStrings.filter(({ length }) => length < 1000)) {
      assert.ok(shown.includes(text), `is shown as it is: ${JSON.stringify(text)}`);
    }
    await page.hover('[data-finding="1"]');
    await page.waitForSelector('.card');
    await page.click('#tab-findings');
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('#root *')].map(({ localName }) => localName),
    );
    const foreign = elements.filter((name) =>
      ['script', 'img', 'iframe', 'style', 'link', 'meta', 'a', 'b', 'i', 'object'].includes(name),
    );
    assert.deepEqual(foreign, []);
    assert.deepEqual(troubles, []);
  });

  it('stays inside its box, however long or crooked', async () => {
    for (const width of [400, 900, 1600]) {
      const { page } = await openPage({ scene: 'hostile', rows: 3 }, width, 900);
      await choose(page, 0);
      await page.click('.more-text >> nth=0');
      const wide = await page.evaluate(() => {
        const pane = document.querySelector('.pane')!;
        return {
          pane: pane.scrollWidth - pane.clientWidth,
          page: document.documentElement.scrollWidth - window.innerWidth,
          outside: [...pane.querySelectorAll('.line, .start-line, .verdict h2, .section-head')]
            .filter(
              (box) => box.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1,
            )
            .map(({ className }) => className),
        };
      });
      assert.deepEqual(wide, { pane: 0, page: 0, outside: [] }, `at ${width} px`);
    }
  });

  it('names characters that would hide or turn the text', async () => {
    const { page } = await openPage({ scene: 'hostile', rows: 3 });
    await choose(page, 0);
    const codes = await page.evaluate(() =>
      [...document.querySelectorAll('.hidden-character')].map((each) =>
        each.getAttribute('data-code'),
      ),
    );
    for (const code of ['U+202E', 'U+200B', 'U+FEFF', 'U+0000', 'U+001B']) {
      assert.ok(codes.includes(code), code);
    }
  });
});

const megabyte = 1024 * 1024;

interface Field {
  readonly name: string;
  readonly value: string;
}

function entry(url: string, headers: readonly Field[], mimeType: string, text: string): unknown {
  return {
    startedDateTime: '2024-01-01T00:00:00.000Z',
    time: 1,
    request: { method: 'GET', url, httpVersion: 'HTTP/1.1', headers, cookies: [], queryString: [] },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: mimeType }],
      cookies: [],
      content: { size: text.length, mimeType, text },
    },
  };
}

/** What is too much, too long or crooked, as a real capture brings it. */
const crooked = {
  line: entry(
    'https://line.example/',
    [],
    'text/plain',
    'word and more '.repeat((10 * megabyte) / 14),
  ),
  fields: entry(
    'https://fields.example/',
    Array.from({ length: 100_000 }, (_, at) => ({ name: `x-${at}`, value: `value ${at}` })),
    'text/plain',
    'few',
  ),
  names: entry(
    `https://names.example/\u202e${encodeURIComponent('<img src=x>')}?q=${'0123456789abcdef'.repeat(4096)}`,
    [
      { name: '<b onclick=alert(1)>', value: 'مرحبا بالعالم \u202egnp.exe' },
      { name: 'x-\u200bzero\u2066', value: 'a\u200b\u2060\ufeffb' },
    ],
    'application/json',
    JSON.stringify({
      '</div><img src=x onerror=alert(1)>': '\u202eשלום\u200b',
      ['n'.repeat(65_536)]: 1,
    }),
  ),
};

/** Most elements of the page, whatever a capture holds. */
const mostElements = 1_500;

/** What is wrong with the layout, and how much there is of it. */
function measure(page: Page): Promise<{ wide: number[]; rowHeights: number[]; elements: number }> {
  return page.evaluate(async () => {
    // The layout follows a change of size by a frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const pane = document.querySelector('.pane')!;
    const rows = [...document.querySelectorAll('[id^="row-"]')];
    return {
      wide: [
        document.documentElement.scrollWidth - window.innerWidth,
        pane.scrollWidth - pane.clientWidth,
      ],
      rowHeights: [...new Set(rows.map((row) => row.getBoundingClientRect().height))],
      elements: document.querySelectorAll('*').length,
    };
  });
}

describe('data that is too much', function () {
  this.timeout(60_000);
  withBrowser();
  let host: RealHost;
  before(async () => {
    const log = {
      version: '1.2',
      creator: { name: 'x', version: '1' },
      entries: Object.values(crooked),
    };
    host = await RealHost.open(Buffer.from(JSON.stringify({ log })), 'crooked.har');
  });

  const shown = [
    { index: 0, what: 'a line of 10 MB', tab: 'response', text: 'word and more' },
    { index: 1, what: '100,000 header fields', tab: 'request', text: 'value 7' },
    {
      index: 2,
      what: 'a URL of 64 KB and names with markup',
      tab: 'request',
      text: '<b onclick=alert(1)>',
    },
    {
      index: 2,
      what: 'a name of 64 KB',
      tab: 'response',
      text: '</div><img src=x onerror=alert(1)>',
    },
  ];
  for (const { index, what, tab, text } of shown) {
    it(`is shown as text and keeps its layout: ${what}`, async () => {
      const { page, troubles } = await openPage({}, 1280, 800, (message) => host.answer(message));
      await choose(page, index);
      await page.click(`#tab-${tab}`);
      await openAll(page);
      for (const width of [400, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { wide, rowHeights, elements } = await measure(page);
        assert.deepEqual(wide, [0, 0], `no scrolling sideways at ${width} px`);
        assert.equal(rowHeights.length, 1, `rows of one height: ${rowHeights.join()}`);
        assert.ok(elements <= mostElements, `${elements} elements`);
      }
      assert.ok((await page.textContent('.tab-panel'))!.includes(text), text);
      assert.equal(await page.locator('#root :is(img, b, script)').count(), 0);
      assert.deepEqual(troubles, []);
    });
  }
});

/** Opens the sections that are closed. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('.tab-panel .section-head[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}
