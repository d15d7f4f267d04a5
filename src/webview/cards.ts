import type { SegmentBlock } from '../view/model';
import type { ExchangeSet } from '../view/overviewModel';
import type { MenuEntry } from './menu';

/** What a card is about. */
export type CardContent =
  | { readonly kind: 'finding'; readonly finding: number }
  | { readonly kind: 'chain'; readonly segment: SegmentBlock }
  | { readonly kind: 'exchanges'; readonly label: string; readonly exchanges: ExchangeSet }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** The card on screen. */
export interface OpenCard {
  readonly content: CardContent;
  readonly anchor: HTMLElement;
  /** A pinned card stays until it is closed; the others leave with the pointer or the focus. */
  readonly isPinned: boolean;
  /** Whether the keyboard asked for it, so that its first action takes the focus. */
  readonly takesFocus: boolean;
}

/** The delay of VS Code's own hovers. */
const openMs = 300;
/** Time to move the pointer from the mark into the card. */
const closeMs = 250;

/** Opens and closes the one card of the page. */
export interface Cards {
  /** The pointer rests on something that has a card, or the focus came to it. */
  near(anchor: HTMLElement, content: CardContent): void;
  /** The pointer or the focus has left it, or left the card. */
  away(): void;
  /** The pointer is in the card. */
  stay(): void;
  pin(anchor: HTMLElement, content: CardContent, takesFocus: boolean): void;
  /** Closes the card and gives the focus back, if the card has it. */
  close(): void;
  /** The next focus is the page's own doing: no card for it. */
  ignoreFocus(act: () => void): void;
  current(): OpenCard | null;
}

/** Makes the keeper of the card; `changed` is called with each card that opens or closes. */
export function createCards(changed: (card: OpenCard | null) => void): Cards {
  let card: OpenCard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isIgnoring = false;

  function show(next: OpenCard | null): void {
    clearTimeout(timer);
    if (card === next) return;
    card = next;
    changed(card);
  }

  return {
    near(anchor, content) {
      if (isIgnoring || card?.isPinned) return;
      clearTimeout(timer);
      if (card?.anchor === anchor) return;
      const open = (): void => show({ anchor, content, isPinned: false, takesFocus: false });
      timer = setTimeout(open, card ? closeMs / 2 : openMs);
    },
    away() {
      if (card?.isPinned) return;
      clearTimeout(timer);
      if (card) timer = setTimeout(() => show(null), closeMs);
    },
    stay: () => clearTimeout(timer),
    pin: (anchor, content, takesFocus) => show({ anchor, content, isPinned: true, takesFocus }),
    close() {
      const anchor = card?.anchor;
      const hadFocus = document.activeElement?.closest('.card') instanceof Element;
      show(null);
      if (hadFocus && anchor?.isConnected) this.ignoreFocus(() => anchor.focus());
    },
    ignoreFocus(act) {
      isIgnoring = true;
      act();
      isIgnoring = false;
    },
    current: () => card,
  };
}

/** A box in the coordinates of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const marginPx = 8;
const gapPx = 4;

/** Where a card stands: under its anchor, above it where there is more room, always on screen. */
export function placeCard(
  anchor: Box,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const rightmost = screen.width - card.width - marginPx;
  const left = Math.max(marginPx, Math.min(anchor.left, rightmost));
  const below = anchor.top + anchor.height + gapPx;
  const above = anchor.top - gapPx - card.height;
  const fitsBelow = below + card.height + marginPx <= screen.height;
  const wanted = fitsBelow || above < marginPx ? below : above;
  const lowest = screen.height - card.height - marginPx;
  return { left, top: Math.max(marginPx, Math.min(wanted, lowest)) };
}

/** Puts a card where it stands beside what it belongs to. */
export function putBeside(card: HTMLElement, anchor: HTMLElement): void {
  const whole = anchor.getBoundingClientRect();
  // What is broken over lines has its first line for its left edge.
  const at = anchor.getClientRects()[0] ?? whole;
  const box = { left: at.left, top: whole.top, width: at.width, height: whole.height };
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const place = placeCard(box, { width: card.offsetWidth, height: card.offsetHeight }, screen);
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
}
