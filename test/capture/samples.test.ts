import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCapture } from './reading';

/** What is truly wrong with some of them: bodies that were shortened, and a broken gzip stream. */
const honest = new Set(['truncated-body', 'content-coding-failed']);
const folder = process.env['PAYLOAD_LENS_SAMPLES'];

describe('real captures', () => {
  if (folder === undefined || !existsSync(join(folder, 'INDEX.tsv'))) {
    it('are looked at where PAYLOAD_LENS_SAMPLES names their folder', () => {
      console.log('      PAYLOAD_LENS_SAMPLES is not set: the real captures were left out');
    });
    return;
  }
  const [head, ...rows] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trim().split('\n');
  const columns = head!.split('\t');
  const column = (row: string, name: string): string => row.split('\t')[columns.indexOf(name)]!;

  for (const row of rows.filter((one) => column(one, 'format') === 'har')) {
    const name = column(row, 'file');
    const bytes = new Uint8Array(readFileSync(join(folder, 'har', name)));
    it(`${name} has the exchanges that the index counts`, async () => {
      const { exchanges, problems } = await readCapture(bytes, name);
      const count = Number(column(row, 'http_exchanges'));
      assert.equal(exchanges.length, count);
      if (count === 0) assert.equal(problems.length, 1);
      else assert.ok(problems.every(({ code }) => honest.has(code)));
      assert.ok(exchanges.every(({ request, response }) => request && response));
    });
  }

  for (const row of rows.filter((one) => column(one, 'format') === 'saz')) {
    const name = column(row, 'file');
    const bytes = new Uint8Array(readFileSync(join(folder, 'saz', name)));
    it(`${name} has the sessions that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'saz');
      assert.equal(exchanges.length, Number(column(row, 'http_exchanges')));
      assert.ok(exchanges.every(({ request, response }) => request && response));
      assert.ok(exchanges.every(({ serverAddress }) => serverAddress !== null));
      const isSaid = new Set(['messages-left-out']);
      assert.ok(problems.every(({ code }) => isSaid.has(code)));
    });
  }

  for (const row of rows.filter((one) => column(one, 'format') === 'proxyman')) {
    const name = column(row, 'file');
    const bytes = new Uint8Array(readFileSync(join(folder, 'proxyman', name)));
    it(`${name} has the requests that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'proxyman');
      assert.equal(exchanges.length, Number(column(row, 'http_exchanges')));
      assert.ok(exchanges.every(({ request, response }) => request && response));
      assert.ok(exchanges.every(({ serverAddress, app, tls }) => serverAddress && app && tls));
      assert.deepEqual(problems, []);
    });
  }

  for (const row of rows.filter((one) => column(one, 'format') === 'netlog')) {
    const name = column(row, 'file');
    const bytes = new Uint8Array(readFileSync(join(folder, 'netlog', name)));
    it(`${name} has the requests that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'netlog');
      assert.equal(exchanges.length, Number(column(row, 'http_exchanges')));
      assert.ok(exchanges.every(({ host, startedAtMs }) => host !== null && startedAtMs !== null));
      assert.deepEqual(problems, []);
    });
  }

  for (const row of rows.filter((one) => column(one, 'format') === 'mitmproxy-flow')) {
    const name = column(row, 'file');
    const bytes = new Uint8Array(readFileSync(join(folder, 'mitmproxy-flow', name)));
    // The index has how many flows of each type there are; versions before 0.17 name none.
    const others = [...column(row, 'notes').matchAll(/'(tcp|udp|dns|websocket)': (\d+)/g)];
    const otherCount = others.reduce((sum, [, , count]) => sum + Number(count), 0);
    it(`${name} has the flows that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'mitmproxy');
      assert.equal(exchanges.length, Number(column(row, 'http_exchanges')));
      const apart = exchanges.filter(({ request, messages }) => !request && messages);
      const unread = problems.filter(({ code }) => code === 'not-http');
      assert.equal(unread.length + apart.length, otherCount);
      assert.equal(
        exchanges.filter(({ request }) => request).length,
        exchanges.length - otherCount,
      );
      const isSaid = new Set([...honest, 'not-http', 'messages-left-out']);
      assert.ok(problems.every(({ code }) => isSaid.has(code)));
    });
  }
});
