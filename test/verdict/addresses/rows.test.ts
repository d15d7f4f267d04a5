import assert from 'node:assert/strict';
import { boundsOf, csvLines, rowsOf } from '../../tools/addresses/rows';

const v6 = 0x2a00n << 112n;
const block = 1n << 80n;

function ipv6(...rows: (readonly [start: bigint, end: bigint, value: string])[]): string {
  return rows.map(([start, end, value]) => `${v6 + start},${v6 + end - 1n},${value}\n`).join('');
}

describe('csvLines', () => {
  it('reads quoted names with commas and quotes in them', () => {
    const text = '1,2,3,"Example, ""One"""\r\n\n4,5,6,Plain\n7,8,9,A, B\n';
    assert.deepEqual(
      [...csvLines(text)],
      [
        ['1', '2', '3', 'Example, "One"'],
        ['4', '5', '6', 'Plain'],
        ['7', '8', '9', 'A, B'],
      ],
    );
  });

  it('refuses lines that are no rows', () => {
    assert.throws(() => [...csvLines('1,2\n')], /Not a row/);
  });
});

describe('boundsOf', () => {
  it('merges neighbours and fills gaps with nothing known', () => {
    const rows = rowsOf('16,31,DE\n32,47,DE\n48,63,FR\n80,95,FR\n');
    assert.deepEqual(boundsOf(rows, 4), [
      { start: 16, value: 'DE' },
      { start: 48, value: 'FR' },
      { start: 64, value: '' },
      { start: 80, value: 'FR' },
      { start: 96, value: '' },
    ]);
  });

  it('ends with the last address there is', () => {
    assert.deepEqual(boundsOf(rowsOf('0,4294967295,SG\n'), 4), [{ start: 0, value: 'SG' }]);
  });

  it('lets the first row hold where two overlap', () => {
    assert.deepEqual(boundsOf(rowsOf('16,31,DE\n24,47,FR\n26,27,IT\n'), 4), [
      { start: 16, value: 'DE' },
      { start: 32, value: 'FR' },
      { start: 48, value: '' },
    ]);
  });

  it('knows nothing of a /48 that is split, but all of one that is put together', () => {
    const first = Number(v6 >> 80n);
    const half = block / 2n;
    const split = ipv6([0n, block + half, 'JP'], [block + half, 3n * block, 'US']);
    assert.deepEqual(boundsOf(rowsOf(split), 6), [
      { start: first, value: 'JP' },
      { start: first + 1, value: '' },
      { start: first + 2, value: 'US' },
      { start: first + 3, value: '' },
    ]);
    const whole = ipv6([0n, half, 'JP'], [half, block, 'JP']);
    assert.deepEqual(boundsOf(rowsOf(whole), 6), [
      { start: first, value: 'JP' },
      { start: first + 1, value: '' },
    ]);
  });
});
