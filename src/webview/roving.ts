/** A thing that arrow keys lead to, by where its middle is on screen. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Number of the spot that an arrow key leads to from `spots[at]`; `at` where there is none. */
export function spotBeside(spots: readonly Spot[], at: number, key: string): number {
  const direction = directions[key];
  const from = spots[at];
  if (!direction || !from) return at;
  const [x, y] = direction;
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  spots.forEach((spot, index) => {
    const along = (spot.x - from.x) * x + (spot.y - from.y) * y;
    const across = Math.abs((spot.x - from.x) * y) + Math.abs((spot.y - from.y) * x);
    if (index === at || along <= 1) return;
    // Straight ahead beats near but aside.
    const distance = along + 4 * across;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** Lets the arrow keys move the focus among the buttons of a picture, of which one is in the tab order. */
export function onPictureKey(event: KeyboardEvent): void {
  if (!(event.key in directions) || event.ctrlKey || event.metaKey || event.altKey) return;
  const picture = event.currentTarget as HTMLElement;
  const buttons = [...picture.querySelectorAll<HTMLElement>('button.picture-mark')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const spots = buttons.map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const next = buttons[spotBeside(spots, at, event.key)]!;
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
