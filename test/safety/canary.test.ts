import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { encodeUtf8 } from '../../src/bytes/text';
import { JsonReport } from '../../src/report/json';
import { NdjsonReport } from '../../src/report/ndjson';
import type { Report } from '../../src/report/report';
import { TextReport } from '../../src/report/text';
import { cli, Folder } from '../cli/run';
import { itemsOf } from '../tools/fuzz/targets/analyse';

const formats: Readonly<Record<string, () => Report>> = {
  text: () => new TextReport({ reveal: false, colour: false }),
  ndjson: () => new NdjsonReport({ reveal: false }),
  json: () => new JsonReport({ reveal: false }),
};

/** Tokens that were planted, each in one place only. */
class Canaries {
  readonly places = new Map<string, string>();

  /** An e-mail address that stands nowhere else: personal wherever it is. */
  email(place: string): string {
    const count = this.places.size.toString(36).padStart(3, 'x');
    const token = `zq${count}vwkj`;
    this.places.set(token, place);
    return `${token}@posteo.de`;
  }
}

type Fields = { name: string; value: string }[];

/**
 * A HAR with every field of the specification, and some that only tools write. Names in a query are
 * left out: they are no values, and are shown.
 */
function writeHar(plant: Canaries): string {
  const put = (place: string): string => plant.email(place);
  const fields = (place: string): Fields => [
    { name: 'X-User', value: put(`${place}.value`) },
    { name: put(`${place}.name`), value: 'x' },
  ];
  const body = (place: string): string => {
    const inner = JSON.stringify({ email: put(`${place} gzip`), [put(`${place} gzip key`)]: 1 });
    return JSON.stringify({
      contact: put(`${place} json`),
      [put(`${place} json key`)]: 'x',
      text: `please write to ${put(`${place} text`)} at once`,
      data: gzipSync(inner).toString('base64'),
      plain: Buffer.from(JSON.stringify({ mail: put(`${place} base64`) })).toString('base64'),
    });
  };
  const entry = (place: string, change: object): object => ({
    startedDateTime: '2024-05-01T10:00:00Z',
    time: 1,
    comment: put(`${place} comment`),
    connection: put(`${place} connection`),
    pageref: put(`${place} pageref`),
    _initiator: { url: put(`${place} initiator`) },
    _custom: put(`${place} custom`),
    _webSocketMessages: [
      { type: 'send', time: 1, opcode: 1, data: body(`${place} sent message`) },
      { type: put(`${place} message type`), opcode: 1, data: put(`${place} received message`) },
      { type: 'receive', opcode: 2, data: Buffer.from(put(`${place} bytes`)).toString('base64') },
    ],
    request: {
      method: 'POST',
      url: `https://u:p@a.example/${place}/${put(`${place} path`)}?email=${put(`${place} query`)}&x=${encodeURIComponent(put(`${place} coded query`))}#${put(`${place} fragment`)}`,
      httpVersion: 'HTTP/1.1',
      cookies: fields(`${place} cookies`),
      headers: [
        ...fields(`${place} header`),
        { name: 'Cookie', value: `a=${put(`${place} cookie`)}; ${put(`${place} cookie name`)}=1` },
        { name: 'Referer', value: `https://b.example/?m=${put(`${place} referer`)}` },
        {
          name: 'Authorization',
          value: `Basic ${Buffer.from(`${put(`${place} basic`)}:x`).toString('base64')}`,
        },
      ],
      queryString: fields(`${place} queryString`),
      postData: { mimeType: 'application/json', text: body(`${place} request`), comment: put('c') },
      comment: put(`${place} request comment`),
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      cookies: fields(`${place} response cookies`),
      headers: [
        ...fields(`${place} response header`),
        { name: 'Set-Cookie', value: `a=${put(`${place} set-cookie`)}; Path=/` },
        { name: 'Location', value: `https://b.example/?to=${put(`${place} location`)}` },
      ],
      content: { size: 1, mimeType: 'application/json', text: body(`${place} response`) },
      redirectURL: `https://b.example/?to=${put(`${place} redirectURL`)}`,
      comment: put(`${place} response comment`),
    },
    cache: { comment: put(`${place} cache`) },
    timings: { send: 0, wait: 1, receive: 0, comment: put(`${place} timings`) },
    ...change,
  });
  const params = { mimeType: 'application/x-www-form-urlencoded', params: fields('params') };
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: put('creator'), version: put('creator version') },
      browser: { name: put('browser'), version: put('browser version') },
      pages: [{ id: put('page'), title: put('title'), startedDateTime: put('page date') }],
      comment: put('log comment'),
      entries: [
        entry('one', {}),
        entry('two', {
          request: { method: 'POST', url: 'https://a.example/', headers: [], postData: params },
        }),
        // Fields of the wrong kind are told of, without what they hold.
        entry('three', {
          startedDateTime: put('date'),
          time: put('time'),
          serverIPAddress: put('ip'),
        }),
        entry('four', {
          request: put('request'),
          response: { status: put('status'), content: put('content') },
        }),
        put('entry'),
      ],
    },
  });
}

function leaks(out: string, plant: Canaries): string[] {
  return [...plant.places].filter(([token]) => out.includes(token)).map(([, place]) => place);
}

describe('a token in every field of a capture', function () {
  this.timeout(60_000);
  const plant = new Canaries();
  const text = writeHar(plant);

  for (const [format, make] of Object.entries(formats)) {
    it(`is in no report that masks: ${format}`, async () => {
      assert.ok(plant.places.size > 100);
      const items = await itemsOf(encodeUtf8(text));
      assert.ok(items.length > 5);
      const report = make();
      let out = report.begin();
      for (const item of items) for (const piece of report.add('a.har', item)) out += piece;
      out += report.endFile('a.har') + report.end();
      assert.ok(out.length > 1_000);
      assert.deepEqual(leaks(out, plant), []);
    });
  }

  it('is in nothing that the program writes', async () => {
    const folder = new Folder();
    try {
      const good = folder.file('a.har', text);
      // Cut, spoilt, and no capture at all: what is said of a file holds nothing of it either.
      const cut = folder.file('b.har', text.slice(0, text.length >> 1));
      const none = folder.file('c.har', plant.email('no capture'));
      for (const format of Object.keys(formats)) {
        const { out, err, code } = await cli(['scan', '--format', format, good, cut, none]);
        assert.equal(code, 2, err);
        assert.deepEqual(leaks(out + err, plant), []);
      }
    } finally {
      folder.remove();
    }
  });

  it('is found in what it writes with --reveal, so the test sees what it looks for', async () => {
    const items = await itemsOf(encodeUtf8(text));
    const report = new NdjsonReport({ reveal: true });
    let out = '';
    for (const item of items) for (const piece of report.add('a.har', item)) out += piece;
    assert.ok(leaks(out, plant).length >= 20, leaks(out, plant).join(', '));
  });
});
