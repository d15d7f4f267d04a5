import { hexRow, rowBytes } from './blocks/hexLines';

/** Bytes as a hex dump, in the clear: offset, 16 bytes, their ASCII characters, a row a line. */
export function hexDump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let start = 0; start < bytes.length; start += rowBytes) {
    const { tokens } = hexRow(bytes, start, () => []);
    rows.push(tokens.map(({ text }) => text).join(''));
  }
  return rows.join('\n');
}
