import assert from 'node:assert/strict';
import { CodeScanner, type CodeLanguage } from '../../../src/view/blocks/codeTones';
import { scannedStyle } from '../../../src/view/blocks/tones';
import { exchangeView } from '../../../src/view/exchange';
import { everythingMasked } from '../../../src/view/input';
import type { Block, Token } from '../../../src/view/model';
import { exchangeOf } from '../exchangeOf';

/** `tone:text` of all that is not plain. */
function told(tokens: readonly Token[]): string[] {
  return tokens.filter(({ tone }) => tone !== 'plain').map(({ text, tone }) => `${tone}:${text}`);
}

function scan(language: CodeLanguage, text: string): string[] {
  const tokens = scannedStyle(new CodeScanner(language)).split!(text);
  assert.equal(tokens.map((token) => token.text).join(''), text, 'nothing is lost');
  return told(tokens);
}

/** The lines of a response's body. */
function linesOf(responseType: string, responseBody: string): string[][] {
  const exchange = exchangeOf({ status: 200, responseType, responseBody });
  const flat = (blocks: readonly Block[]): (readonly Token[])[] =>
    blocks.flatMap((block) =>
      block.kind === 'text' ? block.lines.map(({ tokens }) => tokens) : flat(block.blocks),
    );
  return flat(exchangeView(exchange, everythingMasked).response!.blocks).map(told);
}

describe('the tones of code', () => {
  it('tells strings, numbers, keywords and comments of JavaScript apart', () => {
    assert.deepEqual(scan('javascript', 'const a1 = "x\\"y" + 0x1f; // "end"'), [
      'keyword:const',
      'string:"x\\"y"',
      'number:0x1f',
      'comment:// "end"',
    ]);
    assert.deepEqual(scan('javascript', "o.new = 'a' /* b */ + `c"), [
      "string:'a'",
      'comment:/* b */',
      'string:`c',
    ]);
  });

  it('does not take a division for a regular expression, nor its quote for a string', () => {
    assert.deepEqual(scan('javascript', 'a / b / c'), []);
    assert.deepEqual(scan('javascript', 'x = /["\'/]/g, y'), ['string:/["\'/]/g']);
    assert.deepEqual(scan('javascript', 'return /"/'), ['keyword:return', 'string:/"/']);
  });

  it('tells rules, lengths, strings and comments of CSS apart', () => {
    assert.deepEqual(scan('css', '@media x{a{margin:1.5em !important;content:"/*"}}/* c */'), [
      'keyword:@media',
      'number:1.5em',
      'keyword:!important',
      'string:"/*"',
      'comment:/* c */',
    ]);
  });

  it('passes over crooked code in step with its length', () => {
    for (const language of ['javascript', 'css'] as const) {
      for (const piece of ['/[', '=/[=', '/*', '"\\', '`', '/(', '@', '-', '1']) {
        const text = piece.repeat(100_000);
        const scanner = new CodeScanner(language);
        let steps = 0;
        for (let at = 0; at < text.length; steps++) {
          const end = scanner.next(text, at);
          assert.ok(end > at);
          at = end;
        }
        assert.ok(steps <= text.length, piece);
      }
    }
  });

  it('colours bodies by their media type, and goes on with what a line leaves open', () => {
    const script = linesOf(
      'text/javascript; charset=utf-8',
      'a(`one\ntwo`); /* x\ny */ if (1) {}\n"z',
    );
    assert.ok(
      script.some((line) => line.join() === 'string:two`,comment:/* x'),
      JSON.stringify(script),
    );
    assert.ok(script.some((line) => line.join() === 'comment:y */,keyword:if,number:1'));
    const page = linesOf('text/html', '<!doctype html>\n<p\nid=a>one<br></p>');
    assert.ok(
      page.some((line) => line.join().startsWith('name:id')),
      JSON.stringify(page),
    );
    const text = linesOf('text/plain', 'if (1) "x" // y');
    assert.ok(text.some((line) => line.length === 0));
    assert.ok(!text.flat().some((token) => token.startsWith('keyword')));
  });
});
