import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { OpenCapture } from '../../src/extension/openCapture';
import { OpenCaptures } from '../../src/extension/openCaptures';
import { fakeSessions } from './fakes';
import { fileUri } from './workspace';

const graceMs = 40;

describe('OpenCaptures', () => {
  it('opens a capture once, however many editors show it', async () => {
    const sessions = fakeSessions();
    const captures = new OpenCaptures(sessions.host, graceMs);
    const uri = fileUri('three.har');
    const leases = await Promise.all([captures.open(uri), captures.open(uri)]);
    assert.equal(sessions.opened.length, 1);
    assert.equal(leases[0].capture, leases[1].capture);
    leases[0].dispose();
    leases[0].dispose();
    await delay(graceMs * 3);
    assert.equal(sessions.closed, 0, 'the other editor still shows it');
    leases[1].dispose();
    await delay(graceMs * 3);
    assert.equal(sessions.closed, 1);
  });

  it('keeps a capture for a tab that only moves', async () => {
    const sessions = fakeSessions();
    const captures = new OpenCaptures(sessions.host, graceMs);
    const first = await captures.open(fileUri('three.har'));
    first.dispose();
    const second = await captures.open(fileUri('three.har'));
    await delay(graceMs * 3);
    assert.equal(second.capture, first.capture);
    assert.equal(sessions.closed, 0);
    captures.dispose();
    await delay(10);
    assert.equal(sessions.closed, 1);
  });

  it('says why a resource cannot be read, and opens no session', async () => {
    const sessions = fakeSessions();
    const captures = new OpenCaptures(sessions.host, graceMs);
    const { capture } = await captures.open(vscode.Uri.parse('nowhere:/a.har'));
    assert.equal(capture.session, null);
    assert.match(capture.failure!.message, /cannot be read/);
    captures.dispose();
  });

  it('goes on with a file that has grown or is gone, and opens another one anew', async () => {
    let change = 'grown';
    const sessions = fakeSessions((name) => (name === 'refresh' ? change : []));
    const uri = fileUri('three.har');
    const input = { kind: 'file', path: uri.fsPath, name: 'three.har' } as const;
    const opened = { input, failure: null };
    const capture = new OpenCapture(uri, sessions.host, opened);
    capture.select({ exchange: 1, finding: null });
    for (change of ['grown', 'same', 'gone']) {
      assert.equal(await capture.refresh(opened), false);
      assert.equal(capture.selection?.exchange, 1);
    }
    assert.equal(sessions.opened.length, 1);
    change = 'replaced';
    assert.equal(await capture.refresh(opened), true);
    assert.equal(sessions.opened.length, 2);
    assert.equal(sessions.closed, 1);
    assert.equal(capture.selection, null);
    const bytes = { kind: 'bytes', bytes: new Uint8Array(1), name: 'three.har' } as const;
    assert.equal(await capture.refresh({ input: bytes, failure: null }), true);
    assert.equal(sessions.opened.length, 3, 'text that is not saved is read from its editor');
    capture.dispose();
  });

  it('opens anew what could not be opened, once it changes', async () => {
    const sessions = fakeSessions();
    const uri = fileUri('three.har');
    const input = { kind: 'file', path: uri.fsPath, name: 'three.har' } as const;
    const capture = new OpenCapture(uri, sessions.host, { input, failure: null });
    sessions.opened[0]!.events.failed({ message: 'No.', advice: '', canOpenAsText: true });
    assert.equal(await capture.refresh({ input, failure: null }), true);
    assert.equal(capture.failure, null);
    capture.dispose();
  });

  it('leaves nothing open after many openings and closings at random', async () => {
    const sessions = fakeSessions();
    const captures = new OpenCaptures(sessions.host, 1);
    const names = ['three.har', 'cut.har', 'empty.har'];
    const leases: vscode.Disposable[] = [];
    for (let step = 0; step < 300; step++) {
      if (step % 3 === 2) leases.splice((step * 7) % leases.length, 1)[0]?.dispose();
      else leases.push(await captures.open(fileUri(names[(step * 5) % names.length]!)));
      if (step % 10 === 0) await delay(2);
    }
    for (const lease of leases) lease.dispose();
    await delay(50);
    assert.equal(sessions.closed, sessions.opened.length);
    captures.dispose();
  });
});
