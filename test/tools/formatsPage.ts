/**
 * Writes `media/docs/formats.md`: what is read of one session in every format. A test holds the page
 * against the readers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readers } from '../../src/capture/registry';
import { differences, matrixRows, type MatrixRow } from '../capture/matrix';
import { matrixFiles, type MatrixFile, type MatrixPart } from '../capture/matrixFiles';
import { shop } from '../capture/writers/shop';

const root = path.resolve(__dirname, '../..');
export const formatsPage = path.join(root, 'media/docs/formats.md');
const toolsFile = path.join(root, 'test/capture/fixtures/shop/tools.json');

const parts: readonly MatrixPart[] = ['status', 'request body', 'response body'];

const introduction = `# Formats

One session in every format that Payload Lens reads: ${shop.length} exchanges of an invented shop, with forms,
JSON, files, protobuf, compressed and chunked answers, a redirect, cookies and an image. Where the tool runs
on the machine that the product is tested on, it has recorded the session; where it does not, a writer follows
the format's layout. The table says how many exchanges come out with the method and URL, the status, and the
bytes of both bodies, codings undone, that the HAR of the session has.`;

const labels: ReadonlyMap<string, string> = new Map(
  readers.map(({ format, label }) => [format, label]),
);

function madeBy(file: MatrixFile, tools: Readonly<Record<string, string>>): string {
  return file.recordedBy?.map((tool) => tools[tool] ?? tool).join(', ') ?? 'written';
}

/** Cells that say how much of the session a file holds. */
function cells(rows: readonly MatrixRow[], expected: readonly MatrixRow[]): string[] {
  const named = rows.filter((row, i) => {
    return row.method === expected[i]?.method && row.url === expected[i]?.url;
  });
  const counts = parts.map((part) => {
    return rows.filter((row, i) => !differences(row, expected[i]!).includes(part)).length;
  });
  return [named.length, ...counts].map((count) => (count === shop.length ? 'all' : String(count)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function reasons(): string[] {
  return matrixFiles.flatMap(({ format, name, lacks = [] }) =>
    lacks.map(({ part, why }) => `- ${labels.get(format)}, \`${name}\`, ${part}: ${why}`),
  );
}

/** The page as the readers make it. */
export async function formatsText(): Promise<string> {
  const tools = JSON.parse(readFileSync(toolsFile, 'utf8')) as Record<string, string>;
  const { rows: expected } = await matrixRows(matrixFiles[0]!);
  const rows: string[][] = [];
  for (const file of matrixFiles) {
    const { rows: found } = await matrixRows(file);
    rows.push([
      labels.get(file.format) ?? file.format,
      `\`${file.name}\``,
      madeBy(file, tools),
      ...cells(found, expected),
    ]);
  }
  const head = ['Format', 'File', 'Made by', 'URL', 'Status', 'Request body', 'Response body'];
  const why = `## What a format cannot hold\n\n${reasons().join('\n')}`;
  return `${[introduction, table(head, rows), why].join('\n\n')}\n`;
}

async function main(): Promise<void> {
  writeFileSync(formatsPage, await formatsText());
}

if (require.main === module) void main();
