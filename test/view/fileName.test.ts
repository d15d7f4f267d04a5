import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileNameOf, safeStem } from '../../src/view/fileName';

/** Names that captures hold or may be made to hold, and what a file is called by them. */
const names: readonly (readonly [name: string, stem: string])[] = [
  ['report', 'report'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..\\..\\Windows\\win.ini', 'Windows-win.ini'],
  ['/absolute', 'absolute'],
  ['C:\\temp\\x', 'C-temp-x'],
  ['a:stream', 'a-stream'],
  ['.bashrc', 'bashrc'],
  ['...hidden', 'hidden'],
  ['.', '-'],
  ['..', '-'],
  ['', '-'],
  ['   ', '-'],
  ['trailing.', 'trailing'],
  ['trailing. . .', 'trailing'],
  ['two  blanks', 'two-blanks'],
  ['tab\tline\nfeed\r', 'tab-line-feed'],
  ['nul\0byte', 'nul-byte'],
  ['\u001b[31mred', '31mred'],
  ['gpj.\u202eexe', 'gpj.-exe'],
  ['a\u2066b\u2069c', 'a-b-c'],
  ['zero\u200bwidth\ufeffmark', 'zero-width-mark'],
  ['line\u2028para\u2029graph', 'line-para-graph'],
  ['soft\u00adhyphen', 'soft-hyphen'],
  ['half\ud800pair', 'half-pair'],
  ['private\ue000use', 'private-use'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['Aux', '_Aux'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['COM1', '_COM1'],
  ['lpt³', '_lpt³'],
  ['CONIN$', 'CONIN'],
  ['console', 'console'],
  ['com10', 'com10'],
  ['a<b>c|d?e*f"g', 'a-b-c-d-e-f-g'],
  ['$(reboot)`id`', 'reboot-id'],
  ['-rf', 'rf'],
  ['%2e%2e%2fx', '2e-2e-2fx'],
  ['~user', 'user'],
  ['日本語のファイル', '日本語のファイル'],
  ['e\u0301tude', 'étude'],
  ['😀 smile', '😀-smile'],
  ['desktop.ini::$DATA', 'desktop.ini-DATA'],
];

describe('names of files that are made of captured text', () => {
  for (const [name, stem] of names) {
    it(`are safe for ${JSON.stringify(name)}`, () => assert.equal(safeStem(name, '-'), stem));
  }

  it('are cut to whole characters', () => {
    assert.equal(safeStem('a'.repeat(5_000), '-'), 'a'.repeat(100));
    assert.equal(safeStem('語'.repeat(5_000), '-'), '語'.repeat(33));
    assert.equal(safeStem(`${'a'.repeat(97)}😀`, '-'), 'a'.repeat(97));
  });

  it('are one short name in the same folder, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileNameOf(text, '3-request', 'json');
        assert.doesNotMatch(name, /[\p{C}\s/\\:*?"<>|]/u);
        assert.doesNotMatch(name, /^[.-]|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        assert.match(name, /-3-request\.json$/);
        assert.ok(Buffer.byteLength(name) <= 130);
        assert.equal(safeStem(safeStem(text, 'x'), 'x'), safeStem(text, 'x'));
      }),
      { numRuns: 500 },
    );
  });
});
