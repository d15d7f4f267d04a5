import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readers } from '../../src/capture/registry';
import { payloadExchange, payloadFiles, scriptPayloads } from '../safety/payloads';
import { chosen, openPage, post, withBrowser } from './browser';
import { RealHost } from './realHost';

/** One payload in so many is in a capture, others in each format; all are with PAYLOAD_LENS_ALL_PAYLOADS. */
const every = process.env['PAYLOAD_LENS_ALL_PAYLOADS'] === undefined ? 10 : 1;

/** Elements that our page does not have. */
const foreign = [
  ...['script', 'img', 'image', 'iframe', 'style', 'link', 'meta', 'base', 'a', 'form', 'object'],
  ...[
    'embed',
    'applet',
    'video',
    'audio',
    'source',
    'template',
    'marquee',
    'math',
    'isindex',
    'xss',
  ],
];

/** Whether anything of the capture has become more than text, and the text that is shown. */
function look(page: Page): Promise<{ elements: string[]; handlers: string[]; text: string }> {
  return page.evaluate((names) => {
    const all = [...document.querySelectorAll('#root *')];
    return {
      elements: all.map(({ localName }) => localName).filter((name) => names.includes(name)),
      handlers: all
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      text: document.body.textContent,
    };
  }, foreign);
}

describe('a capture of scripts', function () {
  this.timeout(every === 1 ? 600_000 : 60_000);
  withBrowser();
  it('comes in every format, with more than sixty of them', () => {
    assert.ok(scriptPayloads.length >= 60);
    const formats = new Set(payloadFiles.map(({ format }) => format));
    assert.deepEqual([...formats].sort(), readers.map(({ format }) => format).sort());
  });

  payloadFiles.forEach(({ format, name, bytes }, at) => {
    it(`runs none, asks for nothing and shows them as they are: ${format}, ${name}`, async () => {
      const payloads = scriptPayloads.filter((_, index) => index % every === at % every);
      const host = await RealHost.open(bytes(payloads.map(payloadExchange)), name);
      const { page, troubles } = await openPage({}, 1280, 1600, (message) => host.answer(message));
      const title = await page.title();
      const shown = new Set<string>();
      // A target that is none by its format's rules may cost its exchange, and no other.
      const { exchanges } = host.summary;
      assert.ok(exchanges >= payloads.length / 2, `${exchanges} of ${payloads.length} exchanges`);
      for (let index = 0; index < exchanges; index++) {
        await post(page, { type: 'reveal', exchange: index, finding: null });
        await chosen(page, index);
        for (const tab of ['request', 'response', 'findings']) {
          await page.click(`#tab-${tab}`);
          const { elements, handlers, text } = await look(page);
          assert.deepEqual([elements, handlers], [[], []], `exchange ${index}, ${tab}`);
          for (const payload of payloads) if (text.includes(payload)) shown.add(payload);
        }
      }
      assert.deepEqual(troubles, []);
      assert.equal(await page.title(), title);
      assert.ok(shown.size >= payloads.length / 2, `${shown.size} of ${payloads.length} shown`);
    });
  });
});

describe('the policy of the page, from inside', () => {
  withBrowser();

  it('refuses markup, scripts, styles, pictures, frames and connections from anywhere', async () => {
    const { page } = await openPage();
    const results = await page.evaluate(async () => {
      // What a test evaluates may evaluate text itself, until it has waited once.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const isError = (what: () => unknown): boolean => {
        try {
          what();
          return false;
        } catch (error) {
          return error instanceof TypeError || error instanceof EvalError;
        }
      };
      const box = document.createElement('div');
      document.body.append(box);
      const script = document.createElement('script');
      const sinks = [
        isError(() => (box.innerHTML = '<b>x</b>')),
        isError(() => box.insertAdjacentHTML('beforeend', '<b>x</b>')),
        isError(() => document.write('x')),
        isError(() => (script.text = 'window.ran = 1')),
        isError(() => (0, eval)('window.ran = 1')),
        isError(() => new Function('window.ran = 1')()),
        isError(() => script.setAttribute('src', 'https://evil.example/x.js')),
        isError(() => document.createElement('object').setAttribute('data', 'https://x.example/')),
        isError(() => document.createElement('iframe').setAttribute('srcdoc', '<b>x</b>')),
        isError(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      ];
      const append = (name: string, fields: Record<string, string>): void => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(fields)) element.setAttribute(key, value);
        box.append(element);
      };
      append('img', { src: 'https://evil.example/i.png' });
      append('link', { rel: 'stylesheet', href: 'https://evil.example/s.css' });
      append('iframe', { src: 'https://evil.example/' });
      append('audio', { src: 'https://evil.example/a.mp3' });
      const request = fetch('https://evil.example/').then(
        () => 'answered',
        () => 'refused',
      );
      const asked = await request;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { sinks, asked, refused, ran: 'ran' in window };
    });
    assert.deepEqual(
      results.sinks,
      Array.from({ length: 10 }, () => true),
    );
    assert.deepEqual([results.asked, results.ran], ['refused', false]);
    const wanted = ['img-src', 'style-src-elem', 'frame-src', 'media-src', 'connect-src'];
    assert.deepEqual(
      wanted.filter((one) => !results.refused.includes(one)),
      [],
    );
  });
});
