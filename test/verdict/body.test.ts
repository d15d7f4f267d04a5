import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sourcedContent } from '../../src/bytes/sourced';
import { encodeUtf8 } from '../../src/bytes/text';
import { readBody, type BodyReading } from '../../src/verdict/body';
import { decodeBytes } from './make';

const json = JSON.stringify({ events: [{ name: 'page view', count: 3 }, { name: 'app start' }] });

/** Bytes that look random, the same in each run. */
function dense(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`block ${at}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function read(payload: string | Uint8Array): BodyReading {
  const bytes = typeof payload === 'string' ? encodeUtf8(payload) : payload;
  return readBody(decodeBytes(sourcedContent(bytes), { place: 'content' }));
}

describe('readBody', () => {
  it('finds nothing protected where there is nothing', () => {
    assert.equal(readBody(null).protection, 'plaintext');
    assert.equal(read('').protection, 'plaintext');
    assert.equal(read(json).protection, 'plaintext');
  });

  it('follows codings to their end', () => {
    const packed = gzipSync(json).toString('base64');
    for (const payload of [
      packed,
      `data=${encodeURIComponent(packed)}&v=1`,
      JSON.stringify({ d: packed }),
    ]) {
      const { protection, chain } = read(payload);
      assert.deepEqual([protection, chain], ['encoded', 'base64 → gzip'], payload);
    }
  });

  it('does not call a body encoded for one small field', () => {
    const field = Buffer.from(json).toString('base64');
    const text = 'plain words that make up nearly all of this body. '.repeat(20);
    assert.equal(read(JSON.stringify({ text, field })).protection, 'plaintext');
  });

  it('calls encrypted only what proves it', () => {
    const jwe = [JSON.stringify({ alg: 'dir', enc: 'A256GCM' }), '', 'iv', 'x'.repeat(80), 'tag']
      .map((piece) => Buffer.from(piece).toString('base64url'))
      .join('.');
    assert.deepEqual([read(jwe).protection, read(jwe).container], ['encrypted', 'JWE']);
    assert.equal(read(dense(600)).protection, 'unknown');
    assert.equal(read(dense(600).toString('base64')).protection, 'unknown');
    assert.equal(read(dense(20)).protection, 'unknown');
  });

  it('says of opaque text what it says of opaque bytes, however it stands', () => {
    const text = dense(900).toString('base64');
    const [one, two] = [dense(400).toString('base64'), dense(500).toString('base64url')];
    for (const payload of [
      JSON.stringify(text),
      `v1:${text}`,
      `${one}.${two}`,
      `d=${text}`,
      JSON.stringify({ k: one, d: two }),
      text.replace(/.{76}/g, '$&\r\n'),
      dense(900).toString('hex'),
    ]) {
      assert.equal(read(payload).protection, 'unknown', payload.slice(0, 40));
    }
    const words = 'plain words that say what they mean '.repeat(20);
    assert.equal(read(JSON.stringify({ words, key: one })).protection, 'plaintext');
    assert.equal(read(`${words} ${one}`).protection, 'plaintext');
  });

  it('knows that a picture is no secret', () => {
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), dense(500)]);
    assert.equal(read(png).protection, 'plaintext');
  });
});
