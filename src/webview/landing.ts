import { readTextBlockId } from '../view/blocks/address';
import type { Block, Within } from '../view/model';
import type { Cards } from './cards';
import type { ExchangeScope } from './exchangeContext';
import { linesPerRequest, type KnownLines } from './lineStore';
import type { Chosen, Landing, PageModel } from './pageModel';
import { foldingOf } from './pageState';
import { findPlace, findPlaceInMessage, placeKey } from './place';
import type { FindingPlace, LinePlace } from './place';
import { foldsOver, unfoldLines, type FoldLine } from './visibleLines';

const flashMs = 1800;

/** The next frame; a page that is hidden has none, and must not wait for it. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, 120);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // Rendering is a microtask of the frame; what follows wants its result.
      setTimeout(done, 0);
    });
  });
}

/** Opens the boxes around a place. */
export function open(model: PageModel, exchange: number, { tab, around }: FindingPlace): void {
  const { collapsed, choices } = model.snapshot().kept;
  for (const { block, position } of around) {
    const key = placeKey(exchange, tab, position);
    const isClosedAtFirst = block.kind === 'section' && block.isCollapsed;
    if (collapsed.includes(key) !== isClosedAtFirst) model.toggle(key);
    // A single step, or another reading, does not show the field.
    const isChanged = choices.some((one) => one.exchange === exchange && one.blockId === block.id);
    if (isChanged) model.showOf(exchange, block.id, null);
  }
}

/** Unfolds whatever hides a line of the place's block. */
export function unfold(
  model: PageModel,
  exchange: number,
  { around, block }: FindingPlace,
  known: KnownLines,
  number: number | undefined,
): void {
  const open = (source: string, lines: readonly FoldLine[]): void => {
    const folding = foldingOf(model.snapshot().kept.folds, exchange, source);
    const opened = unfoldLines(folding, lines);
    if (opened !== folding) model.fold(exchange, source, opened);
  };
  for (const { within } of [...around.map((one) => one.block), block!].filter(isWithin)) {
    const lines = within.folds.map((line, at) => ({ line, depth: at / 2 }));
    open(
      within.source,
      lines.filter((_, at) => at % 2 === 0),
    );
  }
  const id = readTextBlockId(block!.id);
  if (id && number !== undefined) open(id.source, foldsOver(known, number, id.from));
}

/** Opens what stands around a line whose number is known, and has it fetched and drawn. */
export async function showLine(
  { model, view, lines }: ExchangeScope,
  place: LinePlace,
): Promise<void> {
  const { block, number } = place;
  open(model, view.index, place);
  if (!lines.knownOf(block).numbers.includes(number)) {
    const start = Math.max(0, number - linesPerRequest / 10);
    await lines.load(block, start, linesPerRequest / 5, null).catch(() => undefined);
  }
  unfold(model, view.index, place, lines.knownOf(block), number);
  await nextFrame();
}

function isWithin(block: Block): block is Block & { readonly within: Within } {
  return 'within' in block && block.within !== undefined;
}

/** Draws the eye to an element for a moment. */
export function flash(element: HTMLElement): void {
  element.classList.remove('is-flashed');
  // Reading the layout lets the same animation start anew.
  void element.offsetWidth;
  element.classList.add('is-flashed');
  setTimeout(() => element.classList.remove('is-flashed'), flashMs);
}

/**
 * Goes to a field: opens what stands around it, fetches its lines, scrolls to it, flashes and
 * focuses it. Where the text does not show it, its line among the findings stands in.
 */
export async function land(
  model: PageModel,
  cards: Cards,
  pane: HTMLElement,
  { view, lines, messages }: Chosen,
  { exchange, finding }: Landing,
  isOutdated: () => boolean,
): Promise<void> {
  if (!view || finding === null) return;
  const inMessage = findPlace(view, finding) ? null : await messages.reach(view, finding);
  if (isOutdated()) return;
  const place = inMessage ? findPlaceInMessage(inMessage, finding) : findPlace(view, finding);
  model.keep({ tab: place?.tab ?? 'findings' });
  if (inMessage) model.showMessage(inMessage.row.index);
  if (place) open(model, exchange, place);
  if (place?.block) {
    const line = (view.findings[finding] ?? messages.finding(finding))?.line;
    const own = inMessage?.findings.find(({ ref }) => ref.finding === finding)?.line;
    const number = await lines.reach(place.block, finding, own ?? line).catch(() => undefined);
    if (isOutdated()) return;
    unfold(model, exchange, place, lines.knownOf(place.block), number);
  }
  await nextFrame();
  if (isOutdated()) return;
  let field = pane.querySelector<HTMLElement>(`[data-finding="${finding}"]`);
  if (!field) {
    model.keep({ tab: 'findings' });
    await nextFrame();
    if (isOutdated()) return;
    field = pane.querySelector<HTMLElement>(`[data-findings~="${finding}"]`);
  }
  if (!field) return;
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  cards.ignoreFocus(() => field.focus({ preventScroll: true }));
  flash(field);
}
