import assert from 'node:assert/strict';
import { MarkdownReport } from '../../src/report/markdown';
import { markdownCell, markdownCode, markdownText } from '../../src/report/markdownText';
import { har } from './har';
import { injections } from './injections';
import { reportOn } from './run';

const imei = '356938035643809';
const capture = har([
  { url: 'https://sa.api.intl.miui.com/sa', body: JSON.stringify({ imei, model: 'M-1' }) },
  ...injections.map((text, index) => ({
    url: `https://api.example.com/${index}`,
    body: JSON.stringify({ imei, [text]: { username: `u${text}` } }),
  })),
  { url: 'https://quiet.example.com/' },
]);

function report(reveal: boolean): Promise<string> {
  return reportOn(new MarkdownReport({ reveal }), { '# a`b.har': capture });
}

/** What of a line is no code and not escaped. */
function bare(line: string): string {
  const rest = line.replace(/\\[^a-z\d\s]/gi, '');
  return rest.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '');
}

describe('MarkdownReport', () => {
  it('tells what matters, in tables, and counts the rest', async () => {
    const text = await report(false);
    assert.match(text, /^# ``# a`b\.har``\n/);
    assert.match(text, /^## Exchange 0: high$/m);
    assert.match(text, /^`POST` `https:\/\/sa\.api\.intl\.miui\.com\/sa` 200$/m);
    assert.match(
      text,
      /^\| IMEI \| `356•+` \| request body › `json:\/imei` \| \d+ % \| in plain text \|$/m,
    );
    assert.match(text, /^## Who gets what$/m);
    assert.match(text, /^\*\*(?:high|critical)\*\* /m);
    assert.ok(!text.includes('quiet.example.com'), 'an exchange without findings is only counted');
    assert.ok(!text.includes(imei));
    assert.ok((await report(true)).includes(imei));
  });

  it('lets captured text be no markup', async () => {
    const lines = (await report(true)).split('\n');
    for (const line of lines) {
      const rest = bare(line);
      assert.doesNotMatch(rest, /[<>[\]]|!\[|https?:/, line);
      if (line.startsWith('|')) {
        assert.ok([6, 9].includes(rest.split('|').length - 1), line);
      }
    }
    const headings = lines.filter((line) => line.startsWith('#'));
    assert.ok(headings.every((line) => /^(?:# `|## [A-Z])/.test(line)));
  });

  for (const payload of injections) {
    it(`keeps ${JSON.stringify(payload)} as text`, () => {
      for (const made of [
        markdownText(payload),
        markdownCode(payload),
        markdownCell(payload, 99),
      ]) {
        for (const sign of '\r\n\t\0\u202e') assert.ok(!made.includes(sign), made);
        assert.doesNotMatch(bare(made), /[`*_[\]()<>|!#&]/, made);
      }
    });
  }
});
