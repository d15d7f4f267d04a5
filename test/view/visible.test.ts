import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shorten, visible, visibleJson, wellCut } from '../../src/view/visible';

describe('visible text', () => {
  it('shows controls as their pictures', () => {
    assert.equal(visible('a\0b\x1b[31m\x7f\u0085'), 'a␀b␛[31m␡‹U+0085›');
  });

  it('names what turns text around or cannot be seen', () => {
    assert.equal(visible('a\u202egpj.exe'), 'a‹RLO›gpj.exe');
    assert.equal(visible('\u2066x\u2069\u200b\ufeff'), '‹LRI›x‹PDI›‹ZWSP›‹BOM›');
    assert.equal(visible('\u{e0041}'), '‹U+E0041›');
  });

  it('keeps tabs, joiners and pairs', () => {
    assert.equal(visible('a\tb 👩\u200d🚀 می\u200cخواهم'), 'a\tb 👩\u200d🚀 می\u200cخواهم');
  });

  it('spells JSON strings', () => {
    assert.equal(visibleJson('a"b\\c\nd\te\u0001'), 'a\\"b\\\\c\\nd\\te␁');
  });

  it('is well-formed and free of controls for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
        const shown = visible(text + String.fromCharCode(...units));
        assert.equal(shown, new TextDecoder().decode(new TextEncoder().encode(shown)));
        assert.doesNotMatch(shown, /[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('cuts with an ellipsis and leaves pairs whole', () => {
    assert.equal(shorten('abcdef', 6), 'abcdef');
    assert.equal(shorten('abcdefg', 6), 'abcde…');
    assert.equal(shorten('ab\ncd', 10), 'ab␊cd');
    assert.equal(wellCut('a👍b', 2), 'a');
    assert.equal(wellCut('a👍b', 3), 'a👍');
  });

  it('never gets longer than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        assert.ok(shorten(text, most).length <= most);
      }),
    );
  });
});
