import assert from 'node:assert/strict';
import { rangeInRoot } from '../../../src/decode/tree';
import { answer, chain, decode, decodeContent, flat, leafAt, sliceText } from '../support';

describe('decode quoted-printable', () => {
  it('undoes escapes and soft line breaks', () => {
    assert.equal(answer('=E4=BD=A0=E5=A5=BD, a =3D b=\r\n and on').text, '你好, a = b and on');
    assert.equal(chain('Gr=C3=BC=C3=9Fe'), 'quoted-printable');
  });

  it('is undone in a part that declares it', () => {
    const body =
      '--X\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n1=3D1 =zz\r\n--X--';
    assert.deepEqual(flat(decodeContent(body, 'multipart/form-data; boundary=X')), {
      'multipart:a quoted-printable': '1=1 =zz',
    });
  });

  it('leaves equations, pairs and base64', () => {
    for (const text of [
      'a=3D',
      'x=AB and y=CD',
      'k=v',
      '=',
      '==',
      '=3',
      '1+1=2',
      'E=mc2',
      '=c3=bc=c3=9f',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('leads each character to its escapes', () => {
    const root = decode('=C3=BC=\n=C3=9F!');
    const leaf = leafAt(root, 'quoted-printable');
    assert.equal(leaf.text, 'üß!');
    assert.equal(sliceText(root.bytes, rangeInRoot(leaf, { start: 0, end: 2 })), '=C3=BC');
    assert.equal(sliceText(root.bytes, rangeInRoot(leaf, { start: 2, end: 4 })), '=C3=9F');
  });
});
