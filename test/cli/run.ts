import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../safety/bundle';

const root = path.resolve(__dirname, '../..');
const data = path.join(root, 'src/verdict/data/addresses.bin');

let made: Promise<string> | null = null;

/** The program as it ships, made once: its sources take seconds to start, each time. */
function program(): Promise<string> {
  return (made ??= makeProgram());
}

async function makeProgram(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'payload-lens-cli-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'cli.js');
  writeFileSync(file, (await bundle('cli')).text);
  copyFileSync(data, path.join(folder, path.basename(data)));
  return file;
}

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line with `input` on standard input. */
export async function cli(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  return run([await program(), ...args], input);
}

/** Runs a program of Node's with `input` on standard input. */
export function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const child = spawn(process.execPath, args, { cwd: root });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return outcomeOf(child);
}

/** Starts the command line, for a test that talks with it. */
export async function start(args: readonly string[]): Promise<ChildProcessWithoutNullStreams> {
  return spawn(process.execPath, [await program(), ...args], { cwd: root });
}

/** Runs a line of shell in which `$CLI` is the command line; answers with its output. */
export async function shell(line: string): Promise<Run> {
  const CLI = `${process.execPath} ${await program()}`;
  return outcomeOf(spawn('bash', ['-c', line], { cwd: root, env: { ...process.env, CLI } }));
}

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  return new Promise((resolve, reject) => {
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
