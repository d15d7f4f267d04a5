import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hoverMarkdown } from '../../src/extension/hoverMarkdown';
import type { HoverView } from '../../src/view/model';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '`````',
        '```',
        '\n',
        '[x](command:workbench.action.quit)',
        '![i](https://beacon.example/p.png)',
        '<img src=https://beacon.example/p.png>',
        '<b>',
        '**',
        'https://beacon.example/',
        'www.beacon.example',
        'jo@beacon.example',
        '&lt;',
        '$(trash)',
        '\\',
        '|',
        '# ',
        '\u202e',
        'a',
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

function view(text: string | null, label = 'IMEI', chain: readonly string[] = []): HoverView {
  return {
    range: { start: 0, end: 1 },
    chain,
    protection: 'encoded',
    text,
    isCut: false,
    state: 'complete',
    findings: [{ label, value: label, severity: 'high', count: 1 }],
    target: { exchange: 1, finding: 2 },
  };
}

/** Markdown without its code blocks: what VS Code could take for markup. */
function outsideFences(markdown: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const marker = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && marker !== '') fence = marker;
    else if (fence === '') kept.push(line);
    else if (line === fence) fence = '';
  }
  assert.equal(fence, '', 'the code block ends');
  return kept.join('\n');
}

/** Our commands, with nothing but numbers. */
const ourLinks = [
  '[Show in Payload Lens](command:payloadLens.showTarget?%5B7%2C1%2C2%5D)',
  '[Copy Decoded](command:payloadLens.copyDecodedValue?%5B7%2C0%5D)',
  '[Decode As…](command:payloadLens.decodeAs?%5B7%2C0%5D)',
];

describe('hover Markdown', () => {
  it('offers what can be done about the run', () => {
    const { value, isTrusted } = hoverMarkdown(view('text'), 7);
    for (const link of ourLinks) assert.ok(value.includes(link), link);
    assert.deepEqual(isTrusted, {
      enabledCommands: [
        'payloadLens.showTarget',
        'payloadLens.copyDecodedValue',
        'payloadLens.decodeAs',
      ],
    });
    const nowhere = hoverMarkdown({ ...view('text'), target: null }, 7).value;
    assert.ok(!nowhere.includes('showTarget') && nowhere.includes(ourLinks[1]!));
  });

  it('has no link, image or HTML but our own commands, whatever the capture says', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, label, step) => {
        const { value } = hoverMarkdown(view(text, label, [step]), 7);
        const markup = ourLinks.reduce(
          (left, link) => left.replace(link, ''),
          outsideFences(value),
        );
        // Every bracket and angle that is left is escaped, so that none of them begins anything.
        assert.doesNotMatch(markup, /(?<!\\)(?:\\\\)*\[/);
        assert.doesNotMatch(markup, /(?<!\\)(?:\\\\)*[<&]|:\/\/|www\.|\w@\w/);
        assert.doesNotMatch(markup, /\n#/);
      }),
    );
  });

  it('is never long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
        const { value } = hoverMarkdown(view('`'.repeat(length) + 'x'.repeat(length)), 1);
        assert.ok(value.length <= 2_100, String(value.length));
      }),
    );
    const many = { ...view('x'.repeat(9_000)), findings: Array(500).fill(view('').findings[0]) };
    assert.ok(hoverMarkdown(many, 1).value.length <= 2_100);
  });

  it('says how often a value stands there, where it is more than once', () => {
    const [finding] = view('').findings;
    const twice = { ...view('text'), findings: [{ ...finding!, count: 2 }] };
    assert.match(hoverMarkdown(twice, 1).value, /IMEI ×2\n/);
    assert.doesNotMatch(hoverMarkdown(view('text'), 1).value, /×/);
  });

  it('shows what bytes are that are no text', () => {
    const { value } = hoverMarkdown({ ...view(null), chain: ['base64', 'gzip'] }, 1);
    assert.match(value, /base64 → gzip/);
    assert.doesNotMatch(value, /```/);
  });
});
