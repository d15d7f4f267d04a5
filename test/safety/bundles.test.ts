import assert from 'node:assert/strict';
import ts from 'typescript';
import { bundle, bundleNames, type BundleName } from './bundle';
import { nodesOf, parse, placeOf, sources } from './sources';

/** All that the programs may import when they run. No network, no other program, no code from data. */
const allowed: Readonly<Record<BundleName, readonly string[]>> = {
  extension: [
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:worker_threads',
    'vscode',
  ],
  worker: [
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    // How many processors there are.
    'node:os',
    'node:timers/promises',
    'node:worker_threads',
    'node:zlib',
  ],
  cli: [
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:os',
    'node:path',
    'node:worker_threads',
    'node:zlib',
  ],
  webview: [],
  compare: [],
};

const network =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|child_process|cluster|inspector|vm|repl)(?:\/|$)/;
/** Globals that reach the network or make code of text. */
const forbidden: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'getBuiltinModule',
]);

const writers =
  /^(?:writeFile|appendFile|createWriteStream|unlink|rm|rmdir|rename|truncate|mkdtemp|copyFile)(?:Sync)?$/;

function isWriter(node: ts.Node): boolean {
  return ts.isIdentifier(node) && writers.test(node.text);
}

/** A file system of VS Code's has such methods as well: what is made is no use of it. */
function isWriting(node: ts.Node): boolean {
  const { parent } = node;
  const isMade =
    parent !== undefined &&
    (ts.isMethodDeclaration(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node;
  return isWriter(node) && !isMade;
}

/** Calls of, and reads from, what is forbidden; modules that are asked for by name. */
function sins(tree: ts.SourceFile): { node: ts.Node; what: string }[] {
  const found: { node: ts.Node; what: string }[] = [];
  for (const node of nodesOf(tree)) {
    const module = moduleOf(node);
    if (module !== null && network.test(module)) found.push({ node, what: module });
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isForbidden(node.expression)) {
      found.push({ node, what: node.expression.getText(tree) });
    }
  }
  return found;
}

function isForbidden(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return forbidden.has(callee.text);
  return ts.isPropertyAccessExpression(callee) && forbidden.has(callee.name.text);
}

function moduleOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : null;
  }
  if (!ts.isCallExpression(node)) return null;
  const [argument] = node.arguments;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return (isImport || isRequire) && argument && ts.isStringLiteral(argument) ? argument.text : null;
}

describe('what is shipped', function () {
  this.timeout(120_000);

  it('has no network, no other programs and no code from text in its sources', () => {
    const found = sources().flatMap((source) =>
      sins(source.tree).map(({ node, what }) => `${what} at ${placeOf(source, node)}`),
    );
    assert.deepEqual(found, []);
  });

  for (const name of bundleNames) {
    it(`imports nothing but what it needs: ${name}`, async () => {
      const { text, imports } = await bundle(name);
      const unknown = imports.filter((one) => !allowed[name].includes(one));
      assert.deepEqual(unknown, []);
      const tree = parse(`${name}.js`, text);
      assert.deepEqual(
        sins(tree).map(({ what }) => what),
        [],
      );
    });
  }

  it('writes no files, but for those that the user names', () => {
    const writing = sources().filter(({ tree }) => [...nodesOf(tree)].some(isWriting));
    assert.deepEqual(
      writing.map(({ file }) => file),
      ['src/cli/sink.ts', 'src/extension/saveBytes.ts'],
    );
    assert.ok(writing[1]!.tree.text.includes('showSaveDialog'));
  });

  it('takes no writer from a library', async () => {
    for (const name of ['worker', 'webview', 'compare'] as const) {
      const nodes = [...nodesOf(parse(`${name}.js`, (await bundle(name)).text))];
      const called = nodes.filter(
        (node) => ts.isPropertyAccessExpression(node.parent ?? node) && isWriter(node),
      );
      assert.deepEqual(called, [], name);
    }
  });

  it('is looked through by a test that sees what it looks for', () => {
    const bad =
      'import "node:http"; require("https"); import("net"); eval("1"); new Function("2");';
    assert.equal(
      sins(parse('bad.ts', `${bad} globalThis.fetch("x"); new WebSocket("y")`)).length,
      7,
    );
    assert.equal(sins(parse('good.ts', 'import "node:path"; fetcher(); a.evaluate(1)')).length, 0);
  });
});
