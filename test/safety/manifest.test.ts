import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  readonly capabilities?: {
    readonly untrustedWorkspaces?: { readonly supported?: unknown };
    readonly virtualWorkspaces?: unknown;
  };
  readonly activationEvents?: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration?: { readonly properties?: Readonly<Record<string, Setting>> };
  };
}

/** The settings that name a file: data of the user's, and claims, which nothing is read by but JSON. */
const fileSetting = 'payloadLens.addressFile';
const claimsSetting = 'payloadLens.claimsFile';
/** Rules: patterns in linear time, which only look at what was captured. */
const rulesSetting = 'payloadLens.customRules';

interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Setting>>;
}

function isWords(members: unknown): boolean {
  return (
    typeof members === 'object' &&
    members !== null &&
    'enum' in members &&
    Array.isArray(members.enum) &&
    members.enum.every((word) => word === 'first' || word === 'third')
  );
}

const file = path.resolve(__dirname, '../../package.json');
const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;

describe('the manifest', () => {
  it('says that the extension works in Restricted Mode and in virtual workspaces', () => {
    assert.equal(manifest.capabilities?.untrustedWorkspaces?.supported, true);
    assert.equal(manifest.capabilities?.virtualWorkspaces, true);
  });

  it('has one setting that names a file, empty at first and out of reach of workspaces', () => {
    const {
      type,
      scope,
      default: standard,
    } = manifest.contributes.configuration!.properties![fileSetting]!;
    assert.deepEqual([type, scope, standard], ['string', 'machine', '']);
  });

  it('names no claims file at first; code ignores the setting in workspaces without trust', () => {
    const {
      type,
      scope,
      default: standard,
    } = manifest.contributes.configuration!.properties![claimsSetting]!;
    assert.deepEqual([type, scope, standard], ['string', 'window', '']);
  });

  it('has no other setting that could name a program, a file or an address', () => {
    const settings = Object.entries(manifest.contributes.configuration?.properties ?? {});
    assert.ok(settings.length > 0);
    for (const [name, { type, additionalProperties, properties }] of settings) {
      // Names of hosts with one of two words: they are looked for in what was captured, never called.
      if (type === 'object' && isWords(additionalProperties)) continue;
      if (name === fileSetting || name === claimsSetting || name === rulesSetting) continue;
      // A closed set of named numbers names nothing else either.
      if (type === 'object' && additionalProperties === false && properties) {
        for (const [key, member] of Object.entries(properties)) {
          assert.equal(member.type, 'number', `${name}.${key}`);
        }
        continue;
      }
      assert.ok(type === 'number' || type === 'integer' || type === 'boolean', `${name}: ${type}`);
    }
  });

  it('does not start with every window, and runs nothing when it is installed', () => {
    assert.ok(!manifest.activationEvents?.includes('*'));
    assert.ok(!manifest.activationEvents?.includes('onStartupFinished'));
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      assert.equal(manifest.scripts[script], undefined);
    }
  });
});

describe('the package', () => {
  const folder = path.dirname(file);
  const lines = readFileSync(path.join(folder, '.vscodeignore'), 'utf8').trim().split('\n');

  it('holds our bundles, our pages and what they show, and nothing else', () => {
    // Everything is left out, but for these.
    assert.deepEqual(lines, [
      '**',
      '!package.json',
      '!package.nls*.json',
      '!README.md',
      '!CHANGELOG.md',
      '!SECURITY.md',
      '!LICENSE',
      '!dist/*.js',
      '!dist/*.css',
      '!dist/*.bin',
      '!dist/THIRD-PARTY-NOTICES.txt',
      '!media/icons/**',
      '!media/l10n/**',
      '!media/samples/**',
      '!media/schemas/**',
      '!media/walkthrough/**',
    ]);
  });

  it('shows pictures, samples and words, and no program', () => {
    for (const name of ['icons', 'samples', 'schemas', 'walkthrough']) {
      const place = path.join(folder, 'media', name);
      const files = readdirSync(place, { recursive: true, withFileTypes: true });
      const shown = files.filter((one) => one.isFile()).map((one) => one.name);
      assert.ok(shown.length > 0, name);
      assert.deepEqual(
        shown.filter((one) => !/\.(?:har|json|md|png|svg|txt|xml)$/.test(one)),
        [],
      );
    }
  });
});
