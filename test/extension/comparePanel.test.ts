import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import { ComparePanel, titleOf } from '../../src/extension/comparePanel';
import { OpenCapture } from '../../src/extension/openCapture';
import type { CaptureSelection } from '../../src/extension/openCapture';
import type { CompareHostMessage } from '../../src/view/compareProtocol';
import type { CaptureSummary } from '../../src/view/model';
import { fakePanel, fakeSessions, type FakeSession } from './fakes';

const view = { sentence: 'All identifiers survive', notes: [], sections: [] };

function summary(name: string, isComplete: boolean): CaptureSummary {
  return { name, formatLabel: 'HAR', sizeBytes: 1, exchanges: 2, isComplete } as CaptureSummary;
}

/** A comparison of a.har with b.har, each in a session of its own. */
function comparison() {
  const closed: string[] = [];
  const side = (name: string): { fake: FakeSession; capture: OpenCapture } => {
    const fake = fakeSessions((call) => (call === 'side' ? { of: name } : view));
    const input = { kind: 'file', path: `/captures/${name}`, name } as const;
    const uri = vscode.Uri.file(`/captures/${name}`);
    return { fake, capture: new OpenCapture(uri, fake.host, { input, failure: null }) };
  };
  const before = side('a.har');
  const after = side('b.har');
  const lease = (name: string, capture: OpenCapture) => ({
    capture,
    dispose: () => void closed.push(name),
  });
  const page = fakePanel();
  const shown: { path: string; target: CaptureSelection }[] = [];
  const panel = new ComparePanel(
    { before: lease('a.har', before.capture), after: lease('b.har', after.capture) },
    page.panel,
    vscode.Uri.file('/extension/dist'),
    { show: ({ uri }, target) => void shown.push({ path: uri.path, target }) },
  );
  const posted = page.posted as unknown as CompareHostMessage[];
  const judge = ({ fake, capture }: typeof before): void =>
    fake.opened[0]!.events.summary(summary(capture.uri.path.slice(10), true));
  return { before, after, page, posted, panel, shown, closed, judge };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await nextTurn();
}

describe('ComparePanel', () => {
  it('loads its own script and style, and nothing else', () => {
    const { page } = comparison();
    const { html, options } = page.panel.webview;
    assert.match(html, /src="[^"]*\/dist\/compare\.js"/);
    assert.match(html, /href="[^"]*\/dist\/compare\.css"/);
    assert.deepEqual(
      options.localResourceRoots?.map(({ path }) => path),
      ['/extension/dist'],
    );
  });

  it('shows the comparison once both are judged, masked, and again when the page is made anew', async () => {
    const { page, posted, before, after, judge } = comparison();
    page.say({ type: 'ready' });
    await settled();
    assert.deepEqual(posted, [{ type: 'comparing' }]);
    judge(before);
    judge(after);
    await settled();
    const last = posted.at(-1)!;
    assert.ok(last.type === 'comparison' && !last.isRevealed);
    assert.deepEqual([last.view, last.before.name, last.after.name], [view, 'a.har', 'b.har']);
    assert.deepEqual(after.fake.calls.at(-1), {
      name: 'compare',
      parameters: [{ of: 'a.har' }, false],
    });
    const count = posted.length;
    page.say({ type: 'ready' });
    await settled();
    assert.equal(posted.length, count + 1);
  });

  it('reveals when asked, and swaps', async () => {
    const { page, posted, before, after, judge } = comparison();
    judge(before);
    judge(after);
    page.say({ type: 'ready' });
    page.say({ type: 'reveal-all', isRevealed: true });
    await settled();
    assert.ok(posted.at(-1)!.type === 'comparison');
    assert.deepEqual(after.fake.calls.at(-1)?.parameters, [{ of: 'a.har' }, true]);
    page.say({ type: 'swap' });
    await settled();
    assert.deepEqual(before.fake.calls.at(-1)?.parameters, [{ of: 'b.har' }, true]);
    assert.equal((page.panel as { title?: string }).title, 'b.har ↔ a.har');
  });

  it('leads to the exchange in the capture it stands in', () => {
    const { page, shown } = comparison();
    page.say({ type: 'show', which: 'after', exchange: 4, finding: null });
    page.say({ type: 'show', which: 'before', exchange: -1, finding: null });
    assert.deepEqual(shown, [{ path: '/captures/b.har', target: { exchange: 4, finding: null } }]);
  });

  it('says why it cannot be, and lets both go at the end', async () => {
    const { page, posted, before, after, panel, closed, judge } = comparison();
    judge(before);
    after.fake.opened[0]!.events.failed({
      message: 'No capture.',
      advice: '',
      canOpenAsText: true,
    });
    page.say({ type: 'ready' });
    await settled();
    assert.deepEqual(posted, [{ type: 'failed', message: 'No capture.' }]);
    panel.dispose();
    assert.deepEqual(closed, ['a.har', 'b.har']);
  });

  it('is called after both files', () => {
    const { before, after } = comparison();
    const dispose = (): void => {};
    const leases = {
      before: { capture: before.capture, dispose },
      after: { capture: after.capture, dispose },
    };
    assert.equal(titleOf(leases), 'a.har ↔ b.har');
  });
});
