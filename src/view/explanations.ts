import type { Statement } from '../bytes/statement';
import type { Explanation } from '../decode/explain';
import { codecIds, type CodecId } from '../decode/model';
import { codecLabel } from './blocks/chain';
import { render } from './sentences';

const ids: ReadonlySet<string> = new Set(codecIds);
/** Arguments that name codecs, and what stands between several of them. */
const codecLists: Readonly<Record<string, string>> = {
  codec: '',
  chain: ' → ',
  codecs: ', ',
};

/** Why a run was left as it is, as one sentence without its full stop. */
export function explanationText({ statement }: Explanation): string {
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(statement.arguments)) {
    const separator = Object.hasOwn(codecLists, name) ? codecLists[name] : undefined;
    args[name] = separator === undefined ? value : labelled(String(value), separator);
  }
  return render({ ...statement, arguments: args } satisfies Statement<typeof statement.id>);
}

function labelled(list: string, separator: string): string {
  const names = separator === '' ? [list] : list.split(separator);
  return names.map((name) => (isCodec(name) ? codecLabel(name) : name)).join(separator);
}

function isCodec(name: string): name is CodecId {
  return ids.has(name);
}
