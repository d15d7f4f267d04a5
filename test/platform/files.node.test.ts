import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ByteSourceError } from '../../src/bytes/source';
import { openFile } from '../../src/platform/files.node';

function isSourceError(code: string) {
  return (error: unknown): boolean => error instanceof ByteSourceError && error.code === code;
}

describe('openFile', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'payload-lens-files-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('reads ranges, shorter at the end and empty behind it', async () => {
    const path = join(folder, 'a');
    await writeFile(path, 'hello world');
    const source = await openFile(path);
    assert.equal(source.size, 11);
    assert.equal(new TextDecoder().decode(await source.read(6, 100)), 'world');
    assert.equal((await source.read(50, 5)).length, 0);
    assert.equal((await source.read(0, -1)).length, 0);
    await source.close();
    await source.close();
    await assert.rejects(source.read(0, 1), isSourceError('read-failed'));
  });

  it('gives what is left where the file was cut meanwhile', async () => {
    const path = join(folder, 'cut');
    await writeFile(path, 'hello world');
    const source = await openFile(path);
    await truncate(path, 3);
    assert.equal(new TextDecoder().decode(await source.read(0, 11)), 'hel');
    await source.close();
  });

  it('says what stands in the way', async () => {
    await assert.rejects(openFile(join(folder, 'none')), isSourceError('not-found'));
    await assert.rejects(openFile(join(folder, 'a', 'b')), isSourceError('not-found'));
    await assert.rejects(openFile(folder), isSourceError('is-directory'));
    await assert.rejects(openFile('bad\0name'), ByteSourceError);
  });

  it('says that it may not read', async function () {
    const path = join(folder, 'secret');
    await writeFile(path, 'x');
    await chmod(path, 0);
    // Root and Windows may read all files, and there is nothing to see then.
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      await (await openFile(path)).close();
      return;
    }
    await assert.rejects(openFile(path), isSourceError('no-permission'));
  });

  it('takes a pipe whole and refuses a device', async () => {
    if (process.platform === 'win32') return;
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const writer = spawn('sh', ['-c', 'printf "through a pipe" > "$0"', path]);
    const source = await openFile(path);
    assert.equal(new TextDecoder().decode(await source.read(0, 100)), 'through a pipe');
    await source.close();
    writer.kill();
    await assert.rejects(openFile('/dev/zero'), isSourceError('read-failed'));
  });
});
