import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { opaqueProtection } from '../../../src/decode/opaque';
import { rangeInRoot } from '../../../src/decode/tree';
import { allLayers, base64, chain, decode, onlyLayer, sliceText } from '../support';

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = publicKey.export({ type: 'spki', format: 'pem' }) as string;
const der = publicKey.export({ type: 'spki', format: 'der' });

describe('decode pem', () => {
  it('reads what stands between its lines', () => {
    const layer = onlyLayer(decode(key));
    assert.equal(layer.codec, 'pem');
    assert.deepEqual(Buffer.from(layer.values[0]!.bytes), der);
    assert.deepEqual(layer.evidence[0], {
      id: 'decode.declared',
      arguments: { field: 'PUBLIC KEY' },
    });
  });

  it('is found in JSON and in a text, once or several times', () => {
    assert.equal(chain(JSON.stringify({ key })), 'json pem');
    const two = decode(`first:\n${key}\nsecond:\n${key}`);
    assert.deepEqual(
      two.layers.map(({ codec, isSegment }) => [codec, isSegment]),
      [
        ['pem', true],
        ['pem', true],
      ],
    );
  });

  it('leaves header fields and the checksum of OpenPGP aside', () => {
    const body = randomBytes(100);
    const armour = `-----BEGIN PGP MESSAGE-----\nVersion: 1\nComment: a b\n\n${base64(body).replace(/.{64}/g, '$&\n')}\n=aBcD\n-----END PGP MESSAGE-----`;
    const root = decode(armour);
    assert.deepEqual(Buffer.from(onlyLayer(root).values[0]!.bytes), body);
    assert.equal(opaqueProtection(root)?.protection, 'encrypted');
  });

  it('keeps what stands before a cut, and leaves what does not match', () => {
    const cut = onlyLayer(decode(key.slice(0, 27 + 60)));
    assert.equal(cut.state, 'truncated');
    assert.deepEqual(
      Buffer.from(cut.values[0]!.bytes),
      der.subarray(0, cut.values[0]!.bytes.length),
    );
    for (const text of [
      key.replace('END PUBLIC', 'END PRIVATE'),
      '-----BEGIN X-----\n***\n-----END X-----',
      '-----BEGIN \n',
      '----- BEGIN OF THE STORY -----',
    ]) {
      assert.deepEqual(
        allLayers(decode(text)).filter(({ codec }) => codec === 'pem'),
        [],
        text,
      );
    }
    decode('-----BEGIN A-----'.repeat(20_000));
  });

  it('leads its bytes to the characters between the lines', () => {
    const root = decode(key);
    const [value] = onlyLayer(root).values;
    const text = sliceText(root.bytes, rangeInRoot(value!));
    assert.deepEqual(Buffer.from(text, 'base64'), der);
    assert.equal(text.includes('-----'), false);
  });
});
