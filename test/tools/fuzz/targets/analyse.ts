import assert from 'node:assert/strict';
import { MemorySource } from '../../../../src/bytes/source';
import { CaptureError } from '../../../../src/capture/model';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { NdjsonReport } from '../../../../src/report/ndjson';
import { TextReport } from '../../../../src/report/text';
import { analyseCapture } from '../../../../src/session/analyseCapture';
import { sessionOptions } from '../../../../src/session/options';
import type { AnalysedExchange, CaptureItem } from '../../../../src/verdict/model';
import { checkAnalysed, checkMasked } from '../checks';
import type { Target } from '../model';
import { hashOf } from '../random';
import { limits } from './decode';
import { anyInput } from './readers';

const options = sessionOptions({ limits, maxContentBytes: 1024 * 1024 });

/** Everything that analysing a capture yields; nothing where it is none. */
export async function itemsOf(input: Uint8Array): Promise<CaptureItem[]> {
  const items: CaptureItem[] = [];
  const name = `capture.${['har', 'xml', 'txt', 'json'][hashOf(input) & 3]!}`;
  try {
    const source = new MemorySource(input);
    for await (const item of analyseCapture(source, name, nodePlatform, options)) items.push(item);
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    assert.equal(items.length, 0);
  }
  return items;
}

export function analysedOf(items: readonly CaptureItem[]): AnalysedExchange[] {
  return items.flatMap((item) => (item.kind === 'exchange' ? [item.analysed] : []));
}

/** Who gets the data is told as it is, whatever stands in the name. */
function checkReport(analysed: AnalysedExchange, text: string): void {
  const { host } = analysed.exchange;
  checkMasked(analysed, host === null ? text : text.replaceAll(host, ''), 'a report');
}

/** From bytes to reports. */
export const analyseTarget: Target = {
  ...anyInput,
  name: 'analyse',
  async run(input) {
    const items = await itemsOf(input);
    analysedOf(items).forEach((analysed, index) => {
      assert.equal(analysed.exchange.index, index);
      checkAnalysed(analysed, input.length);
    });
    for (const reveal of [false, true]) {
      const lines = new NdjsonReport({ reveal });
      let out = lines.begin();
      for (const item of items) {
        const added = [...lines.add('a', item)].join('');
        if (item.kind === 'exchange' && !reveal) checkReport(item.analysed, added);
        out += added;
      }
      out += lines.endFile('a') + lines.end();
      for (const line of out.split('\n')) if (line !== '') JSON.parse(line);
      const text = new TextReport({ reveal, colour: false });
      for (const item of items) {
        const added = [...text.add('a', item)].join('');
        assert.ok(!/[^\P{Cc}\t\n]/u.test(added), 'no control characters in a report');
        if (item.kind === 'exchange' && !reveal) checkReport(item.analysed, added);
      }
    }
  },
};
