import assert from 'node:assert/strict';
import { shapes, shapesOf, type ShapeId } from '../../src/detect/shape';

/** Names of the shapes of a text. */
function namesOf(text: string): ShapeId[] {
  const sum = shapesOf(text);
  return (Object.keys(shapes) as ShapeId[]).filter((name) => (sum & shapes[name]) !== 0);
}

describe('shapesOf', () => {
  const cases: readonly (readonly [text: string, ...names: ShapeId[]])[] = [
    ['12345', 'digits'],
    ['356938035643809', 'digits', 'hex'],
    ['55.7512', 'decimal'],
    ['-55.7512', 'decimal'],
    ['9f3ca1b2c3d44b62', 'hex'],
    ['38400000-8cf0-11bd-b23e-10b96e40000d', 'uuid'],
    ['3c:28:6d:12:34:56', 'mac'],
    ['203.0.113.77', 'ipv4', 'groupedDigits'],
    ['2001:db8::1', 'ipv6'],
    ['https://a.example/b', 'url'],
    ['a@b.example', 'at'],
    ['DE89370400440532013000', 'iban'],
    ['+4915123456789', 'phone'],
    ['4111 1111 1111 1111', 'groupedDigits', 'text'],
    ['com.bank.app', 'reverseDns'],
    ['true', 'boolean'],
    ['52.52001,13.40495', 'pair', 'text'],
    ['Mozilla/5.0 (X11)', 'userAgent', 'text'],
    ['hi'],
    [''],
  ];
  for (const [text, ...names] of cases) {
    it(`sees ${names.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const found = namesOf(text);
      for (const name of names.filter((n) => n !== 'text'))
        assert.ok(found.includes(name), String(found));
      if (names.length === 0) assert.deepEqual(found, []);
    });
  }

  it('looks at the beginning of a long text only', () => {
    const long = '1'.repeat(1_000_000);
    shapesOf(long);
    const startedAt = performance.now();
    // A million characters each would take seconds; a beginning takes microseconds.
    for (let round = 0; round < 1000; round++) shapesOf(long);
    assert.ok(performance.now() - startedAt < 1000);
    assert.deepEqual(namesOf('1'.repeat(300)), []);
  });
});
