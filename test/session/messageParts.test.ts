import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import { sourcedContent, sourcedSlice } from '../../src/bytes/sourced';
import type { StreamMessage } from '../../src/capture/model';
import { nodePlatform } from '../../src/platform/platform.node';
import { analyseExchange } from '../../src/session/analyse';
import { defaultOptions } from '../../src/session/options';
import { sourceRange } from '../../src/verdict/locate';
import { isSent } from '../../src/verdict/severity';
import type { AnalysedExchange } from '../../src/verdict/model';
import { makeExchange } from '../verdict/make';

const imei = '356938035643809';

function message(text: string, more: Partial<StreamMessage> = {}): StreamMessage {
  return {
    direction: 'sent',
    kind: 'text',
    atMs: null,
    content: sourcedContent(encodeUtf8(text)),
    fidelity: 'text',
    state: 'complete',
    ...more,
  };
}

function analyse(
  messages: readonly StreamMessage[],
  limits = defaultOptions.limits,
): AnalysedExchange {
  const exchange = { ...makeExchange({ url: 'https://ws.example.com/live' }), messages };
  const options = { ...defaultOptions, limits };
  return analyseExchange(exchange, { platform: nodePlatform, options });
}

function told({ findings }: AnalysedExchange): string[] {
  return findings
    .filter(({ part }) => part === 'websocket' || part === 'response-body')
    .map(({ entity, part, path }) => `${entity} ${part} ${path.join(' ')}`);
}

describe('messages of an exchange', () => {
  it('are parts whose paths begin with their number', () => {
    const packed = Buffer.from(JSON.stringify({ imei })).toString('base64');
    const analysed = analyse([
      message('hello'),
      message(JSON.stringify({ imei })),
      message(JSON.stringify({ d: packed })),
      message('{"email":"jo.doe@mail.example"}', { kind: 'event', direction: 'received' }),
    ]);
    assert.deepEqual(told(analysed), [
      'imei websocket message:1 json:/imei',
      'imei websocket message:2 json:/d base64 json:/imei',
      'email response-body message:3 json:/email',
    ]);
    assert.deepEqual(
      analysed.findings.filter(({ entity }) => entity === 'imei').map((one) => one.protection),
      ['plaintext', 'encoded'],
    );
    assert.equal(analysed.verdict.entities[0], 'imei');
  });

  it('lead each finding to its own bytes in the file, those of equal messages too', () => {
    const text = JSON.stringify({ imei, at: 'x' });
    const file = encodeUtf8(`--${text}--${text}--`);
    const second = 2 + text.length + 2;
    const starts = [2, second];
    const analysed = analyse(
      starts.map((start) =>
        message('', { content: sourcedSlice(file, { start, end: start + text.length }) }),
      ),
    );
    assert.deepEqual(told(analysed), [
      'imei websocket message:0 json:/imei',
      'imei websocket message:1 json:/imei',
    ]);
    const ranges = analysed.findings
      .filter(({ part }) => part === 'websocket')
      .map((finding) => sourceRange(analysed, finding).range);
    const [first, other] = ranges;
    assert.equal(decodeUtf8(file.subarray(other!.start, other!.end)), imei);
    assert.equal(other!.start - first!.start, second - 2);
    assert.equal(new Set(analysed.messageParts).size, 2);
  });

  it('share their analysis where they are equal and nothing is found in them', () => {
    const ping = '{"type":"ping","seq":"none"}';
    const analysed = analyse([
      ...Array.from({ length: 5_000 }, () => message(ping)),
      message(JSON.stringify({ imei })),
      message(''),
    ]);
    const { parts, messageParts } = analysed;
    assert.equal(parts.filter(({ part }) => part === 'websocket').length, 2);
    assert.equal(messageParts!.length, 5_002);
    assert.equal(new Set(messageParts!.slice(0, 5_000)).size, 1);
    assert.equal(messageParts![5_001], -1);
    assert.deepEqual(analysed.problems, []);
    assert.deepEqual(told(analysed), ['imei websocket message:5000 json:/imei']);
  });

  it('are told apart by who sent them', () => {
    const text = JSON.stringify({ imei });
    const analysed = analyse([message(text), message(text, { direction: 'received' })]);
    const sides = analysed.findings.filter(({ part }) => part === 'websocket').map(isSent);
    assert.equal(sides[0], true);
    assert.ok(sides.slice(1).every((sent) => !sent));
    assert.equal(new Set(analysed.messageParts).size, 2);
  });

  it('have groups of their own where they repeat', () => {
    const text = '{"latitude":48.137154,"longitude":11.576124}';
    const analysed = analyse([message(text), message(text)]);
    const groups = analysed.findings
      .filter(({ entity }) => entity === 'precise_location')
      .map(({ group }) => group);
    assert.equal(groups.length, 4);
    assert.equal(new Set(groups).size, 2);
    assert.equal(groups[0], groups[1]);
  });

  it('of any number are all decoded within the budget of the exchange', () => {
    // More than the layers that the exchange itself may have; the clock is not what is tested.
    const limits = { ...defaultOptions.limits, timeMs: 60_000 };
    const messages = Array.from({ length: 3_000 }, (_, at) =>
      message(JSON.stringify({ seq: at, price: at / 7, note: 'none' })),
    );
    const analysed = analyse([...messages, message(JSON.stringify({ imei }))], limits);
    assert.deepEqual(analysed.problems, []);
    const decoded = analysed.parts.filter(({ root }) => root.layers[0]?.codec === 'json');
    assert.equal(decoded.length, 3_001);
    assert.ok(told(analysed).includes('imei websocket message:3000 json:/imei'));
  });

  it('that there is no time for are not looked at, and that is told', () => {
    const limits = { ...defaultOptions.limits, timeMs: 0 };
    const analysed = analyse([message(JSON.stringify({ imei }))], limits);
    assert.deepEqual(analysed.messageParts, [-1]);
    assert.ok(analysed.problems.some(({ arguments: { limit } }) => limit === 'timeMs'));
  });

  it('beyond the most that are looked at are told of', () => {
    const analysed = analyse(Array.from({ length: 20_002 }, () => message('a')));
    assert.deepEqual(
      analysed.problems.map(({ code, arguments: args }) => [code, args]),
      [['messages-left-out', { kind: 'WebSocket', count: 2 }]],
    );
    assert.equal(analysed.messageParts!.length, 20_000);
  });
});
