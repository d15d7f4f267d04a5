import assert from 'node:assert/strict';
import { memberOrigin, shownName } from '../../../../src/capture/containers/zip/names';

describe('shownName', () => {
  it('keeps names as they are, also those that look like paths', () => {
    for (const name of ['raw/1_c.txt', '../../etc/passwd', 'C:\\a', 'ü 漢字.har', '__proto__']) {
      assert.equal(shownName(name), name);
      assert.equal(memberOrigin(name), `member:${name}`);
    }
  });

  it('lets no control, line end or turn of direction through', () => {
    const shown = shownName('a\u001b[2Jb\nc\0d\u202egpj.exe\u2028\ud800');
    assert.equal(shown, 'a\ufffd[2Jb\ufffdc\ufffdd\ufffdgpj.exe\ufffd\ufffd');
  });

  it('cuts long names in front, and no character in two', () => {
    const shown = shownName(`${'😀'.repeat(70_000)}/1_c.txt`);
    assert.equal([...shown].length, 120);
    assert.ok(shown.startsWith('…😀') && shown.endsWith('😀/1_c.txt'));
  });
});
