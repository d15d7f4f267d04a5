import { readTextBlockId } from '../view/blocks/address';
import type { FindHit } from '../view/find/model';
import type { ExchangeScope } from './exchangeContext';
import { flash, showLine } from './landing';
import { findLine } from './place';
import { textNodes } from './pointing';

/** Names of the highlights, which the style sheet gives their colours. */
const allName = 'payload-lens-find';
const currentName = 'payload-lens-find-current';

/** Opens what stands around a hit, fetches its line, scrolls to it and flashes it. */
export async function landOnHit(
  scope: ExchangeScope,
  pane: HTMLElement,
  hit: FindHit,
  isOutdated: () => boolean,
): Promise<void> {
  const { model, view } = scope;
  const { side, source, line } = hit;
  const place = findLine(side, view[side] ?? { blocks: [] }, [{ source, line }]);
  if (!place) return;
  if (model.snapshot().kept.tab !== side) model.keep({ tab: side });
  await showLine(scope, place);
  if (isOutdated()) return;
  const element = lineElements(pane).get(keyOf(hit));
  if (!element) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  flash(element);
}

/** Marks the hits whose lines are on the page, `current` among them apart. */
export function markHits(
  pane: HTMLElement,
  hits: readonly FindHit[],
  current: FindHit | undefined,
): void {
  const elements = lineElements(pane);
  const all = new Highlight();
  const one = new Highlight();
  for (const hit of hits) {
    const element = elements.get(keyOf(hit));
    const range = element && rangeOf(element, hit.from, hit.to);
    if (range) (hit === current ? one : all).add(range);
  }
  CSS.highlights.set(allName, all);
  CSS.highlights.set(currentName, one);
}

/** Takes all marks away. */
export function unmarkHits(): void {
  CSS.highlights.delete(allName);
  CSS.highlights.delete(currentName);
}

function keyOf({ source, line }: Pick<FindHit, 'source' | 'line'>): string {
  return `${source}#${line}`;
}

/** The lines on the page by their source and their number in it. */
function lineElements(pane: HTMLElement): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const line of pane.querySelectorAll<HTMLElement>('[data-block] [data-line]')) {
    const id = readTextBlockId(line.closest<HTMLElement>('[data-block]')!.dataset['block']!);
    if (!id) continue;
    elements.set(keyOf({ source: id.source, line: id.from + Number(line.dataset['line']) }), line);
  }
  return elements;
}

/** Units [from, to) of a line as it is shown; labels and buttons between its tokens do not count. */
function rangeOf(line: HTMLElement, from: number, to: number): Range | null {
  if (from >= to) return null;
  const range = document.createRange();
  let column = 0;
  let isBegun = false;
  for (const token of line.querySelectorAll('.token, .mark')) {
    let length = 0;
    for (const { node, at } of textNodes(token)) {
      const start = column + at;
      length = at + node.length;
      if (!isBegun && from < start + node.length) {
        range.setStart(node, Math.max(0, from - start));
        isBegun = true;
      }
      if (isBegun && to <= start + node.length) {
        range.setEnd(node, to - start);
        return range;
      }
    }
    column += length;
  }
  return null;
}
