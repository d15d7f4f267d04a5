import assert from 'node:assert/strict';
import { find, findInJson } from '../exchange';
import { compare, label, type Score } from './corpus';
import { mobileSdks } from './mobileSdks';
import { mobileSystems } from './mobileSystems';
import { negativeBodies } from './negatives';
import { webForms } from './webForms';
import { webTrackers } from './webTrackers';

const shapes = [...mobileSdks, ...mobileSystems, ...webTrackers, ...webForms];

/** Every second shape by name is held out: what is tuned is tuned on the others. */
const names = [...new Set(shapes.map(({ shape }) => shape))].sort();
const heldOut = new Set(names.filter((_, at) => at % 2 === 1));

function score(isHeldOut: boolean): Score & { precision: number; recall: number; labels: number } {
  const total: Score = { right: 0, wrong: 0, missed: 0, mistakes: [] };
  for (const shape of shapes) {
    if (heldOut.has(shape.shape) !== isHeldOut) continue;
    const labelled = label(shape);
    compare(labelled, find(labelled.exchange), total);
  }
  const precision = total.right / (total.right + total.wrong);
  const recall = total.right / (total.right + total.missed);
  return { ...total, precision, recall, labels: total.right + total.missed };
}

function falseAlarms(isHeldOut: boolean): { count: number; of: number; lines: string[] } {
  const bodies = negativeBodies().filter((_, at) => (at % 2 === 1) === isHeldOut);
  const lines = bodies.flatMap(({ family, body }) => {
    const found = findInJson(body);
    if (found.length === 0) return [];
    const what = found.map((f) => `${f.entity} ${String(f.confidence)}`).join(', ');
    return [`${family}: ${JSON.stringify(body)} gave ${what}`];
  });
  return { count: lines.length, of: bodies.length, lines };
}

describe('the labelled corpus', () => {
  it('is as large as it has to be', () => {
    assert.ok(shapes.length >= 60, String(shapes.length));
    assert.ok(negativeBodies().length >= 400, String(negativeBodies().length));
  });

  for (const [name, isHeldOut] of [
    ['shapes that detection was tuned on', false],
    ['shapes that it never saw', true],
  ] as const) {
    it(`is found in ${name}`, () => {
      const { precision, recall, labels, mistakes } = score(isHeldOut);
      const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${String(labels)}`;
      if (process.env['SHOW'] === '1') console.log(`${figures}\n${mistakes.join('\n')}`);
      assert.ok(precision >= 0.97 && recall >= 0.97, `${figures}\n${mistakes.join('\n')}`);
    });
  }

  it('raises few false alarms at values that only look personal', () => {
    for (const isHeldOut of [false, true]) {
      const { count, of, lines } = falseAlarms(isHeldOut);
      if (process.env['SHOW'] === '1')
        console.log(`${String(count)} of ${String(of)}\n${lines.join('\n')}`);
      assert.ok(count <= of * 0.015, `${String(count)} of ${String(of)}\n${lines.join('\n')}`);
    }
  });
});
