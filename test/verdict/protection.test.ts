import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import {
  chainsOf,
  codingsOf,
  countProtections,
  weakerProtection,
} from '../../src/verdict/protection';
import { findAt, makeExchange, makeParts } from './make';

const packed = gzipSync(JSON.stringify({ imei: '356938035643809', n: 1 })).toString('base64');

describe('protection', () => {
  it('puts plain text below everything and encryption above', () => {
    assert.equal(weakerProtection('encoded', 'plaintext'), 'plaintext');
    assert.equal(weakerProtection('encoded', 'hashed'), 'encoded');
    assert.equal(weakerProtection('encrypted', 'unknown'), 'unknown');
  });

  it('counts each kind that occurs', () => {
    const counts = countProtections([
      { protection: 'encoded' },
      { protection: 'plaintext' },
      { protection: 'encoded' },
    ]);
    assert.deepEqual(counts, { plaintext: 1, encoded: 2 });
  });

  it('names the codings above a value, not the containers', () => {
    const parts = makeParts(
      makeExchange({ body: `data_list=${encodeURIComponent(packed)}&gzip=1` }),
    );
    const finding = findAt(parts, 'request-body', '/imei', 'imei');
    assert.deepEqual(codingsOf(finding.at), ['base64', 'gzip']);
    assert.deepEqual(chainsOf([finding, finding]), ['base64 → gzip']);
    assert.deepEqual(chainsOf([findAt(parts, 'request-body', 'form:gzip', 'device_trait')]), []);
  });
});
