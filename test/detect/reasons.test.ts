import assert from 'node:assert/strict';
import { weights } from '../../src/detect/data/weights';
import type { Finding } from '../../src/detect/model';
import { findInJson } from './exchange';

/** Reasons of a finding as `id word`, without the room's name. */
function told({ reasons }: Finding): string[] {
  return reasons.map(({ id, arguments: words }) =>
    [id.replace('detect.', ''), ...Object.values(words)].join(' '),
  );
}

function find(body: unknown, entity: string): Finding {
  const found = findInJson(body).find((finding) => finding.entity === entity);
  assert.ok(found !== undefined, entity);
  return found;
}

describe('reasons of a finding', () => {
  it('begin with the key where it says more than the value', () => {
    const [first, second, third] = told(find({ email: 'anna.weber@posteo.de' }, 'email'));
    assert.equal(first, 'key email');
    assert.equal(second, 'check top-level domain');
    assert.ok(third?.startsWith('syntax '), third);
  });

  it('begin with the check where the key says little', () => {
    const ids = told(find({ em: 'anna.weber@posteo.de' }, 'email'));
    assert.deepEqual(
      ids.map((reason) => reason.split(' ')[0]),
      ['check', 'syntax', 'key'],
    );
  });

  it('put neighbours and containers where their weight puts them', () => {
    const user = { name: 'Anna Weber', birthday: '1987-04-12' };
    const ids = told(find({ user }, 'person_name'));
    const named = { 'key name': weights['key.weak'], 'sibling birthday': weights.sibling };
    const around = { 'sibling user': weights.trail };
    const known = Object.entries({ ...named, ...around }).sort(([, a], [, b]) => b - a);
    assert.deepEqual(
      ids.filter((reason) => !reason.startsWith('syntax')),
      known.map(([reason]) => reason),
    );
  });

  it('take in what only the exchange as a whole tells', () => {
    const body = { priv: true, where: { url: 'https://clinic.example.org/oncology' } };
    const [first, ...more] = told(find(body, 'incognito_flag'));
    assert.equal(first, 'key priv');
    assert.ok(more.includes('sibling url'), more.join('; '));
  });

  it('are the same, in the same order, each time', () => {
    const body = { user: { name: 'Anna Weber', email: 'a@posteo.de', birthday: '1987-04-12' } };
    assert.deepEqual(findInJson(body).map(told), findInJson(body).map(told));
  });
});
