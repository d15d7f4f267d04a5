import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { values } from '../../src/decode/tree';
import type { EntityId, Finding } from '../../src/detect/model';
import type { AnalysedExchange } from '../../src/verdict/model';
import { blockLines } from '../../src/view/blockContent';
import { boxView } from '../../src/view/box';
import { digestOf } from '../../src/view/digest';
import { exchangeView } from '../../src/view/exchange';
import { hoverAt } from '../../src/view/hover';
import { everythingMasked } from '../../src/view/input';
import { textMarks } from '../../src/view/marks';
import { digestRow } from '../../src/view/digest';
import type { Block } from '../../src/view/model';
import { exchangeOf, findingAt, type ExchangeSpec } from './exchangeOf';
import { panelOf, panelViews, unfolded } from './panel/walk';

/** A way to put a text into another, as telemetry does. */
interface Coding {
  readonly name: string;
  readonly wrap: (text: string) => string;
  /** Whether the text cannot be seen in what comes out. */
  readonly hides: boolean;
}

const codings: readonly Coding[] = [
  { name: 'field', wrap: (text) => JSON.stringify({ event: 'view', field: text }), hides: false },
  {
    name: 'base64',
    wrap: (text) => Buffer.from(JSON.stringify({ field: text, n: 1 })).toString('base64'),
    hides: true,
  },
  {
    name: 'gzip',
    wrap: (text) => gzipSync(JSON.stringify([{ field: text }])).toString('base64'),
    hides: true,
  },
  { name: 'pair', wrap: (text) => `a=1&field=${encodeURIComponent(text)}`, hides: false },
  { name: 'plain', wrap: (text) => text, hides: false },
];

type Place = 'url' | 'header' | 'cookie' | 'form' | 'json' | 'text';
const places: readonly Place[] = ['url', 'header', 'cookie', 'form', 'json', 'text'];

function specWith(place: Place, payload: string, secret: string): ExchangeSpec {
  const coded = encodeURIComponent(payload);
  const echo = {
    status: 200,
    responseType: 'text/plain',
    responseBody: `you are ${secret}, hello`,
  };
  switch (place) {
    case 'url':
      return { url: `https://a.example/p/${secret}?x=1&d=${coded}`, ...echo };
    case 'header':
      return { requestHeaders: [['X-Data', payload.replace(/[^\x20-\x7e]/g, '?')]], ...echo };
    case 'cookie':
      return { requestHeaders: [['Cookie', `a=b; data=${coded}`]], ...echo };
    case 'form':
      return {
        requestType: 'application/x-www-form-urlencoded',
        requestBody: `v=2&data=${coded}`,
        ...echo,
      };
    case 'json':
      return { requestBody: JSON.stringify({ list: [{ data: payload }] }), ...echo };
    case 'text':
      return { requestType: 'text/plain', requestBody: `log: ${payload}\nend`, ...echo };
  }
}

/** The secret wherever the engine has led to it: as detection would find it, but never missing. */
function withFindings(exchange: AnalysedExchange, secret: string, entity: EntityId) {
  const findings: Finding[] = [];
  for (const { part, root } of exchange.parts) {
    if (part.startsWith('response')) continue;
    for (const value of values(root)) {
      const isLeaf = value.layers.length === 0 && value.type !== 'object' && value.type !== 'array';
      if (isLeaf && Buffer.from(value.bytes).includes(secret)) {
        findings.push(findingAt(value, part, entity, secret));
      }
    }
  }
  return { ...exchange, findings };
}

/** Every step of every segment in every form it can be shown in. */
function everyStep(exchange: AnalysedExchange, blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'text') return [];
    const inner = everyStep(exchange, block.blocks);
    if (block.kind === 'section') return inner;
    const boxes = block.steps.flatMap(({ forms }, step) =>
      forms.map((form) =>
        boxView(exchange, block.id, { reading: 0, step, form }, everythingMasked),
      ),
    );
    return [...inner, ...boxes.map((box) => [box, asciiOf(box?.blocks ?? [])])];
  });
}

/** The characters of a dump as one text: a value goes over its rows. */
function asciiOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'text' && block.isDump ? block.lines : []))
    .map(({ tokens }) => tokens.at(-1)!.text)
    .join('');
}

function textBlockIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [block.id] : textBlockIds(block.blocks),
  );
}

/** Everything that any screen is given of an exchange while nothing is revealed. */
function everyView(exchange: AnalysedExchange): string {
  const view = exchangeView(exchange, everythingMasked);
  const digest = digestOf(exchange);
  const messages = [view.request, view.response].flatMap((message) => message?.blocks ?? []);
  const panel = panelOf([exchange]);
  const nodes = panelViews.map((view) => unfolded((parent) => panel(view, parent), 200));
  const hovers = [];
  for (let offset = 0; offset < 400; offset += 7) {
    const hover = hoverAt(exchange, offset, everythingMasked);
    if (hover !== null) hovers.push(hover);
  }
  return JSON.stringify({
    view,
    steps: everyStep(exchange, messages),
    lines: textBlockIds(messages).map((id) => blockLines(exchange, id, 0, 500, everythingMasked)),
    row: digestRow(digest, everythingMasked),
    sentence: digest.sentence,
    nodes,
    hovers,
    marks: textMarks(exchange),
  });
}

const secrets = fc
  .stringMatching(/^[a-z]{3}[A-Z][a-z0-9]{12,18}$/)
  .map((text) => `${text}@mail.example`);

describe('what is masked', () => {
  it('shows up nowhere, however it was coded, wherever it stood', () => {
    const entity = fc.constantFrom<EntityId>('email', 'imei', 'auth_token', 'session_cookie');
    let found = 0;
    fc.assert(
      fc.property(
        secrets,
        fc.array(fc.constantFrom(...codings), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...places),
        entity,
        (secret, wraps, place, kind) => {
          const payload = wraps.reduce((text, { wrap }) => wrap(text), secret);
          const spec = specWith(place, payload, secret);
          const exchange = withFindings(exchangeOf(spec), secret, kind);
          if (exchange.findings.length === 0) return;
          found++;
          const shown = everyView(exchange);
          assert.ok(!shown.includes(secret), 'the value itself');
          assert.ok(!shown.includes(encodeURIComponent(secret)), 'the value, percent-encoded');
          // The front of a coding may show four characters, never what comes after them.
          const outermost = wraps.findLastIndex(({ hides }) => hides);
          if (outermost < 0) return;
          const coded = wraps
            .slice(0, outermost + 1)
            .reduce((text, { wrap }) => wrap(text), secret);
          if (exchange.findings.every(({ protection }) => protection === 'encoded')) {
            assert.ok(!shown.includes(coded.slice(4, 16)), 'its coding');
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(found > 100, `only ${String(found)} of the payloads were decoded`);
  });
});
