import { nodePlatform } from '../../../src/platform/platform.node';
import { CaptureFold } from '../../../src/verdict/correlate/capture';
import type { AnalysedExchange, CaptureJudgement } from '../../../src/verdict/model';
import { standardScale } from '../../../src/verdict/severityScale';
import { digestOf } from '../../../src/view/digest';
import { everythingMasked, type Reveal } from '../../../src/view/input';
import { groupings, type PanelView, type VerdictNode } from '../../../src/view/model';
import type { PanelInput } from '../../../src/view/panel/input';
import { exchangeFor, panelNodes } from '../../../src/view/panel/panel';
import { contributionOf } from '../../../src/verdict/contribution';

/** Every tree of the side panel. */
export const panelViews: readonly PanelView[] = [
  ...groupings.map((grouping) => ({ name: 'verdicts', grouping }) as const),
  { name: 'recipients' },
  { name: 'identifiers' },
];

/** What the whole of these exchanges tells. */
export function judgementOf(exchanges: readonly AnalysedExchange[]): CaptureJudgement {
  const fold = new CaptureFold();
  const ids = new Map<string, string>();
  for (const analysed of exchanges) {
    const valueIds = analysed.findings.map(({ value }) => {
      if (!ids.has(value)) ids.set(value, `v${ids.size}`);
      return ids.get(value)!;
    });
    fold.add(contributionOf(analysed, fold.hash), valueIds);
  }
  return fold.finish(nodePlatform.digest);
}

/** A capture as the session hands it to the trees: judged to its end. */
export function panelOf(exchanges: readonly AnalysedExchange[], reveal: Reveal = everythingMasked) {
  const input: PanelInput = {
    digests: exchanges.map(digestOf),
    judgement: judgementOf(exchanges),
    reveal,
    analysed: null,
    scale: standardScale,
  };
  return (view: PanelView, parent: string | null): VerdictNode[] => {
    const needed = exchangeFor(parent);
    const analysed = exchanges.find(({ exchange }) => exchange.index === needed) ?? null;
    return panelNodes(view, parent, { ...input, analysed });
  };
}

/** All nodes of a tree with their depth, as they stand when everything is unfolded; at most `most`. */
export function unfolded(
  ask: (parent: string | null) => readonly VerdictNode[],
  most = 2_000,
): { readonly node: VerdictNode; readonly depth: number }[] {
  const all: { node: VerdictNode; depth: number }[] = [];
  const open = ask(null)
    .map((node) => ({ node, depth: 0 }))
    .reverse();
  for (let next = open.pop(); next !== undefined && all.length < most; next = open.pop()) {
    all.push(next);
    const { node, depth } = next;
    if (!node.hasChildren) continue;
    for (const child of ask(node.id).toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return all;
}
