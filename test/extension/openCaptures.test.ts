import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
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
