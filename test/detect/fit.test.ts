import assert from 'node:assert/strict';
import { confidenceOf, weights, checkWeights } from '../../src/detect/data/weights';
import { fitBodies, fitNegatives } from '../corpus/corpus';
import { examplesOf } from '../tools/fit/examples';
import { fit } from '../tools/fit/fit';
import { fitLogistic, sigmoid, type Row } from '../tools/fit/logistic';
import { asSource } from '../tools/fit/source';

/** How far a weight may be from what the corpus says now: more asks for `npm run fit`. */
const mostDrift = 0.4;

describe('fitting the weights', () => {
  it('finds what made the examples, and stays at the prior where there are none', () => {
    const rows = [...Array(400).keys()].map((at): Row => ({
      counts: new Map([[0, 1], ...(at % 2 === 0 ? ([[1, 1]] as const) : [])]),
      offset: 0,
      isRight: at % 2 === 0 ? at % 10 !== 0 : at % 10 === 1,
      weight: 1,
    }));
    const [bias, feature, unseen] = fitLogistic(rows, [0, 0, 1.5], 10);
    assert.ok(Math.abs(sigmoid(bias!) - 0.2) < 0.01, String(bias));
    assert.ok(Math.abs(sigmoid(bias! + feature!) - 0.8) < 0.01, String(feature));
    assert.equal(unseen, 1.5);
  });

  it('gives the same twice', () => {
    const make = (): string =>
      asSource(fit(examplesOf(fitBodies().slice(0, 12), fitNegatives().slice(0, 60))));
    assert.equal(make(), make());
  });

  it('gave the weights that detection has', function () {
    this.timeout(120_000);
    const fitted = fit(examplesOf(fitBodies(), fitNegatives()));
    const inUse: Readonly<Record<string, number>> = { ...checkWeights, ...weights };
    for (const [feature, weight] of fitted.weights) {
      const drift = Math.abs(weight - inUse[feature]!);
      assert.ok(drift <= mostDrift, `${feature}: ${String(inUse[feature])}, now ${String(weight)}`);
    }
  });

  it('never lets a check that one random number in ten passes be enough by itself', () => {
    for (const check of ['luhn', 'check digit', 'mod11-2', 'verhoeff'] as const) {
      const sum = weights.bias + weights['syntax.exact'] + weights.alone + checkWeights[check];
      assert.ok(confidenceOf(sum) < 0.5, check);
    }
  });
});
