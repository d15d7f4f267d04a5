import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../src/bytes/text';
import { targetUrl } from '../../../src/capture/http/messageUrl';
import { textAt } from './text';

describe('targetUrl', () => {
  const spell = (scheme: string, authority: string, target: string): string =>
    decodeUtf8(targetUrl(scheme, authority, textAt(target)).bytes);

  it('puts in what the target lacks, and no scheme that is not proven', () => {
    assert.equal(spell('https', 'a.example', '/x?y'), 'https://a.example/x?y');
    assert.equal(spell('', 'a.example', '/x?y'), '//a.example/x?y');
    assert.equal(spell('http', 'a.example', '*'), 'http://a.example/*');
    assert.equal(spell('http', '', '/x'), '/x');
    assert.equal(spell('https', 'a.example', 'http://b.example/'), 'http://b.example/');
  });

  it('leaves the target in its place', () => {
    const { map } = targetUrl('https', 'a.example', textAt('/x?y', 70));
    assert.deepEqual(map.toParent({ start: 17, end: 21 }), { start: 70, end: 74 });
    assert.deepEqual(map.toParent({ start: 0, end: 8 }), { start: 70, end: 70 });
  });
});
