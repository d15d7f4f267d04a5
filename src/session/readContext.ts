import type { Platform } from '../bytes/platform';
import type { ReadContext } from '../capture/model';
import { attachedBeside } from './attachedBeside';
import type { SessionOptions } from './options';

/** What readers are handed for the capture at `path`, or for one that is no file (null). */
export function readContext(
  platform: Platform,
  { maxContentBytes }: SessionOptions,
  path: string | null,
): ReadContext {
  const context = { inflate: platform.inflate, maxContentBytes };
  if (path === null) return context;
  return { ...context, attached: attachedBeside(platform, path, maxContentBytes) };
}
