import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { parseHead } from '../../../src/capture/http/head';
import { readRequest, readResponse } from '../../../src/capture/http/messages';
import { ProblemLog } from '../../../src/capture/problemLog';
import { context } from '../reading';
import { textAt } from './text';

const style = { mayBeUnchunked: false, mayBeUndone: false, isCut: false, trimsLineEnds: false };

function message(text: string) {
  const bytes = encodeUtf8(text);
  return { text: textAt(bytes), head: parseHead(bytes, 0, bytes.length)!, bodyEnd: bytes.length };
}

describe('messages', () => {
  it('are requests or responses, and not the other', () => {
    const log = new ProblemLog(0);
    const request = message('PUT /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi');
    const read = readRequest(request, style, context, log)!;
    assert.deepEqual(
      [read.method, decodeUtf8(read.url.bytes), read.httpVersion, decodeUtf8(read.content.bytes)],
      ['PUT', '/a', 'HTTP/1.1', 'hi'],
    );
    assert.equal(readResponse(request, '', style, context, log), null);
    assert.deepEqual(log.problems, []);
  });

  it('of responses to HEAD and without content declare nothing', () => {
    for (const [method, line] of [
      ['HEAD', 'HTTP/1.1 200 OK'],
      ['GET', 'HTTP/1.1 304 Not Modified'],
      ['GET', 'HTTP/1.1 204'],
    ] as const) {
      const log = new ProblemLog(0);
      const response = message(`${line}\r\nContent-Length: 99\r\n\r\n`);
      assert.equal(readResponse(response, method, style, context, log)!.content.bytes.length, 0);
      assert.deepEqual(log.problems, []);
    }
  });
});
