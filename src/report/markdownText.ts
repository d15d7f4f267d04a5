import { shorten, visible } from '../view/visible';

/** What Markdown gives a meaning to, wherever it stands (CommonMark 0.31, section 2.4), and `|` of tables. */
const special = /[\\`*_{}[\]()<>#+\-.!|~&$^:@]/g;

/** Text that stands as it is: nothing in it is markup, a link or an address to be linked. */
export function markdownText(text: string): string {
  return oneLine(text).replace(special, (character) => `\\${character}`);
}

/** Captured text as code, cut to `most` characters: between more backticks than it has in a row. */
export function markdownCode(text: string, most = 400): string {
  const line = shorten(oneLine(text), most);
  if (line === '') return '';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  // One space at both ends is not part of the code, and lets it begin or end with a backtick.
  const isPadded = /^[` ]|[` ]$/.test(line);
  return `${fence}${isPadded ? ` ${line} ` : line}${fence}`;
}

/** The same in a cell of a table: a bar ends the cell even inside of code, so text with one is no code. */
export function markdownCell(text: string, most: number): string {
  return /[|\\]/.test(text) ? markdownText(shorten(oneLine(text), most)) : markdownCode(text, most);
}

/** The row of a table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A table's heading and the line under it. */
export function markdownHead(titles: readonly string[]): string {
  return `${markdownRow(titles)}${markdownRow(titles.map(() => '---'))}`;
}

function oneLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}
