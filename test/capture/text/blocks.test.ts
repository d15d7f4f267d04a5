import assert from 'node:assert/strict';
import { MemorySource } from '../../../src/bytes/source';
import { decodeLatin1, encodeUtf8 } from '../../../src/bytes/text';
import type { Line } from '../../../src/capture/http/lines';
import { indexBlocks, type Splitter } from '../../../src/capture/text/blocks';

async function index(text: string): Promise<{ ranges: unknown[]; seen: string[] }> {
  const seen: string[] = [];
  const ranges: unknown[] = [];
  const items = indexBlocks(new MemorySource(encodeUtf8(text)), (blocks): Splitter => ({
    take(bytes: Uint8Array, line: Line, base: number): void {
      const shown = decodeLatin1(bytes.subarray(line.start, Math.min(line.end, line.start + 4)));
      seen.push(shown);
      if (shown === 'go') blocks.begin(base + line.start);
      if (shown === 'end') blocks.end(base + line.next);
    },
  }));
  for await (const item of items) {
    ranges.push(item.kind === 'exchange' ? item.ref.range : item.problem.code);
  }
  return { ranges, seen };
}

describe('indexBlocks', () => {
  it('ends a block where it is said to, and where the next begins', async () => {
    const { ranges } = await index('x\ngo\na\ngo\nend\nb\ngo');
    assert.deepEqual(ranges, [
      { start: 2, end: 7 },
      { start: 7, end: 14 },
      { start: 16, end: 18 },
    ]);
    assert.deepEqual((await index('a\nb')).ranges, ['no-exchanges']);
  });

  it('sees each line once, however chunks cut them', async () => {
    const long = 'l'.repeat(2_500_000);
    const { ranges, seen } = await index(
      `${long}\ngo\n${'x'.repeat(1_048_570)}\ngo\n${long}\nend\n`,
    );
    assert.deepEqual(seen, ['llll', 'go', 'xxxx', 'go', 'llll', 'end']);
    assert.equal(ranges.length, 2);
  });
});
