import assert from 'node:assert/strict';
import { fitBodies, fitNegatives, plainAndHidden, testBodies, testNegatives } from './corpus';
import type { LabelledBody } from './model';
import { kinds } from './negatives/negatives';
import { open } from './opened';
import { flagged, measure, sharesOf, type Mistake, type Shares } from './score';
import { partsOfKinds, partsOfSdks } from './split';
import { writtenShapes } from './written/written';

function sdksOf(bodies: readonly LabelledBody[], origin?: LabelledBody['origin']): Set<string> {
  const asked = bodies.filter((body) => origin === undefined || body.origin === origin);
  return new Set(asked.map(({ sdk }) => sdk));
}

describe('the labelled corpus', () => {
  it('has enough that looks personal and is not, of many kinds', () => {
    const all = [...fitNegatives(), ...testNegatives()];
    assert.ok(all.length >= 1500, String(all.length));
    for (const part of [fitNegatives(), testNegatives()]) {
      const found = new Set(part.map(({ kind }) => kind));
      assert.ok(found.size >= 40, String(found.size));
    }
    const texts = new Set(all.map(({ exchange }) => JSON.stringify(exchange)));
    assert.ok(texts.size >= 1500, `${String(texts.size)} different ones`);
  });

  it('is split by SDK and by kind, with nothing on both sides', () => {
    const [fit, test] = [sdksOf(fitBodies()), sdksOf(testBodies())];
    assert.deepEqual(
      [...fit].filter((sdk) => test.has(sdk)),
      [],
    );
    const known = new Set(Object.keys(partsOfSdks));
    const all = [...writtenShapes.map(({ shape }) => shape), ...fit, ...test];
    assert.deepEqual(
      all.filter((sdk) => !known.has(sdk)),
      [],
    );
    assert.deepEqual(Object.keys(kinds).sort(), Object.keys(partsOfKinds).sort());
  });

  it('has recorded and written SDKs in both parts', () => {
    for (const bodies of [fitBodies(), testBodies()]) {
      assert.ok(sdksOf(bodies, 'recorded').size >= 12);
      assert.ok(sdksOf(bodies, 'written').size >= 25);
      assert.ok(bodies.flatMap(({ truth }) => truth).length >= 1000);
    }
  });

  it('labels what is there', () => {
    const astray = [...fitBodies(), ...testBodies()].flatMap((body) => {
      const text = textOf(body);
      const missing = body.truth.filter(({ value }) => value !== null && !text.includes(value));
      return missing.map(({ trail }) => `${body.sdk}: ${trail.join('.')}`);
    });
    assert.deepEqual(astray, []);
  });

  it('is found in the part that weights are fitted on', () => {
    const mistakes: string[] = [];
    const shares = sharesOf(measure(fitBodies(), (mistake) => mistakes.push(lineOf(mistake))));
    reaches(
      shares,
      { recall: 0.92, precision: 0.95, rightType: 0.91, rightOfSure: 0.95 },
      mistakes,
    );
  });

  it('is found in the part that nothing is fitted on, and nine in ten are right at 0.9', () => {
    const figures = measure(testBodies());
    assert.ok(figures.sure >= 500, String(figures.sure));
    const floors = { recall: 0.84, precision: 0.92, rightType: 0.83, rightOfSure: 0.9 };
    reaches(sharesOf(figures), floors, []);
  });

  for (const part of ['fit', 'test'] as const) {
    it(`is found as well behind encodings as plain in the part ${part}`, () => {
      const { plain, hidden } = plainAndHidden(part);
      const [one, other] = [plain, hidden].map((bodies) => sharesOf(measure(bodies)).recall);
      assert.ok(other! >= one! - 0.02, `${String(other)} of ${String(one)}`);
    });
  }

  it('raises few false alarms', () => {
    const alarms = flagged(fitNegatives());
    const lines = alarms.map(
      ({ negative, found }) => `${negative.kind}: ${found.map((f) => f.entity).join(' ')}`,
    );
    assert.ok(alarms.length <= fitNegatives().length * 0.02, lines.join('\n'));
    const count = flagged(testNegatives()).length;
    assert.ok(count <= testNegatives().length * 0.03, String(count));
  });
});

function reaches(shares: Shares, floors: Shares, mistakes: readonly string[]): void {
  for (const [name, floor] of Object.entries(floors) as [keyof Shares, number][]) {
    const text = `${name} ${shares[name].toFixed(3)}, not ${String(floor)}`;
    assert.ok(shares[name] >= floor, [text, ...mistakes].join('\n'));
  }
}

function lineOf({ body, missed, finding }: Mistake): string {
  if (missed === undefined) return `${body.sdk}: ${finding!.entity} at ${finding!.path.join(' ')}`;
  return `${body.sdk}: no ${missed.entities.join(' or ')} at ${missed.trail.join(' ')}`;
}

/** Everything that a body holds, opened by means that owe nothing to the product. */
function textOf({ exchange }: LabelledBody): string {
  const { url = '', requestHeaders = {} } = exchange;
  const leaves = open(exchange).map(({ text }) => text);
  return [decodeURIComponent(url), ...Object.values(requestHeaders), ...leaves].join('\n');
}
