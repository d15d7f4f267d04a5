import assert from 'node:assert/strict';
import { findInJson } from './exchange';

/** Entities by the last name on the way to them. */
function entitiesIn(body: unknown): Record<string, string> {
  return Object.fromEntries(
    findInJson(body).map(({ path, entity }) => [path.at(-1)!.replace('json:', ''), entity]),
  );
}

describe('names of values beside them', () => {
  it('are what a member tells of the kind of value', () => {
    const body = [
      { system: 'phone', value: '+4915123456789' },
      { type: 'ssn', value: '433-54-3937' },
      { label: 'Date of birth', value: '1987-04-12' },
    ];
    assert.deepEqual(entitiesIn(body), {
      '/0/value': 'phone',
      '/1/value': 'national_id',
      '/2/value': 'date_of_birth',
    });
  });

  it('are the name of the object where it has one value', () => {
    const body = {
      firstName: { stringValue: 'Anna' },
      diagnosis: { text: 'Depression' },
      city: { id: 1, title: 'Leipzig' },
      passport: { number: 'C01X00T47' },
      driver: { id: 'drv-7712' },
    };
    assert.deepEqual(entitiesIn(body), {
      '/firstName/stringValue': 'person_name',
      '/diagnosis/text': 'health',
      '/city/title': 'coarse_location',
      '/passport/number': 'passport',
      '/driver/id': 'user_id',
    });
  });

  it('are none where kinds and objects tell nothing personal', () => {
    const body = [
      { type: 'text', value: 'Anna' },
      { label: 'Email frequency', value: 'weekly' },
      { color: { value: 'Indigo' } },
      { page: { number: '12' }, article: { title: 'Leipzig' } },
    ];
    assert.deepEqual(entitiesIn(body), {});
  });
});

describe('what a value looks like', () => {
  it('counts where its name means something that it is not', () => {
    assert.deepEqual(entitiesIn({ value: 'anna.weber@posteo.de', uid: 'anna.weber@posteo.de' }), {
      '/value': 'email',
      '/uid': 'email',
    });
  });
});
