import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { CapturePanel } from '../../src/extension/capturePanel';
import { OpenCapture } from '../../src/extension/openCapture';
import { SessionError } from '../../src/session/api';
import type { PageIntent } from '../../src/view/protocol';
import { fakePanel, fakeSessions } from './fakes';

const uri = vscode.Uri.file('/captures/a.har');
const input = {
  input: { kind: 'file', path: '/captures/a.har', name: 'a.har' },
  failure: null,
} as const;

function shown(answer?: (name: string, parameters: readonly unknown[]) => unknown) {
  const sessions = fakeSessions(answer);
  const capture = new OpenCapture(uri, sessions.host, input);
  const page = fakePanel();
  const intents: PageIntent[] = [];
  const panel = new CapturePanel(capture, page.panel, vscode.Uri.file('/extension/dist'), {
    intend: (_, intent) => intents.push(intent),
  });
  return { sessions, capture, page, intents, panel };
}

describe('CapturePanel', () => {
  it('may load what we ship and nothing else', () => {
    const { page } = shown();
    const { localResourceRoots, enableCommandUris } = page.panel.webview.options;
    assert.deepEqual(
      localResourceRoots?.map(({ path }) => path),
      ['/extension/dist'],
    );
    assert.ok(!enableCommandUris);
  });

  it('tells a page that is ready where things stand, and again after it was hidden', () => {
    const { page, capture, sessions } = shown();
    assert.deepEqual(page.posted, []);
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted, [{ type: 'masking', isRevealed: false }]);
    capture.revealAll(true);
    sessions.opened[0]!.events.failed({ message: 'No.', advice: '', canOpenAsText: true });
    page.posted.length = 0;
    page.say({ type: 'ready' });
    assert.deepEqual(
      page.posted.map(({ type }) => type),
      ['masking', 'failed'],
    );
  });

  it('tells a page that is made anew of the set that its list was narrowed by', async () => {
    const { page, panel, sessions } = shown(() => ({ exchanges: null, errors: [] }));
    page.say({ type: 'ready' });
    const set = { label: 'IMEI 3569••••', exchanges: Uint8Array.of(5) };
    const ask = (id: number, within: typeof set | null): void =>
      page.say({ type: 'request', id, name: 'filter', params: { text: 'a', within } });
    ask(1, set);
    await nextTurn();
    assert.deepEqual(sessions.calls.at(-1)?.parameters, ['a', set.exchanges]);
    page.posted.length = 0;
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted, [
      { type: 'masking', isRevealed: false },
      { type: 'restore-set', set },
    ]);
    Object.assign(page.panel, { visible: false });
    const wish = { kind: 'text', text: 'entity:imei' } as const;
    panel.narrow(wish);
    page.posted.length = 0;
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted.slice(1), [{ type: 'narrow', wish }], 'it takes its place');
    ask(2, null);
    await nextTurn();
    page.posted.length = 0;
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted, [{ type: 'masking', isRevealed: false }]);
  });

  it('keeps a target while the page is hidden, and gone for it', () => {
    const { page, panel } = shown();
    page.say({ type: 'ready' });
    page.posted.length = 0;
    Object.assign(page.panel, { visible: false });
    panel.reveal({ exchange: 2, finding: null });
    assert.deepEqual(page.posted, []);
    Object.assign(page.panel, { visible: true });
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted.at(-1), { type: 'reveal', exchange: 2, finding: null });
  });

  it('keeps a target until the page is there', () => {
    const { page, panel, capture } = shown();
    panel.reveal({ exchange: 3, finding: 1 });
    assert.deepEqual(capture.selection, { exchange: 3, finding: 1 });
    assert.deepEqual(page.posted, []);
    page.say({ type: 'ready' });
    assert.deepEqual(page.posted.at(-1), { type: 'reveal', exchange: 3, finding: 1 });
  });

  it('answers requests with what is revealed, and errors in our own words', async () => {
    const { page, capture, sessions } = shown((name) => {
      if (name === 'exchange') throw new SessionError('out-of-range', 'There is no such exchange.');
      if (name === 'lines') throw new Error('secret content');
      return ['a row'];
    });
    capture.revealValue({ exchange: 2, finding: 5 });
    page.say({ type: 'request', id: 1, name: 'rows', params: { start: 4, count: 2 } });
    page.say({ type: 'request', id: 2, name: 'exchange', params: { index: 9 } });
    const params = { exchange: 1, blockId: 'b', start: 0, count: 5, level: null };
    page.say({ type: 'request', id: 3, name: 'lines', params });
    await nextTurn();
    assert.deepEqual(page.posted, [
      { type: 'response', id: 1, result: ['a row'] },
      { type: 'error', id: 2, message: 'There is no such exchange.' },
      { type: 'error', id: 3, message: 'This cannot be shown.' },
    ]);
    assert.deepEqual(sessions.calls[0], {
      name: 'rows',
      parameters: [4, 2, { all: false, findings: [{ exchange: 2, finding: 5 }] }],
    });
  });

  it('does what the page wants of its own capture, and passes the rest on', () => {
    const { page, capture, intents } = shown();
    const intend = (intent: PageIntent) => page.say({ type: 'intent', intent });
    intend({ name: 'select', exchange: 4, finding: null });
    assert.deepEqual(capture.selection, { exchange: 4, finding: null });
    intend({ name: 'reveal-value', exchange: 4, finding: 0 });
    assert.deepEqual(capture.reveal, { all: false, findings: [{ exchange: 4, finding: 0 }] });
    intend({ name: 'reveal-all', isRevealed: true });
    assert.deepEqual(capture.reveal, { all: true, findings: [] });
    const at = { line: 1, column: 0 };
    const place = { blockId: 'p2@0-9', from: at, to: at, text: 'SGVs', isWhole: true };
    intend({ name: 'point', exchange: 4, place });
    assert.deepEqual(capture.pointed, { exchange: 4, place });
    intend({ name: 'point', exchange: 4, place: null });
    assert.equal(capture.pointed, null);
    intend({ name: 'point', exchange: 4, place });
    intend({ name: 'select', exchange: 4, finding: 1 });
    assert.equal(capture.pointed, null, 'what was chosen last is meant');
    intend({ name: 'show-verdicts' });
    assert.deepEqual(intents, [{ name: 'show-verdicts' }]);
  });

  it('asks for boxes by numbers and ids, masked as the rest', async () => {
    const { page, sessions } = shown(() => null);
    const choice = { reading: 1, step: null, form: 'decoded' } as const;
    const params = { exchange: 1, blockId: 'p2:0', choice };
    page.say({ type: 'request', id: 4, name: 'box', params });
    page.say({
      type: 'request',
      id: 5,
      name: 'box',
      params: { ...params, choice: { reading: 1 } },
    });
    await nextTurn();
    assert.deepEqual(page.posted, [{ type: 'response', id: 4, result: null }]);
    assert.deepEqual(sessions.calls, [
      { name: 'box', parameters: [1, 'p2:0', choice, { all: false, findings: [] }] },
    ]);
  });

  it('is not moved by messages that are none', () => {
    const { page, capture, intents, sessions } = shown();
    const almost = fc.record({
      type: fc.constantFrom('ready!', 'request', 'intent', 'command', '__proto__'),
      id: fc.anything(),
      name: fc.anything(),
      params: fc.anything(),
      intent: fc.anything(),
      command: fc.constant('workbench.action.quit'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (message) => {
        page.say(message);
      }),
      { numRuns: 2_000 },
    );
    assert.deepEqual(intents, []);
    assert.deepEqual(sessions.calls, []);
    assert.equal(capture.selection, null);
  });

  it('bounds what a page can have under way', async () => {
    const { page, sessions } = shown(() => new Promise(() => {}));
    for (let id = 0; id < 200; id++) {
      page.say({ type: 'request', id, name: 'exchange', params: { index: id } });
    }
    await nextTurn();
    assert.equal(sessions.calls.length, 64);
    assert.equal(page.posted.filter(({ type }) => type === 'error').length, 136);
  });
});

describe('OpenCapture', () => {
  it('begins anew when its file has changed, with nothing chosen and no single value revealed', () => {
    const { sessions, capture } = shown();
    capture.select({ exchange: 1, finding: 1 });
    capture.revealValue({ exchange: 1, finding: 1 });
    capture.reload(input);
    assert.equal(sessions.closed, 1);
    assert.equal(sessions.opened.length, 2);
    assert.equal(capture.selection, null);
    assert.deepEqual(capture.reveal, { all: false, findings: [] });
  });

  it('shows no value of an exchange whose findings may have got other numbers', async () => {
    const { sessions, capture } = shown();
    capture.revealValue({ exchange: 1, finding: 1 });
    capture.revealValue({ exchange: 2, finding: 0 });
    capture.select({ exchange: 1, finding: 1 });
    await capture.lift(1);
    assert.deepEqual(capture.reveal.findings, [{ exchange: 2, finding: 0 }]);
    assert.deepEqual(capture.selection, { exchange: 1, finding: null });
    assert.deepEqual(sessions.calls, [{ name: 'lift', parameters: [1] }]);
  });

  it('closes its session once', () => {
    const { sessions, capture } = shown();
    capture.dispose();
    capture.dispose();
    assert.equal(sessions.closed, 1);
    assert.equal(capture.session, null);
  });
});
