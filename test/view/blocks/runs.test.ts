import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstRunAfter, flattenRuns, type Run } from '../../../src/view/blocks/runs';

function run(start: number, end: number, finding: number, isHidden = false): Run {
  return { start, end, finding, isEncoded: false, isHidden };
}

function brief(runs: readonly Run[]): string {
  return runs
    .map(({ start, end, finding, isHidden }) => `${start}-${end}:${finding}${isHidden ? '!' : ''}`)
    .join(' ');
}

describe('runs', () => {
  it('lets the inner one of two shown runs win', () => {
    assert.equal(brief(flattenRuns([run(0, 10, 1), run(3, 5, 2)])), '0-3:1 3-5:2 5-10:1');
  });

  it('hides all that lies inside something hidden', () => {
    assert.equal(brief(flattenRuns([run(0, 10, 1, true), run(3, 5, 2)])), '0-10:1!');
    assert.equal(brief(flattenRuns([run(0, 10, 1, true), run(3, 12, 2, true)])), '0-12:1!');
  });

  it('keeps what is hidden inside something shown', () => {
    assert.equal(brief(flattenRuns([run(0, 10, 1), run(3, 5, 2, true)])), '0-3:1 3-5:2! 5-10:1');
  });

  it('hides the hidden of two equal runs', () => {
    assert.equal(brief(flattenRuns([run(2, 5, 1), run(2, 5, 2, true)])), '2-5:2!');
  });

  it('drops empty runs', () => {
    assert.deepEqual(flattenRuns([run(3, 3, 1), run(4, 4, 2)]), []);
  });

  const anyRun = fc
    .record({ start: fc.nat(30), length: fc.nat(12), isHidden: fc.boolean() })
    .map(({ start, length, isHidden }) => run(start, start + length, 0, isHidden));
  const anyRuns = fc
    .array(anyRun, { maxLength: 12 })
    .map((runs) => runs.map((one, finding) => ({ ...one, finding })));

  it('are in order, apart, cover what was covered, and hide all that was to be hidden', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const flat = flattenRuns(runs);
        let end = 0;
        for (const one of flat) {
          assert.ok(one.start >= end && one.end > one.start, brief(flat));
          end = one.end;
        }
        for (let at = 0; at < 50; at++) {
          const holds = ({ start, end: stop }: Run): boolean => start <= at && at < stop;
          const under = runs.filter(holds);
          const shown = flat.filter(holds);
          assert.equal(shown.length, under.length === 0 ? 0 : 1, `${brief(flat)} at ${at}`);
          if (under.some(({ isHidden }) => isHidden)) assert.ok(shown[0]!.isHidden);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found by offset', () => {
    const runs = [run(0, 3, 1), run(5, 8, 2)];
    assert.deepEqual(
      [0, 2, 3, 7, 8].map((offset) => firstRunAfter(runs, offset)),
      [0, 0, 1, 1, 2],
    );
  });
});
