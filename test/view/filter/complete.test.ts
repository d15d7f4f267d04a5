import assert from 'node:assert/strict';
import { completionAt } from '../../../src/view/filter/complete';
import { keptFilter } from '../../../src/view/filter/keep';

describe('what can be completed', () => {
  const at = (text: string): unknown => {
    const found = completionAt(text.replace('|', ''), text.indexOf('|'));
    if (found === null) return null;
    const range = `${found.from}-${found.to}`;
    return found.kind === 'key'
      ? `${range} ${found.keys.join(' ')}`
      : `${range} ${found.key}=${found.typed}`;
  };
  it('is a key where a term begins', () => {
    assert.equal(at('s|'), '0-1 status severity size');
    assert.equal(at('x -st|'), '3-5 status');
    assert.match(String(at('x |')), /^2-2 host method/);
    assert.equal(at('example|'), null);
  });

  it('is a value behind a key, after its operator and the values before it', () => {
    assert.equal(at('host:|'), '5-5 host=');
    assert.equal(at('host:exa| x'), '5-8 host=exa');
    assert.equal(at('severity:>=hi|'), '11-13 severity=hi');
    assert.equal(at('entity:imei,em|'), '12-14 entity=em');
    assert.equal(at('entity:imei,|'), '12-12 entity=');
    assert.equal(at('recipient:"Goo|'), '10-14 recipient=Goo');
    assert.equal(at('foo:x|'), null);
    assert.equal(at('host:/x/|'), null);
  });
});

describe('what is kept of a filter', () => {
  it('is terms of known keys, never words, patterns or what may be a value', () => {
    assert.equal(
      keptFilter('jo@mail.example host:shop -method:GET "x y" foo:bar severity:>=high'),
      'host:shop -method:GET severity:>=high',
    );
    assert.equal(keptFilter('host:/jo/ host:jo@x type:356938035643809 is:private'), 'is:private');
    assert.equal(keptFilter('recipient:="Ex Ltd" size:>10k,'), 'recipient:="Ex Ltd" size:>10k,');
    assert.equal(keptFilter('-356938035643809 severity:awful'), '');
  });
});
