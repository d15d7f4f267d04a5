import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { ByteDocuments } from '../../src/extension/byteDocuments';
import { CapturePanel } from '../../src/extension/capturePanel';
import { joinedUri, memberFile } from '../../src/extension/joinedCaptures';
import { meantExchanges } from '../../src/extension/meantExchanges';
import { memberBytes, rangeInText } from '../../src/extension/memberBytes';
import { OpenCapture } from '../../src/extension/openCapture';
import { showProblems } from '../../src/extension/showProblems';
import { slowly } from '../../src/extension/slowly';
import { statusOf } from '../../src/extension/statusItem';
import type { CaptureSummary } from '../../src/view/model';
import { imei } from './captures';
import { fakePanel, fakeSessions } from './fakes';
import { closeAll, customEditorOf, fileUri, nextValue, until } from './workspace';

/** Answers with `answers` in place of functions of VS Code's windows while `act` runs. */
async function answering(
  answers: Readonly<Record<string, (...parameters: never[]) => unknown>>,
  act: () => Promise<unknown>,
): Promise<void> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const kept = Object.fromEntries(Object.keys(answers).map((name) => [name, window[name]]));
  Object.assign(window, answers);
  try {
    await act();
  } finally {
    Object.assign(window, kept);
  }
}

async function copiedBy(command: string, context?: unknown): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`payloadLens.${command}`, context);
  return until(`what ${command} copies`, () => vscode.env.clipboard.readText());
}

const summary: CaptureSummary = {
  name: 'a.har',
  formatLabel: 'HAR',
  sizeBytes: 1,
  exchanges: 1284,
  analysed: 1284,
  isComplete: true,
  flagged: 37,
  findings: 90,
  severity: 'high',
  sentence: 'Encoded, not encrypted.',
  recipients: 2,
  problems: [
    { text: 'The body is cut.', exchange: 3, offset: 120 },
    { text: 'The file is cut. $(flame)', exchange: null, offset: null },
  ],
};

describe('native habits', () => {
  afterEach(closeAll);

  it('copy exchanges as HAR, and the chosen field as path and JSON, in the clear', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri('three.har'));
    await customEditorOf('three.har');
    await nextValue();
    assert.match(await copiedBy('copyPath'), /^json:\/data › base64 › gzip › json:\/0\/\w+$/);
    assert.ok((await copiedBy('copyDecodedJson')).includes(`"imei": "${imei}"`));
    const entry = JSON.parse(await copiedBy('copyAsHar')) as { request: { url: string } };
    assert.match(entry.request.url, /\/sa\?n=\d$/);
    const file = JSON.parse(await copiedBy('copyAsHar', { exchange: 0, exchanges: [2, 1] })) as {
      log: { entries: { request: { url: string } }[] };
    };
    assert.deepEqual(
      file.log.entries.map(({ request }) => request.url.slice(-1)),
      ['1', '2'],
    );
  });

  it('save a body as it was sent, under a safe name', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri('three.har'));
    await customEditorOf('three.har');
    const target = fileUri('body.json');
    const proposed: (vscode.Uri | undefined)[] = [];
    await answering(
      {
        showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items[0],
        showSaveDialog: async (options: vscode.SaveDialogOptions) => {
          proposed.push(options.defaultUri);
          return target;
        },
      },
      () =>
        vscode.commands.executeCommand('payloadLens.saveBody', { exchange: 1 }) as Promise<void>,
    );
    const saved = JSON.parse(readFileSync(target.fsPath, 'utf8')) as Record<string, unknown>;
    assert.deepEqual(Object.keys(saved), ['data']);
    assert.match(proposed[0]!.path, /\/sa-1-request\.json$/);
    await unlink(target.fsPath);
  });

  it('know what a menu was opened on', () => {
    const place = { pointed: null, selection: { exchange: 7, finding: null } };
    assert.deepEqual(meantExchanges({ exchange: 3 }, place), [3]);
    assert.deepEqual(meantExchanges({ exchange: 3, exchanges: [9, 3, 9, -1, 'x'] }, place), [3, 9]);
    for (const context of [undefined, null, 5, {}, { exchange: -1 }, { exchanges: [] }]) {
      assert.deepEqual(meantExchanges(context, place), [7]);
    }
    assert.deepEqual(meantExchanges({}, { pointed: null, selection: null }), []);
  });

  it('tell in the status bar how bad a capture is', () => {
    const { text, spoken } = statusOf(summary);
    assert.match(text, /^\$\(circle-filled\) 37 \/ 1.?284$/);
    assert.match(spoken, /37 of 1284 exchanges.*severity high/);
    const working = statusOf({ ...summary, isComplete: false, analysed: 120 });
    assert.match(working.text, /^\$\(sync~spin\)/);
    assert.match(working.spoken, /120 of 1284/);
  });

  it('list problems, each leading to its exchange', async () => {
    const { host, opened } = fakeSessions();
    const uri = fileUri('three.har');
    const input = { kind: 'file', path: uri.fsPath, name: 'three.har' } as const;
    const capture = new OpenCapture(uri, host, { input, failure: null });
    opened[0]!.events.summary(summary);
    const targets: unknown[][] = [];
    const captures = { showTarget: async (...target: unknown[]) => void targets.push(target) };
    const labels: string[] = [];
    await answering(
      {
        showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
          labels.push(...items.map(({ label }) => label));
          return items[0];
        },
      },
      () => showProblems(capture, captures),
    );
    assert.deepEqual(labels, ['The body is cut.', 'The file is cut. \\$(flame)']);
    assert.deepEqual(targets, [[capture.id, 3, null]]);
  });

  it('show progress only where work takes long, and let go of what is cancelled', async () => {
    let shown = 0;
    const cancelling = {
      withProgress: async (
        _: unknown,
        task: (progress: unknown, token: vscode.CancellationToken) => Promise<unknown>,
      ) => {
        shown++;
        const source = new vscode.CancellationTokenSource();
        setTimeout(() => source.cancel(), 20);
        return task({ report: () => {} }, source.token);
      },
    };
    await answering(cancelling, async () => {
      assert.equal(await slowly({ title: 'quick', work: delay(5, 'done') }), 'done');
      assert.equal(shown, 0);
      assert.equal(
        await slowly({ title: 'slow', work: delay(60_000, 'done', { ref: false }) }),
        undefined,
      );
      assert.equal(shown, 1);
      await assert.rejects(slowly({ title: 'bad', work: Promise.reject(new Error('no')) }));
    });
  });

  it('hand bytes to other editors read only, and forget them with the tab', async () => {
    const documents = new ByteDocuments('test-bytes');
    try {
      const uri = documents.add(Uint8Array.of(65, 66, 67), 'a.txt', 0x4b0);
      assert.equal(uri.query, 'baseAddress=1200');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: false });
      assert.equal(document.getText(), 'ABC');
      assert.throws(() => documents.writeFile(uri), /NoPermissions|permission/i);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('the bytes are gone', () => documents.size === 0);
      assert.throws(() => documents.readFile(uri));
    } finally {
      documents.dispose();
    }
  });

  it('keep what is chosen apart in two editors of one capture', () => {
    const { host } = fakeSessions();
    const uri = fileUri('three.har');
    const input = { kind: 'file', path: uri.fsPath, name: 'three.har' } as const;
    const capture = new OpenCapture(uri, host, { input, failure: null });
    const actions = { intend: () => {} };
    const [left, right] = [fakePanel(), fakePanel()];
    const panels = [left, right].map(
      ({ panel }) => new CapturePanel(capture, panel, fileUri('dist'), actions),
    );
    const select = (exchange: number): unknown => ({
      type: 'intent',
      intent: { name: 'select', exchange, finding: null },
    });
    left!.say(select(1));
    right!.say(select(2));
    assert.equal(capture.selection?.exchange, 2);
    panels[0]!.activate();
    assert.equal(capture.selection?.exchange, 1);
    panels[1]!.activate();
    assert.equal(capture.selection?.exchange, 2);
    assert.deepEqual(left!.posted, [], 'no page is told what another has chosen');
  });

  it('open several files as one capture, each of which stays known by its name', async () => {
    const files = ['request.txt', 'second.http'].map(fileUri);
    const other = 'GET /other HTTP/1.1\r\nHost: other.example\r\n\r\n';
    await vscode.workspace.fs.writeFile(files[1]!, Buffer.from(other));
    await vscode.commands.executeCommand('payloadLens.openAsOneCapture', files[1], files);
    const input = await until('the capture', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputCustom ? shown : undefined;
    });
    assert.match(input.uri.path, /\(2 files\)$/);
    assert.equal(memberFile(input.uri, 'second.http')?.toString(), files[1]!.toString());
    assert.equal(memberFile(input.uri, '../second.http'), null);
    const hars = await until('both exchanges', async () => {
      const text = await copiedBy('copyAsHar', { exchanges: [0, 1] });
      return text.includes('"entries"') ? text : undefined;
    });
    assert.match(hars, /telemetry\.vendor\.example/);
    assert.match(hars, /other\.example\/other/);
    await vscode.workspace.fs.delete(files[1]!);
  });

  it('lead from a joined capture to the bytes of the file that a finding is in', async () => {
    const names = ['request.txt', 'marked.har'];
    const range = { start: 3, end: 4 };
    const { host } = fakeSessions(() => ({
      findings: names.map((name) => ({ range, rangeOf: `member:${name}` })),
    }));
    const uri = joinedUri(names.map(fileUri))!;
    const input = { kind: 'bytes', bytes: new Uint8Array(0), name: 'x' } as const;
    const capture = new OpenCapture(uri, host, { input, failure: null });
    const found = await memberBytes(capture, { exchange: 0, finding: 1 });
    assert.equal(found?.file.toString(), fileUri('marked.har').toString());
    assert.deepEqual(found.range, range);
    assert.equal(await memberBytes(capture, { exchange: 0, finding: 9 }), null);
    // Its byte-order mark is no part of the text.
    const marked = await vscode.workspace.openTextDocument(found.file);
    assert.deepEqual(await rangeInText(marked, range), new vscode.Range(0, 0, 0, 1));
    const plain = await vscode.workspace.openTextDocument(fileUri('request.txt'));
    assert.deepEqual(await rangeInText(plain, range), new vscode.Range(0, 3, 0, 4));
    capture.dispose();
  });

  it('read no joined capture that names nothing, or itself', async () => {
    for (const query of ['', '[]', '{}', '[1]', '["payload-lens-joined:/x"]', 'x']) {
      const uri = vscode.Uri.from({ scheme: 'payload-lens-joined', path: '/a', query });
      await assert.rejects(async () => vscode.workspace.fs.readFile(uri));
    }
  });
});
