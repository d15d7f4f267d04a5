import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const main = path.join(root, 'src/cli/main.ts');

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line from its sources with `input` on standard input. */
export function cli(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  return run(['--import', 'tsx', main, ...args], input);
}

/** Runs a program of Node's with `input` on standard input. */
export function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs a line of shell in which `$CLI` is the command line; answers with its output. */
export function shell(line: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const CLI = `${process.execPath} --import tsx ${main}`;
    const child = spawn('bash', ['-c', line], { cwd: root, env: { ...process.env, CLI } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A folder of files that is removed after the suite. */
export class Folder {
  readonly path = mkdtempSync(path.join(os.tmpdir(), 'payload-lens-'));

  file(name: string, content: string | Uint8Array): string {
    const file = this.at(name);
    writeFileSync(file, content);
    return file;
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
