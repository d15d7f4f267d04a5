import { nodePlatform } from '../platform/platform.node';
import { nodeWorkers, ownPort, threads } from '../platform/worker.node';
import type { AnalystRequest } from '../session/pool/protocol';
import { analystWork } from '../session/pool/work';
import { parseArgs } from './args';
import { decode } from './decode';
import { diff } from './diff';
import { scanLines } from './lineScan';
import { scanShare } from './pooled';
import { scan, type ExitCode, type ScanThreads } from './scan';
import { standardOutput } from './sink';
import { usage, UsageError } from './usage';

/** Set by the build. */
declare const PAYLOAD_LENS_VERSION: string | undefined;

async function main(args: readonly string[]): Promise<ExitCode> {
  const command = parseArgs(args);
  switch (command.name) {
    case 'scan':
      return scan(command, nodePlatform, ownThreads());
    case 'scan-lines':
      return scanLines(command, nodePlatform);
    case 'decode':
      return decode(command, nodePlatform);
    case 'diff':
      return diff(command, nodePlatform);
    case 'help':
      await standardOutput().write(usage);
      return 0;
    case 'version': {
      const version =
        typeof PAYLOAD_LENS_VERSION === 'string' ? PAYLOAD_LENS_VERSION : 'development';
      await standardOutput().write(`${version}\n`);
      return 0;
    }
  }
}

/** Threads that run this same script; null where it is no script that a thread can run. */
function ownThreads(): ScanThreads | null {
  if (!__filename.endsWith('js')) return null;
  return { spawn: nodeWorkers(__filename), count: threads() };
}

/** What went wrong, in one line. A fault of ours shows its kind only: its text could hold captured data. */
function lineOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} (payload-lens --help tells more)`;
  const code = (error as { code?: unknown } | null)?.code;
  const kind = error instanceof Error ? error.name : 'error';
  return `stopped by a fault of its own: ${kind}${typeof code === 'string' ? ` ${code}` : ''}`;
}

const port = ownPort();
if (port === null) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`payload-lens: ${lineOf(error)}\n`);
      process.exitCode = 2;
    },
  );
} else {
  const work = analystWork({ platform: nodePlatform, share: scanShare, report: port.post });
  port.receive((request) => work(request as AnalystRequest));
}
