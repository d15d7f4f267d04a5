import assert from 'node:assert/strict';
import { MemorySource, type ByteSource } from '../../../../src/bytes/source';
import { encodeUtf8 } from '../../../../src/bytes/text';
import type { IndexItem } from '../../../../src/capture/model';
import { mitmproxyReader } from '../../../../src/capture/readers/mitmproxy/reader';
import { codes, context, outline, readCapture } from '../../reading';
import { joinBytes } from '../../writers/message';
import { flowState, tnetstring, writeFlows, writeMitmproxy } from '../../writers/mitmproxy';
import { session } from '../../writers/session';

const flow = (i: number): Uint8Array => tnetstring(flowState(session[i]!));

describe('mitmproxy reader', () => {
  for (const version of [21, 17, 7, '0.14', '0.10'] as const) {
    it(`reads the same session from version ${version}`, async () => {
      const whole = await readCapture(writeMitmproxy(session));
      const { format, exchanges, problems } = await readCapture(writeMitmproxy(session, version));
      assert.equal(format, 'mitmproxy');
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), whole.exchanges.map(outline));
      assert.equal(exchanges.length, session.length);
    });
  }

  it('keeps what stands before a cut flow, and what can be read of it', async () => {
    const file = joinBytes(flow(0), flow(1));
    for (const lost of [1, 10, 300]) {
      const { exchanges, problems } = await readCapture(file.subarray(0, file.length - lost));
      assert.equal(exchanges.length, 2);
      assert.equal(exchanges[1]!.request?.method, 'GET');
      assert.equal(exchanges[1]!.response?.status, 404);
      assert.deepEqual(codes(problems), ['truncated-file']);
    }
    const stub = await readCapture(file.subarray(0, flow(0).length + 9));
    assert.equal(stub.exchanges.length, 1);
    assert.deepEqual(codes(stub.problems), ['truncated-file']);
  });

  it('goes on behind a flow that a crash cut and others were appended to', async () => {
    for (const lost of [1, 40, 700]) {
      const cut = flow(0).subarray(0, flow(0).length - lost);
      const file = joinBytes(flow(3), cut, flow(1), flow(2));
      const { exchanges, problems } = await readCapture(file);
      assert.equal(exchanges.length, 4);
      assert.deepEqual(exchanges[1]!.range, {
        start: flow(3).length,
        end: flow(3).length + cut.length,
      });
      assert.equal(exchanges[2]!.response?.status, 404);
      assert.equal(exchanges[3]!.request?.method, 'PUT');
      assert.deepEqual(codes(problems).slice(0, 1), ['malformed-exchange']);
      assert.ok(problems.every(({ exchange }) => exchange === 1));
    }
  });

  it('takes neither an earlier state nor a flow inside a body for the next one', async () => {
    const nested = { ...flowState(session[1]!), backup: flowState(session[0]!) };
    const { exchanges } = await readCapture(writeFlows([nested]).subarray(0, -30));
    assert.equal(exchanges.length, 1);
    const state = flowState({ ...session[0]!, requestBody: joinBytes(flow(1), flow(2)) });
    const bodies = await readCapture(writeFlows([state]).subarray(0, -30));
    assert.equal(bodies.exchanges.length, 1);
    const whole = await readCapture(writeFlows([nested, state]));
    assert.equal(whole.exchanges.length, 2);
    assert.deepEqual(whole.problems, []);
  });

  it('says once that a newer version has written it, or appended to it', async () => {
    const newer = flow(0);
    const text = new TextDecoder('latin1')
      .decode(newer)
      .replace('7:version;2:21#', '7:version;2:22#');
    const next = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const file of [joinBytes(next, next), joinBytes(flow(1), next)]) {
      const { exchanges, problems } = await readCapture(file);
      assert.equal(exchanges.length, 2);
      assert.deepEqual(codes(problems), ['newer-version']);
      assert.deepEqual(problems[0]!.arguments, { version: 22, known: 21 });
    }
  });

  it('passes over bodies without reading them', async () => {
    const large = { ...session[2]!, requestBody: new Uint8Array(3_000_000).fill(0x3a) };
    const file = joinBytes(...[0, 1, 2].flatMap((i) => [flow(i), tnetstring(flowState(large))]));
    const memory = new MemorySource(file);
    let read = 0;
    const counting: ByteSource = {
      size: memory.size,
      read: (offset, length) => {
        read += Math.min(length, memory.size - offset);
        return memory.read(offset, length);
      },
      close: () => memory.close(),
    };
    const items: IndexItem[] = [];
    for await (const item of mitmproxyReader.index(counting, context)) items.push(item);
    assert.equal(items.filter(({ kind }) => kind === 'exchange').length, 6);
    assert.ok(read < file.length / 4, `${read} of ${file.length}`);
  });

  it('believes no length that goes beyond the file, nor that there is a flow where none is', async () => {
    const body = '4:type;4:http;';
    for (const length of ['1', '13', '15', '2147483648', '4294967295', '999999999999']) {
      const { exchanges, problems } = await readCapture(joinBytes(`${length}:${body}}`, flow(0)));
      assert.equal(exchanges.at(-1)!.request?.method, 'POST', length);
      assert.ok(problems.length >= 1 && problems.length <= 3, length);
    }
    const noise = encodeUtf8('1:4:type;'.repeat(20_000));
    const { problems } = await readCapture(joinBytes(flow(0), noise));
    assert.ok(problems.length <= 2);
  });
});
