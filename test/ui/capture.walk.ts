import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import {
  clipboard,
  openStage,
  root,
  runOnceOffered,
  verdictNode,
  verdictsView,
  type Stage,
} from './setting';

const imei = '356938035643809';
const sample = 'redmi-note-8.har';

/** The whole way through the product, as a stranger walks it, in a VS Code with the package in it. */
describe('a capture in VS Code', () => {
  let stage: Stage;
  let frame: FrameLocator;

  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-');
    await stage.workbench.screenshot(path.join(root, '.vscode-test/failures', `${name}.png`));
  });

  const choose = async (index: number): Promise<void> => {
    await frame.locator(`[role=row][aria-rowindex="${index + 2}"]`).click();
    await frame.locator('.verdict', { hasText: `Exchange ${index}:` }).waitFor();
  };

  /** The finding landed on; a palette opened before the page takes the focus would be closed. */
  const landed = async (before: string | null): Promise<string | null> => {
    await frame.locator(`[data-finding]:focus:not([data-finding="${before ?? ''}"])`).waitFor();
    return frame.locator('[data-finding]:focus').getAttribute('data-finding');
  };

  it('opens a HAR in our editor and lists its exchanges', async () => {
    await stage.workbench.openFile(sample);
    frame = await stage.workbench.editorFrame();
    const grid = frame.getByRole('grid');
    await grid.locator('[role=row][aria-rowindex="16"]').waitFor();
    assert.equal(await grid.getAttribute('aria-rowcount'), '16');
    assert.match(await frame.locator('body').innerText(), /15 exchanges/);
    await frame.getByText('11 flagged').first().waitFor();
  });

  it('shows a body decoded where it stands, marked and masked', async () => {
    await choose(3);
    const panel = frame.locator('.tab-panel');
    await panel.locator('.segment').first().waitFor();
    assert.match(
      await panel.locator('.segment-head').first().innerText(),
      /base64\s*›\s*gzip\s*›\s*JSON/,
    );
    const text = await panel.innerText();
    assert.match(text, /distinct_id/);
    assert.match(text, /IMEI/);
    assert.match(text, /private browsing/);
    assert.ok(!text.includes(imei), 'the IMEI is masked');
    assert.ok(!text.includes('clinic.example.org'), 'the visited page is masked');
  });

  it('says in one sentence what it is, how it was protected and who got it', async () => {
    const sentence = await frame.locator('.verdict h2').innerText();
    assert.match(sentence, /encoded, not encrypted/i);
    assert.match(sentence, /under base64 → gzip, sent to sa\.api\.intl\.miui\.com/);
  });

  it('tells truly encrypted traffic from encoded', async () => {
    await choose(11);
    assert.match(await frame.locator('.verdict').innerText(), /encrypted \(JWE\)|is encrypted/);
    assert.doesNotMatch(await frame.locator('.verdict h2').innerText(), /not encrypted/);
  });

  it('lists the verdicts in the side panel, and leads from a node to the very field', async () => {
    await stage.workbench.runCommand('Payload Lens: Show Verdicts');
    const view = verdictsView(stage.workbench);
    await view.locator('.monaco-list-row').first().waitFor();
    assert.match(await view.innerText(), /Encoded, not encrypted/);
    const entity = verdictNode(stage.workbench, /^IMEI/).first();
    await entity.locator('.monaco-tl-twistie').click();
    const exchange = verdictNode(stage.workbench, /data\.mistat\.intl\.xiaomi\.com/).first();
    await exchange.waitFor();
    await exchange.click();
    await frame.locator('[role=row][aria-selected=true][aria-rowindex="7"]').waitFor();
    const marks = frame.locator('.tab-panel [data-finding]');
    await marks.first().waitFor();
    const badge = stage.workbench.page.locator(
      '.activitybar .action-item:has([aria-label*="Payload Lens"]) .badge-content',
    );
    assert.equal((await badge.innerText()).trim(), '11');
  });

  it('goes from finding to finding', async () => {
    await stage.workbench.runCommand('Payload Lens: Next Finding');
    const first = await landed(null);
    await stage.workbench.page.keyboard.press('F8');
    const second = await landed(first);
    await stage.workbench.runCommand('Payload Lens: Previous Finding');
    assert.equal(await landed(second), first);
    assert.equal(await frame.locator('[role=row][aria-selected=true]').count(), 1);
  });

  it('reveals personal values when asked, and masks them again', async () => {
    await choose(3);
    await stage.workbench.runCommand('Payload Lens: Reveal Personal Values');
    await frame.locator('.tab-panel', { hasText: imei }).waitFor();
    assert.match(await frame.locator('.tab-panel').innerText(), /clinic\.example\.org/);
    await stage.workbench.runCommand('Payload Lens: Mask Personal Values Again');
    await frame.locator('.tab-panel', { hasNotText: imei }).waitFor();
  });

  it('copies a decoded value', async () => {
    const first = frame.locator('.tab-panel [data-finding]', { hasText: '356' }).first();
    await first.focus();
    const before = await first.getAttribute('data-finding');
    await stage.workbench.page.keyboard.press('F8');
    // The palette offers the command once a finding is chosen, and looks when it opens.
    await landed(before);
    await runOnceOffered(stage.workbench, 'Payload Lens: Copy Decoded Value');
    let copied = '';
    for (let attempt = 0; attempt < 300 && copied === ''; attempt++) {
      await delay(50);
      copied = await clipboard(stage.workbench);
    }
    assert.ok(copied.length > 0 && !copied.includes('•'), 'the real value is on the clipboard');
  });

  it('explains a segment in our own editor on hover', async () => {
    await frame.locator('.segment-head').first().hover();
    await frame.locator('.card').waitFor();
    assert.match(await frame.locator('.card').innerText(), /base64[\s\S]*gzip[\s\S]*JSON/);
    await stage.workbench.page.keyboard.press('Escape');
  });

  it('reopens as text, where a hover decodes and fields are marked, and comes back', async () => {
    await stage.workbench.runCommand('Payload Lens: Open as Text');
    const hover = await stage.workbench.hoverText('H4sIAAAAAAAC');
    assert.match(hover, /base64 → gzip → JSON/);
    assert.match(hover, /IMEI/);
    assert.ok(!hover.includes(imei), 'the hover is masked');
    await stage.workbench.runCommand('Payload Lens: Open as Capture');
    frame = await stage.workbench.editorFrame();
    await frame.getByRole('grid').waitFor();
  });

  it('opens Burp items and raw HTTP by the palette', async () => {
    for (const name of ['items.xml', 'request.txt']) {
      await stage.workbench.openFile(name);
      await stage.workbench.runCommand('Payload Lens: Open as Capture');
      const other = await stage.workbench.editorFrame();
      await other.getByRole('grid').locator('[role=row][aria-rowindex="2"]').waitFor();
      await other.locator('[role=row][aria-rowindex="2"]').click();
      await other.locator('.segment').first().waitFor();
    }
  });

  it('lists the messages of a connection, and leads into them', async () => {
    await stage.workbench.openFile('live.har');
    const live = await stage.workbench.editorFrame();
    await live.locator('[role=row][aria-rowindex="2"]').first().click();
    await live.getByRole('tab', { name: /Messages/ }).click();
    const list = live.getByRole('grid', { name: 'Messages of the connection' });
    assert.equal(await list.getAttribute('aria-rowcount'), '301');
    await list.locator('#message-1', { hasText: 'nothing in here' }).click();
    const message = live.locator('.message-detail');
    await message.getByRole('heading', { name: 'Message 1, received' }).waitFor();
    await stage.workbench.page.keyboard.press('ArrowDown');
    await stage.workbench.page.keyboard.press('ArrowDown');
    await message.getByRole('heading', { name: 'Message 3, received' }).waitFor();
    await message.locator('.segment-head').waitFor();
    assert.match(
      await message.locator('.segment-head').innerText(),
      /base64\s*›\s*gzip\s*›\s*JSON/,
    );
    assert.ok(!(await live.locator('body').innerText()).includes(imei), 'the IMEI is masked');
    await message.locator('[data-finding]').first().click();
    await stage.workbench.page.keyboard.press('Escape');
    const seen = new Set<string>();
    for (let step = 0; step < 4; step++) {
      await stage.workbench.page.keyboard.press('F8');
      await message.locator('[data-finding]:focus').waitFor();
      await delay(300);
      seen.add(await message.locator('h3').first().innerText());
    }
    assert.ok(seen.size > 1, [...seen].join(', '));
  });

  it('decodes a selection in any text', async () => {
    const { page } = stage.workbench;
    await stage.workbench.openFile('ordinary.json');
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await runOnceOffered(stage.workbench, 'Payload Lens: Decode Selection');
    const answer = page.locator('.quick-input-widget:visible');
    await answer.getByText(imei).waitFor();
    assert.match(await answer.innerText(), /base64 → gzip/);
    await page.keyboard.press('Escape');
  });

  it('offers each command only where it can run', async () => {
    await stage.workbench.openFile('ordinary.json');
    for (const title of ['Next Finding', 'Previous Finding', 'Reveal Personal Values']) {
      const offered = await stage.workbench.paletteOffers(`Payload Lens: ${title}`);
      assert.equal(offered, false, `${title} is hidden in an ordinary file`);
    }
    for (const title of ['Open as Capture', 'Open Sample Capture']) {
      assert.ok(await stage.workbench.paletteOffers(`Payload Lens: ${title}`), title);
    }
  });

  it('says what is wrong with a file that is no capture, and offers its text', async () => {
    for (const [name, words] of [
      ['empty.har', /empty/i],
      ['notes.har', /not a capture|no capture|format/i],
    ] as const) {
      await stage.workbench.openFile(name);
      const failed = await stage.workbench.editorFrame();
      await failed.getByRole('alert').waitFor();
      assert.match(await failed.getByRole('alert').innerText(), words);
    }
    const failed = await stage.workbench.editorFrame();
    await failed.getByRole('button', { name: 'Open as Text' }).click();
    await stage.workbench.page.locator('.monaco-editor .view-line', { hasText: 'notes' }).waitFor();
  });

  it('reads what a cut capture still holds and says where it was cut', async () => {
    await stage.workbench.openFile('cut.har');
    const cut = await stage.workbench.editorFrame();
    await cut.getByRole('grid').locator('[role=row][aria-rowindex="3"]').waitFor();
    assert.match(await cut.locator('body').innerText(), /1 problem/);
  });

  it('opens the sample capture from the palette', async () => {
    await stage.workbench.page.keyboard.press('ControlOrMeta+k');
    await stage.workbench.page.keyboard.press('ControlOrMeta+w');
    await stage.workbench.runCommand('Payload Lens: Open Sample Capture');
    frame = await stage.workbench.editorFrame();
    await frame.getByText('15 exchanges').first().waitFor();
  });

  it('showed nobody an error on the way', async () => {
    const said = await stage.workbench.notifications();
    assert.deepEqual(
      said.filter((text) => /error|fail|unable|cannot/i.test(text)),
      [],
    );
  });

  it('says the same on the command line', () => {
    const scan = spawnSync(
      process.execPath,
      ['dist/cli.js', 'scan', `media/samples/${sample}`, '--format', 'ndjson', '--fail-on', 'high'],
      { cwd: path.resolve(root), encoding: 'utf8' },
    );
    assert.equal(scan.status, 1);
    const lines = scan.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    assert.equal(lines.filter(({ type }) => type === 'exchange').length, 15);
    assert.ok(!scan.stdout.includes(imei));
  });
});
