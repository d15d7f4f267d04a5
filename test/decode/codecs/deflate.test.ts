import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { telemetry } from '../payloads';
import { base64, chain, decodeContent, onlyLayer } from '../support';

describe('decode deflate', () => {
  it('is found inside another coding and as content, at every level', () => {
    for (let level = 0; level <= 9; level++) {
      const bytes = deflateRawSync(telemetry(500, 'hindi'), { level });
      assert.equal(chain(base64(bytes)), 'base64 deflate json', `level ${String(level)}`);
      assert.equal(onlyLayer(decodeContent(bytes)).codec, 'deflate', `level ${String(level)}`);
    }
  });

  it('needs JSON where there is little to judge by', () => {
    assert.equal(chain(base64(deflateRawSync('{"a":"b","c":"d"}'))), 'base64 deflate json');
    assert.equal(chain(base64(deflateRawSync('hello there'))), '');
  });

  it('is not made out of random bytes', () => {
    for (let i = 0; i < 5000; i++) {
      const noise = randomBytes(12 + (i % 90));
      assert.deepEqual(decodeContent(noise).layers, [], noise.toString('hex'));
    }
  });

  it('wants all of the input', () => {
    const bytes = Buffer.concat([deflateRawSync(telemetry(300)), randomBytes(30)]);
    assert.deepEqual(decodeContent(bytes).layers, []);
  });
});
