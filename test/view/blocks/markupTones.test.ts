import assert from 'node:assert/strict';
import { MarkupScanner } from '../../../src/view/blocks/markupTones';
import { scannedStyle } from '../../../src/view/blocks/tones';
import type { Block, Token } from '../../../src/view/model';
import { everythingMasked } from '../../../src/view/input';
import { exchangeView } from '../../../src/view/exchange';
import { exchangeOf } from '../exchangeOf';

/** `tone:text` of all that is not plain, white space or punctuation. */
function told(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ tone }) => tone !== 'plain' && tone !== 'punctuation')
    .map(({ text, tone }) => `${tone}:${text}`);
}

function scan(text: string, state?: number): string[] {
  const tokens = scannedStyle(new MarkupScanner(state)).split!(text);
  assert.equal(tokens.map((token) => token.text).join(''), text, 'nothing is lost');
  return told(tokens);
}

describe('the tones of markup', () => {
  it('tells tags, attributes, their values and comments apart', () => {
    assert.deepEqual(scan('<?xml version="1.0"?><!-- <b> --><a:x id=\'1\' on>t = "v"</a:x>'), [
      'tag:xml',
      'name:version',
      'string:"1.0"',
      'comment:<!-- <b> -->',
      'tag:a:x',
      'name:id',
      "string:'1'",
      'name:on',
      'tag:a:x',
    ]);
  });

  it('takes values without quotes, as HTML has them', () => {
    assert.deepEqual(scan('<a href=/x/y?z=1 checked><br/>'), [
      'tag:a',
      'name:href',
      'string:/x/y?z=1',
      'name:checked',
      'tag:br',
    ]);
  });

  it('leaves what is no tag as text, and code in a page plain', () => {
    assert.deepEqual(scan('1 < 2 <3 <'), []);
    assert.deepEqual(scan('<script>if (a<b) "x"</script><i>'), [
      'tag:script',
      'tag:script',
      'tag:i',
    ]);
  });

  it('passes over crooked markup in step with its length', () => {
    for (const piece of ['<', '<a ', '<a b="', '<!--', '="', '<script>', "<a b='>"]) {
      const text = piece.repeat(200_000);
      const scanner = new MarkupScanner();
      let steps = 0;
      for (let at = 0; at < text.length; steps++) {
        const end = scanner.next(text, at);
        assert.ok(end > at);
        at = end;
      }
      assert.ok(steps <= text.length, piece);
    }
  });

  it('goes on with what an earlier line opened, and over a personal value', () => {
    const body = '<r>\n<!-- one\ntwo -->\n<p\n mail="jo@mail.example" x="1">t</p></r>';
    const exchange = exchangeOf({ requestType: 'application/xml', requestBody: body });
    const blocks = exchangeView(exchange, everythingMasked).request!.blocks;
    const lines = linesOf(blocks).map(told);
    assert.ok(
      lines.some((line) => line[0] === 'comment:two -->'),
      JSON.stringify(lines),
    );
    assert.ok(
      lines.some((line) => line.join() === 'name:mail,string:"jo@mail.example",name:x,string:"1"'),
      JSON.stringify(lines),
    );
  });
});

function linesOf(blocks: readonly Block[]): (readonly Token[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? block.lines.map(({ tokens }) => tokens) : linesOf(block.blocks),
  );
}
