import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPng } from '../tools/pictures/png';

const root = path.resolve(__dirname, '../..');

interface Setting {
  readonly order?: number;
  readonly markdownDescription?: string;
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly customEditors: readonly {
      readonly viewType: string;
      readonly priority: string;
      readonly selector: readonly { readonly filenamePattern: string }[];
    }[];
    readonly views: { readonly payloadLens: readonly { readonly id: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8'));
}

const manifest = json('package.json') as Manifest;
const words = json('package.nls.json') as Readonly<Record<string, string>>;
const { commands, menus, keybindings, configuration, walkthroughs } = manifest.contributes;
const known = new Set(commands.map(({ command }) => command));

/** Commands that a text links to. */
function linked(text: string): string[] {
  return [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command!);
}

describe('what the extension contributes', () => {
  it('is in words that are there, and has no words that are not used', () => {
    const text = readFileSync(path.join(root, 'package.json'), 'utf8');
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual(
      [...used].filter((key) => words[key] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key)),
      [],
    );
    assert.deepEqual(
      Object.keys(json('package.nls.zh-cn.json') as object).sort(),
      Object.keys(words).sort(),
    );
  });

  it('leads only to commands that are there', () => {
    const ours = (command = ''): boolean => command.startsWith('payloadLens.');
    const named = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) =>
      ours(command) ? [command!] : [],
    );
    const links = Object.values(words).flatMap(linked).filter(ours);
    for (const command of [...named, ...links]) assert.ok(known.has(command), command);
    assert.ok(links.length > 10);
  });

  it('takes keys of others in our own views and editors alone', () => {
    for (const { command, when } of keybindings) {
      assert.match(when ?? '', /payloadLens\./, command);
    }
  });

  it('leaves ordinary names to the text editor, and so their comparisons', () => {
    const { customEditors } = manifest.contributes;
    const patterns = (priority: string): string[] =>
      customEditors
        .filter((editor) => editor.priority === priority)
        .flatMap(({ selector }) => selector.map(({ filenamePattern }) => filenamePattern));
    assert.ok(patterns('default').includes('*.har'));
    for (const name of ['*.json', '*.xml', '*.txt', '*.log', '*.zip']) {
      assert.ok(patterns('option').includes(name), name);
      assert.ok(!patterns('default').includes(name), name);
    }
    assert.equal(patterns('exclusive').length, 0);
  });

  it('welcomes in each view, with what can be done first', () => {
    const { views, viewsWelcome } = manifest.contributes;
    for (const { id } of views.payloadLens) {
      const welcome = viewsWelcome.filter(({ view }) => view === id);
      assert.equal(welcome.length, 1, id);
      const commands = linked(words[welcome[0]!.contents.slice(1, -1)]!);
      for (const name of ['openSampleCapture', 'openAsCapture', 'openWalkthrough']) {
        assert.ok(commands.includes(`payloadLens.${name}`), `${id}: ${name}`);
      }
    }
  });

  it('walks through in four steps with small pictures of its own, light and dark', () => {
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.equal(steps.length, 4);
    const files = new Set(steps.flatMap(({ media }) => Object.values(media.image)));
    let sizeBytes = 0;
    for (const file of files) {
      const place = path.join(root, file);
      assert.ok(existsSync(place), file);
      sizeBytes += statSync(place).size;
      assert.equal(readFileSync(place).toString('latin1', 1, 4), 'PNG');
    }
    assert.equal(files.size, 8);
    assert.ok(sizeBytes <= 250_000, `${String(sizeBytes)} bytes`);
    for (const { media } of steps) {
      assert.deepEqual(Object.keys(media.image), ['dark', 'light', 'hc', 'hcLight']);
      assert.ok(words[media.altText.slice(1, -1)]!.length > 20);
    }
  });

  it('describes every setting in Markdown, in an order, with links that lead somewhere', () => {
    const settings = Object.entries(configuration.properties);
    const orders = settings.map(([, { order }]) => order!);
    assert.deepEqual(
      orders,
      [...new Set(orders)].sort((a, b) => a - b),
    );
    for (const [name, { markdownDescription = '' }] of settings) {
      assert.match(markdownDescription, /^%configuration\./, name);
      const text = words[markdownDescription.slice(1, -1)]!;
      for (const [, link] of text.matchAll(/`#([\w.]+)#`/g)) {
        const isOurs = link!.startsWith('payloadLens.');
        assert.ok(!isOurs || configuration.properties[link!] !== undefined, `${name}: ${link!}`);
        assert.notEqual(link, name);
      }
    }
  });
});

describe('pictures', () => {
  it('are read as they were written, whatever the filters of their lines', () => {
    const icon = readPng(readFileSync(path.join(root, 'media/icons/icon.png')));
    assert.deepEqual([icon.width, icon.height], [256, 256]);
    assert.equal(icon.pixels.length, 256 * 256 * 3);
  });
});
