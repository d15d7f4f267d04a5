import assert from 'node:assert/strict';
import { readCapture } from './reading';
import { samplesOrWord, type Sample } from './samples';

/** What is truly wrong with some of them: bodies that were shortened, and a broken gzip stream. */
const honest = new Set(['truncated-body', 'content-coding-failed']);

describe('real captures', () => {
  const samples = samplesOrWord();
  if (samples === null) return;
  const inFormat = (wanted: string): readonly Sample[] =>
    samples.filter(({ format }) => format === wanted);

  for (const sample of inFormat('har')) {
    const { name } = sample;
    it(`${name} has the exchanges that the index counts`, async () => {
      const { exchanges, problems } = await readCapture(sample.bytes(), name);
      const count = sample.count;
      assert.equal(exchanges.length, count);
      if (count === 0) assert.equal(problems.length, 1);
      else assert.ok(problems.every(({ code }) => honest.has(code)));
      assert.ok(exchanges.every(({ request, response }) => request && response));
    });
  }

  for (const sample of inFormat('saz')) {
    const { name } = sample;
    it(`${name} has the sessions that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'saz');
      assert.equal(exchanges.length, sample.count);
      assert.ok(exchanges.every(({ request, response }) => request && response));
      assert.ok(exchanges.every(({ serverAddress }) => serverAddress !== null));
      const isSaid = new Set(['messages-left-out']);
      assert.ok(problems.every(({ code }) => isSaid.has(code)));
    });
  }

  for (const sample of inFormat('proxyman')) {
    const { name } = sample;
    it(`${name} has the requests that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'proxyman');
      assert.equal(exchanges.length, sample.count);
      assert.ok(exchanges.every(({ request, response }) => request && response));
      assert.ok(exchanges.every(({ serverAddress, app, tls }) => serverAddress && app && tls));
      assert.deepEqual(problems, []);
    });
  }

  for (const sample of inFormat('netlog')) {
    const { name } = sample;
    it(`${name} has the requests that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'netlog');
      assert.equal(exchanges.length, sample.count);
      assert.ok(exchanges.every(({ host, startedAtMs }) => host !== null && startedAtMs !== null));
      assert.deepEqual(problems, []);
    });
  }

  for (const sample of inFormat('mitmproxy-flow')) {
    const { name } = sample;
    // The index has how many flows of each type there are; versions before 0.17 name none.
    const others = [...sample.notes.matchAll(/'(tcp|udp|dns|websocket)': (\d+)/g)];
    const otherCount = others.reduce((sum, [, , count]) => sum + Number(count), 0);
    it(`${name} has the flows that the index counts`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'mitmproxy');
      assert.equal(exchanges.length, sample.count);
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
