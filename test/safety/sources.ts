import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { globSync } from '../tools/fileSystem';

const root = path.resolve(__dirname, '../..');

/** A file of the product, parsed. */
export interface Source {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly tree: ts.SourceFile;
}

let known: readonly Source[] | undefined;

/** Every TypeScript file below `src/`. */
export function sources(): readonly Source[] {
  return (known ??= readSources());
}

function readSources(): Source[] {
  return ['.ts', '.tsx']
    .flatMap((suffix) => globSync(`src/**/*${suffix}`, root))
    .map((file) => ({ file, tree: parse(file, readFileSync(path.join(root, file), 'utf8')) }));
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/** Every node of a file. */
export function* nodesOf(tree: ts.SourceFile): Generator<ts.Node> {
  const open: ts.Node[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void open.push(child));
  }
}

/** `file:line` of a node. */
export function placeOf({ file, tree }: Source, node: ts.Node): string {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${file}:${line + 1}`;
}
