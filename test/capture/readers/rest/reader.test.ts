import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffRest } from '../../../../src/capture/readers/rest/sniff';
import { codes, readCapture, spelt } from '../../reading';

const file = `@host = https://api.example.com
### list
# @name list
GET {{host}}/items
    ?page=2
    &q=ü
Authorization: Bearer {{token}}
// a note
Accept: */*

### upload
< {%
  request.variables.set("a", 1)
%}
POST https://up.example.com/f HTTP/1.1
Content-Type: text/plain

first
< ./a.bin
last

> {%
 client.log("x");
%}
<> 2024.json
###
https://plain.example/x
### comments alone
# nothing
`;

describe('rest reader', () => {
  it('reads requests as their client would send them, variables as they are', async () => {
    const { exchanges, problems } = await readCapture(file, 'a.http');
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(
      exchanges.map(({ request, host, response }) => [
        request!.method,
        decodeUtf8(request!.url.bytes),
        request!.headers.map(({ name }) => name).join(),
        host,
        response,
      ]),
      [
        ['GET', '{{host}}/items?page=2&q=ü', 'Authorization,Accept', null, null],
        ['POST', 'https://up.example.com/f', 'Content-Type', 'up.example.com', null],
        ['GET', 'https://plain.example/x', '', 'plain.example', null],
      ],
    );
    const { url, headers } = exchanges[0]!.request!;
    assert.equal(spelt(file, url, 14, 21), '?page=2');
    assert.equal(spelt(file, headers[0]!.value), 'Bearer {{token}}');
  });

  it('says that a file of the body is left out', async () => {
    const { exchanges } = await readCapture(file, 'a.http');
    const { content } = exchanges[1]!.request!;
    assert.equal(decodeUtf8(content.bytes), 'first\nlast');
    assert.deepEqual([content.fidelity, content.state], ['elided', 'truncated']);
  });

  it('leaves plain messages to their own format', () => {
    const scores: readonly (readonly [string, number])[] = [
      ['GET https://a.example/ HTTP/1.1\n\n', 0],
      ['GET https://a.example/ HTTP/1.1\n\n###\n', 0.92],
      ['# note\nGET / HTTP/1.1\n', 0],
      ['# @name a\nGET /x\n', 0.95],
      ['### Title\n\nSome text\n', 0],
      ['https://a.example/\n', 0.42],
      ['GET {{a}}/b', 0.95],
      ['', 0],
    ];
    for (const [text, score] of scores) assert.equal(sniffRest(encodeUtf8(text)), score, text);
  });
});
