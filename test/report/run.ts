import { MemorySource } from '../../src/bytes/source';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import type { ReportItem, ReportLine } from '../../src/report/lineModel';
import { NdjsonReport } from '../../src/report/ndjson';
import type { Report } from '../../src/report/report';
import { analyseCapture } from '../../src/session/analyseCapture';

/** What analysing a capture's text yields. */
export async function itemsOf(text: string, name = 'a.har'): Promise<ReportItem[]> {
  const items: ReportItem[] = [];
  const source = new MemorySource(encodeUtf8(text));
  for await (const item of analyseCapture(source, name, nodePlatform)) items.push(item);
  return items;
}

/** A whole report on captures, by name. */
export async function reportOn(
  report: Report,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  let out = report.begin();
  for (const [name, text] of Object.entries(files)) {
    for (const item of await itemsOf(text, name))
      for (const piece of report.add(name, item)) out += piece;
    out += report.endFile(name);
  }
  return out + report.end();
}

/** The lines of a report on one capture. */
export async function linesOn(text: string, reveal = false): Promise<ReportLine[]> {
  const out = await reportOn(new NdjsonReport({ reveal }), { 'a.har': text });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportLine);
}
