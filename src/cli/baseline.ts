import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { tryDecodeUtf8 } from '../bytes/text';
import { Baseline } from '../report/baseline';
import { fileChunks, linesOf } from './files';
import { UsageError } from './usage';

/** A longer line is none of a report; strings cannot be much longer. */
const longestLine = 256 * 1024 * 1024;

/**
 * Reads an earlier run's output, as `--format ndjson` or `json` writes it, line by line.
 * @throws {UsageError} when it cannot be read, is cut or is something else.
 */
export async function readBaseline(file: string, platform: Platform): Promise<Baseline> {
  const baseline = new Baseline();
  let number = 0;
  let count = 0;
  try {
    for await (const bytes of linesOf(fileChunks(file, platform), { longest: longestLine })) {
      number++;
      for (const line of objectsOf(bytes) ?? [null]) {
        if (!baseline.add(line)) {
          throw new UsageError(
            `--baseline ${file}: line ${number} is none of a report in ndjson or json`,
          );
        }
        count++;
      }
    }
  } catch (error) {
    if (!(error instanceof ByteSourceError)) throw error;
    throw new UsageError(`--baseline ${file} cannot be read (${error.code})`);
  }
  if (count === 0) throw new UsageError(`--baseline ${file} holds no report`);
  return baseline;
}

/** The objects of a line, or null where it is no JSON; the brackets of an array hold none. */
function objectsOf(bytes: Uint8Array): readonly unknown[] | null {
  const text = tryDecodeUtf8(bytes)?.trim();
  if (text === undefined) return null;
  if (text === '' || text === '[' || text === ']') return [];
  try {
    const value: unknown = JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}
