import type { LabelledBody } from './model';

/** Bodies that real SDKs sent in a browser, labelled with what was planted and what they made themselves. */
export function recordings(): LabelledBody[] {
  return [];
}
