import assert from 'node:assert/strict';
import { find } from '../detect/exchange';
import { judge, trailOf } from './model';
import { open } from './opened';
import { is, label, maybe, packed } from './shape';

const email = 'jo@posteo.de';

describe('labels of the corpus', () => {
  it('name the way to a value as every decoder would', () => {
    const path = ['form:data#2', 'base64', 'json:/0/user/a~1b', 'span:3,9'];
    assert.deepEqual(trailOf(path), ['data', 'user', 'a/b']);
  });

  it('call a finding right, of another entity, wrong or open', () => {
    const json = { email: is('email', email), mail: email, user: { email: maybe(email) } };
    const body = label({ shape: 'a', json: { ...json, to: { email: is('phone', email) } } });
    const judged = find(body.exchange).map((finding) => [
      finding.path.at(-1),
      judge(body, finding),
    ]);
    assert.deepEqual(judged.sort(), [
      ['json:/email', 'right'],
      ['json:/mail', 'wrong'],
      ['json:/to/email', 'wrong-entity'],
      ['json:/user/email', 'open'],
    ]);
  });

  it('know what stands behind an encoding, and are found there by other means', () => {
    const form = {
      v: '1',
      data: packed(['json', 'zlib', 'base64url'], [{ email: is('email', email) }]),
    };
    const { exchange, truth } = label({ shape: 'a', form });
    assert.deepEqual(truth, [
      {
        part: 'request-body',
        trail: ['data', 'email'],
        value: email,
        entities: ['email'],
        isEncoded: true,
      },
    ]);
    const leaf = open(exchange).find(({ text }) => text === email);
    assert.deepEqual([leaf?.trail, leaf?.isEncoded], [['data', 'email'], true]);
  });
});
