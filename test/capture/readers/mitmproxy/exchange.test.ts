import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { codes } from '../../reading';
import { startedAt } from '../../writers/mitmproxy';
import { changed, changedIn, readFlow } from './flows';

const messages = [
  [true, encodeUtf8('imei=356938035643809'), startedAt],
  [false, encodeUtf8('ok'), startedAt + 1],
];

describe('loadFlow', () => {
  it('takes times from the request and the end of the response', async () => {
    const { exchange } = await readFlow(changed({}));
    assert.equal(exchange.startedAtMs, startedAt * 1000);
    assert.equal(exchange.durationMs, 1500);
    const unanswered = await readFlow(changed({ response: null }));
    assert.equal(unanswered.exchange.response, null);
    assert.equal(unanswered.exchange.durationMs, null);
    assert.deepEqual(unanswered.problems, []);
    for (const timestamp_start of [null, 0, -5, 1e300]) {
      const odd = await readFlow(changedIn('request', { timestamp_start }));
      assert.equal(odd.exchange.startedAtMs, null);
    }
  });

  it('names traffic that is no HTTP, and whom it was with', async () => {
    for (const [type, kind] of [
      ['tcp', 'TCP'],
      ['udp', 'UDP'],
      ['__proto__', 'unknown'],
      ['quic', 'unknown'],
    ] as const) {
      const state = { ...changed({ type, messages }), request: null, response: null };
      const { exchange, problems } = await readFlow(state);
      assert.deepEqual(codes(problems), ['not-http'], type);
      assert.deepEqual(problems[0]!.arguments, { kind, count: 2 });
      assert.equal(exchange.request, null);
      assert.equal(exchange.host, 'stats.example.com');
      assert.equal(exchange.serverAddress, '192.0.2.7');
      assert.equal(exchange.transport, 'tls');
    }
    const dns = await readFlow(changed({ type: 'dns', request: { questions: [] } }));
    assert.equal(dns.exchange.request, null);
    assert.deepEqual(dns.problems[0]!.arguments, { kind: 'DNS' });
  });

  it('turns fields of a wrong type into problems, and reads the rest', async () => {
    const noRequest = await readFlow(changed({ request: 'x' }));
    assert.equal(noRequest.exchange.request, null);
    assert.equal(noRequest.exchange.response?.status, 200);
    assert.deepEqual(codes(noRequest.problems), ['malformed-field']);
    assert.deepEqual(noRequest.problems[0]!.arguments, {
      field: 'request',
      expected: 'dictionary',
    });
    const noStatus = await readFlow(changedIn('response', { status_code: 'x' }));
    assert.equal(noStatus.exchange.response?.status, 0);
    assert.ok(noStatus.problems.every(({ code }) => code === 'malformed-field'));
    assert.ok(noStatus.problems.length >= 1);
  });
});
