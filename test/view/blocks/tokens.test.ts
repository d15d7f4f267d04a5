import assert from 'node:assert/strict';
import type { Run } from '../../../src/view/blocks/runs';
import { lineWidth, tokensOf } from '../../../src/view/blocks/tokens';
import { everythingMasked } from '../../../src/view/input';
import { markingOf } from '../../../src/view/marking';
import { exchangeOf, findingAt } from '../exchangeOf';
import { printTokens } from '../print';

const exchange = exchangeOf({ requestType: 'text/plain', requestBody: 'mail jo@mail.example, 34' });
const root = exchange.parts.at(-1)!.root;
const findings = [findingAt(root, 'request-body', 'email', 'jo@mail.example')];
const marking = markingOf({ ...exchange, findings }, everythingMasked);
const shown = markingOf({ ...exchange, findings }, { all: true, findings: [] });

function coding(start: number, end: number, isHidden: boolean): Run {
  return { start, end, finding: null, isEncoded: true, isHidden };
}

function print(text: string, runs: readonly Run[] = [], from = 0, to?: number): string {
  const bytes = Buffer.from(text);
  return printTokens(tokensOf(bytes, from, to ?? bytes.length, runs, marking));
}

describe('a line of tokens', () => {
  it('masks what repeats a hidden value anywhere in it', () => {
    assert.equal(print('to jo@mail.example!'), 'to jo@••••••••••••!');
  });

  it('shows four characters of a coding that holds something hidden, none of a short one', () => {
    assert.equal(print('x=H4sIAAAAAAAAAAAA;', [coding(2, 18, true)]), 'x=<H4sI…>;');
    assert.equal(print('x=YWJjZGVm;', [coding(2, 10, true)]), 'x=<…>;');
  });

  it('shortens a coding that holds nothing hidden', () => {
    const coded = 'A'.repeat(60);
    assert.equal(print(coded, [coding(0, 60, false)]), `<${'A'.repeat(48)}…>`);
    assert.equal(print(coded.slice(0, 48), [coding(0, 48, false)]), `<${'A'.repeat(48)}>`);
  });

  it('never splits a character', () => {
    const text = '👍'.repeat(400);
    const bytes = Buffer.from(text);
    const tokens = tokensOf(bytes, 0, bytes.length, [], marking);
    for (const token of tokens) assert.doesNotMatch(token.text, /\p{Cs}/u);
    assert.doesNotMatch(printTokens(tokens), /\ufffd/);
  });

  it('counts what it leaves out in characters', () => {
    const text = 'é'.repeat(lineWidth + 1_234);
    assert.equal(print(text), `${'é'.repeat(lineWidth)}… 1,234 more characters`);
  });

  it('does not show half of a hidden value at the cut', () => {
    const text = `${'x'.repeat(lineWidth - 5)} jo@mail.example ${'y'.repeat(600)}`;
    assert.doesNotMatch(print(text), /jo@m/);
  });

  it('takes only its own bytes of a run that goes on', () => {
    const bytes = Buffer.from('mail jo@mail.example, 34');
    const run: Run = { start: 5, end: 20, finding: 0, isEncoded: false, isHidden: false };
    assert.equal(printTokens(tokensOf(bytes, 0, 8, [run], shown)), 'mail {0:jo@}');
    assert.equal(printTokens(tokensOf(bytes, 8, 24, [run], shown)), '{0:mail.example}, 34');
  });
});
