import type { Comparison } from '../verdict/compare/model';
import { compareView } from '../view/compare';
import type { CompareChange, CompareRow, CompareSection } from '../view/compareModel';
import { render } from '../view/sentences';
import { shorten, visible } from '../view/visible';
import type { DiffFile } from './diffJson';
import { Paint } from './paint';
import type { TextOptions } from './text';

/** Rows of a section that are spelt out of each kind of change; the rest is counted. */
const mostRows = 20;
const labelWidth = 24;
/** A UUID fits. */
const valueWidth = 36;
const changeWidth = 10;
const indent = ' '.repeat(changeWidth);

const titles: Readonly<Record<CompareSection['id'], string>> = {
  identifiers: 'Identifiers',
  protections: 'Protected otherwise',
  entities: 'Who gets what',
  recipients: 'Recipients',
  hosts: 'Hosts',
  claims: 'Claims',
};
const changeWords: Readonly<Record<CompareChange, string>> = {
  stays: 'stays',
  gone: 'gone',
  new: 'new',
  changed: 'changed',
};

/**
 * A comparison for people: both files, the sentence, then what survives, vanishes and appears, with
 * the number of the first exchange in the capture where it stands. Of hosts, recipients and kinds of
 * data that stay as they are, only the number is told.
 */
export function diffText(
  comparison: Comparison,
  before: DiffFile,
  after: DiffFile,
  options: TextOptions,
): string {
  const paint = new Paint(options.colour);
  const view = compareView(comparison, options.reveal);
  const lines = [
    `${'before'.padEnd(changeWidth)}${fileLine(before, paint)}`,
    `${'after'.padEnd(changeWidth)}${fileLine(after, paint)}`,
    '',
    paint.strong(visible(view.sentence)),
    ...view.notes.map((note) => paint.problem(visible(note))),
  ];
  for (const section of view.sections) lines.push('', ...sectionLines(section, paint));
  return `${lines.join('\n')}\n`;
}

function fileLine({ file, formatLabel, bytes, exchanges }: DiffFile, paint: Paint): string {
  const note = [
    formatLabel,
    render({ id: 'ui.bytes', arguments: { count: bytes } }),
    render({ id: 'ui.exchanges', arguments: { count: exchanges } }),
  ];
  return `${paint.strong(visible(file))}  ${paint.muted(note.join(', '))}`;
}

function sectionLines({ id, counts, rows }: CompareSection, paint: Paint): string[] {
  const lines = [paint.strong(titles[id])];
  for (const { change, count } of counts) {
    if (count === 0) continue;
    const isQuiet = change === 'stays' && id !== 'identifiers' && id !== 'claims';
    const shown = isQuiet ? [] : rows.filter((row) => row.change === change).slice(0, mostRows);
    for (const row of shown) lines.push(rowLine(row, paint));
    const more = count - shown.length;
    if (isQuiet)
      lines.push(`${indent}${paint.muted(render({ id: 'ui.same', arguments: { count } }))}`);
    else if (more > 0) lines.push(`${indent}and ${more} more ${changeWords[change]}`);
  }
  return lines;
}

function rowLine({ change, label, value, note, before, after }: CompareRow, paint: Paint): string {
  const word = changeWords[change].padEnd(changeWidth);
  const head = change === 'stays' ? word : paint.severity(change === 'gone' ? 'low' : 'high', word);
  const name = shorten(label, labelWidth).padEnd(labelWidth);
  const middle = value === '' ? note : shorten(value, valueWidth);
  const sides = [before, after].map((cell) => {
    if (cell === null) return null;
    return cell.exchange === null ? cell.text : `#${cell.exchange} ${cell.text}`;
  });
  const isBoth = sides[0] !== null && sides[1] !== null;
  const place = isBoth ? `${sides[0]} → ${sides[1]}` : (sides[0] ?? sides[1] ?? '');
  return `${head}${name}  ${middle.padEnd(valueWidth)}  ${paint.muted(place)}`;
}
