import assert from 'node:assert/strict';
import { fitBodies, fitNegatives, plainAndHidden, testBodies, testNegatives } from './corpus';
import { kinds } from './negatives/negatives';
import { flagged, measure, sharesOf } from './score';
import { partsOfKinds, partsOfSdks } from './split';
import { writtenShapes } from './written/written';

function names(items: readonly { readonly sdk: string }[]): Set<string> {
  return new Set(items.map(({ sdk }) => sdk));
}

describe('the labelled corpus', () => {
  it('has enough that looks personal and is not, of many kinds', () => {
    const all = [...fitNegatives(), ...testNegatives()];
    assert.ok(all.length >= 1500, String(all.length));
    for (const part of [fitNegatives(), testNegatives()]) {
      const found = new Set(part.map(({ kind }) => kind));
      assert.ok(found.size >= 20, String(found.size));
    }
    const texts = new Set(all.map(({ exchange }) => JSON.stringify(exchange)));
    assert.ok(texts.size >= 1500, `${String(texts.size)} different ones`);
  });

  it('is split by SDK and by kind, with nothing on both sides', () => {
    const fit = names(fitBodies());
    const test = names(testBodies());
    assert.deepEqual(
      [...fit].filter((sdk) => test.has(sdk)),
      [],
    );
    for (const { shape } of writtenShapes) assert.ok(shape in partsOfSdks, shape);
    assert.deepEqual(Object.keys(kinds).sort(), Object.keys(partsOfKinds).sort());
  });

  it('is found in the part that weights are fitted on', () => {
    const mistakes: string[] = [];
    const figures = measure(fitBodies(), ({ body, missed, finding }) =>
      mistakes.push(
        `${body.sdk}: ${missed ? `no ${missed.entities.join(' or ')} at ${missed.trail.join(' ')}` : `${finding!.entity} at ${finding!.path.join(' ')}`}`,
      ),
    );
    const { recall, precision, rightType } = sharesOf(figures);
    const text = JSON.stringify({ recall, precision, rightType });
    assert.ok(recall >= 0.92 && precision >= 0.94, `${text}\n${mistakes.join('\n')}`);
    assert.ok(rightType >= 0.91, `${text}\n${mistakes.join('\n')}`);
  });

  it('is found as well behind encodings as plain', () => {
    const { plain, hidden } = plainAndHidden('fit');
    const [one, other] = [plain, hidden].map((bodies) => sharesOf(measure(bodies)).recall);
    assert.ok(other! >= one! - 0.02, `${String(other)} of ${String(one)}`);
  });

  it('raises few false alarms', () => {
    const negatives = fitNegatives();
    const alarms = flagged(negatives);
    const lines = alarms.map(
      ({ negative, found }) => `${negative.kind}: ${found.map((f) => f.entity).join(' ')}`,
    );
    assert.ok(alarms.length <= negatives.length * 0.02, lines.join('\n'));
  });
});
