import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders that one pattern may lead into; more is a mistake rather than a wish. */
const mostFolders = 100_000;

/** Where a pattern stands: what of it is a path by now, and the steps that are left. */
interface Open {
  readonly folder: string;
  readonly steps: readonly string[];
}

/**
 * The files that an argument with `*`, `?` or the step `**` (folders, any number of them) stands for,
 * in the order of their names, where no shell has seen to it: those of Windows do not, nor does any
 * that is not asked. An argument that is a file itself, holds none of these or fits nothing stands for
 * itself. Hidden names want their dot written; links to folders are not followed by `**`.
 */
export async function* expand(argument: string): AsyncIterable<string> {
  if (!/[*?]/.test(argument) || (await exists(argument))) {
    yield argument;
    return;
  }
  const { root } = path.parse(argument);
  const steps = argument.slice(root.length).split(path.sep === '\\' ? /[\\/]+/ : /\/+/);
  const open: Open[] = [{ folder: root, steps }];
  let left = mostFolders;
  let isEmpty = true;
  for (let at = open.pop(); at !== undefined && left-- > 0; at = open.pop()) {
    const further: Open[] = [];
    for await (const found of follow(at)) {
      if (typeof found !== 'string') further.push(found);
      else {
        isEmpty = false;
        yield found;
      }
    }
    open.push(...further.reverse());
  }
  if (isEmpty) yield argument;
}

/** One step on: files that it ends at, and places to go on from. */
async function* follow({ folder, steps }: Open): AsyncIterable<string | Open> {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  const isLast = rest.length === 0;
  if (step === '**') {
    // No folder, or one and perhaps more.
    yield { folder, steps: isLast ? ['*'] : rest };
    for (const entry of await entriesOf(folder)) {
      const isHidden = entry.name.startsWith('.');
      if (entry.isDirectory() && !isHidden) yield { folder: folder + entry.name + path.sep, steps };
    }
  } else if (!/[*?]/.test(step)) {
    const place = folder + step;
    if (!isLast) yield { folder: place + path.sep, steps: rest };
    else if (await exists(place)) yield place;
  } else {
    for (const entry of await entriesOf(folder)) {
      if (!fits(entry.name, step)) continue;
      const place = folder + entry.name;
      if (!isLast) yield { folder: place + path.sep, steps: rest };
      else if (!entry.isDirectory()) yield place;
    }
  }
}

/** What stands in a folder, by name; nothing where it cannot be read. */
async function entriesOf(folder: string): Promise<{ name: string; isDirectory(): boolean }[]> {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch {
    return false;
  }
}

/** Whether a name fits a step: of `*` and what follows, the last may be tried again, no other. */
export function fits(name: string, step: string): boolean {
  if (name.startsWith('.') && !step.startsWith('.')) return false;
  let at = 0;
  let wanted = 0;
  /** Where the last star stands, and up to where it has taken the name. */
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    if (step[wanted] === '*') {
      star = wanted++;
      taken = at;
    } else if (wanted < step.length && (step[wanted] === '?' || step[wanted] === name[at])) {
      at++;
      wanted++;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++taken;
    } else return false;
  }
  while (step[wanted] === '*') wanted++;
  return wanted === step.length;
}
