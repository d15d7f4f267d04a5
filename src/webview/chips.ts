/** How many label chips fit into a cell; pure but for `measure`. */

/** Padding and border of a chip, and the room to the next. */
const chipPx = 16;
export const gapPx = 4;
const morePx = 30;

/** Chips to show in `widthPx`: at most two, and none cut that stands behind another. */
export function chipsThatFit(
  labels: readonly string[],
  widthPx: number,
  measure: (text: string) => number,
): number {
  if (labels.length < 2) return labels.length;
  const [first = '', second = ''] = labels;
  const rest = labels.length > 2 ? gapPx + morePx : 0;
  const both = measure(first) + measure(second) + 2 * chipPx + gapPx + rest;
  return both <= widthPx ? 2 : 1;
}

/** The same where something stands before them that matters more: none where the first would be cut. */
export function chipsThatFitBeside(
  labels: readonly string[],
  widthPx: number,
  measure: (text: string) => number,
): number {
  const rest = labels.length > 1 ? gapPx + morePx : 0;
  const isRoom = measure(labels[0] ?? '') + chipPx + rest <= widthPx;
  return isRoom ? chipsThatFit(labels, widthPx, measure) : 0;
}

/** Measures text in a font as CSS spells it; each text once. */
export function createTextMeasure(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context) context.font = font;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = context ? context.measureText(text).width : text.length * 7;
      if (known.size > 2000) known.clear();
      known.set(text, width);
    }
    return width;
  };
}
