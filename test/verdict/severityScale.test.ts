import assert from 'node:assert/strict';
import { entities } from '../../src/detect/entities';
import { entityIds } from '../../src/detect/model';
import {
  readScale,
  sensitivityPoints,
  standardScale,
  weightInfos,
  weightNames,
} from '../../src/verdict/severityScale';

describe('the scale of severity', () => {
  it('is the standard one where nothing is asked for', () => {
    for (const request of [{}, { weights: {}, sensitivity: {} }, { weights: null }]) {
      assert.deepEqual(readScale(request), { scale: standardScale, notes: [] });
    }
    for (const entity of entityIds) {
      const points = sensitivityPoints(entity, standardScale);
      assert.ok(Math.abs(points - 100 * entities[entity].sensitivity) < 1e-9, entity);
    }
  });

  it('takes weights and sensitivities within their bounds', () => {
    const { scale, notes } = readScale({
      weights: { cleartext: 40, receivedShare: 0.25 },
      sensitivity: { device_model: 55 },
    });
    assert.deepEqual(notes, []);
    assert.equal(scale.weights.cleartext, 40);
    assert.equal(scale.weights.receivedShare, 0.25);
    assert.equal(scale.weights.hashed, weightInfos.hashed.standard);
    assert.equal(sensitivityPoints('device_model', scale), 55);
  });

  it('cuts what goes too far, and says so', () => {
    const { scale, notes } = readScale({
      weights: { cleartext: 1e9, hashed: -101, receivedShare: 2 },
      sensitivity: { imei: -5 },
    });
    assert.equal(scale.weights.cleartext, 100);
    assert.equal(scale.weights.hashed, -100);
    assert.equal(scale.weights.receivedShare, 1);
    assert.equal(sensitivityPoints('imei', scale), 0);
    assert.deepEqual(
      notes.map(({ setting, problem, key, least, most }) => [setting, problem, key, least, most]),
      [
        ['weights', 'out-of-bounds', 'cleartext', -100, 100],
        ['weights', 'out-of-bounds', 'hashed', -100, 100],
        ['weights', 'out-of-bounds', 'receivedShare', 0, 1],
        ['sensitivity', 'out-of-bounds', 'imei', 0, 100],
      ],
    );
  });

  it('leaves out what it does not know, and says what was probably meant', () => {
    const { scale, notes } = readScale({
      weights: { clearText: 40, private: 3, zebra: 1, __proto__: null, constructor: 1 },
      sensitivity: { IMEI: 1, 'e-mail': 2 },
    });
    assert.deepEqual(scale, standardScale);
    assert.deepEqual(
      notes.map(({ key, problem, meant }) => `${key} ${problem} ${meant}`),
      [
        'clearText unknown-key cleartext',
        'private unknown-key privateBrowsing',
        'zebra unknown-key ',
        'constructor unknown-key ',
        'IMEI unknown-key imei',
        'e-mail unknown-key email',
      ],
    );
  });

  it('lives through anything in the place of a setting', () => {
    const values: unknown[] = [[], 'x', 1, true, [1], { cleartext: '10' }, { imei: Number.NaN }];
    for (const value of values) {
      const { scale, notes } = readScale({ weights: value, sensitivity: value });
      assert.deepEqual(scale, standardScale);
      assert.ok(notes.length >= 1);
    }
    const own = JSON.parse('{"__proto__": 3}') as unknown;
    assert.equal(readScale({ weights: own }).notes[0]!.key, '__proto__');
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, i]));
    assert.ok(readScale({ weights: many }).notes.length <= 20);
  });

  it('has a standard within its own bounds for every weight', () => {
    for (const name of weightNames) {
      const { standard, least, most } = weightInfos[name];
      assert.ok(least <= standard && standard <= most, name);
    }
  });
});
