import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { exchangeView } from '../../src/view/exchange';
import { everythingMasked } from '../../src/view/input';
import { exchangeOf, findingAt, type ExchangeSpec } from './exchangeOf';
import { printBlocks, printExchange, printTokens } from './print';

/** Stored, not compressed, so that sizes do not depend on the version of zlib. */
function gzip(text: string): Uint8Array {
  return gzipSync(text, { level: 0 });
}

function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}

const telemetry = JSON.stringify([
  {
    distinct_id: '9f3c0a1b22d44b62',
    time: 1588312991402,
    properties: {
      $os_version: '10',
      imei: '356938035643809',
      is_incognito: true,
      latitude: 55.7558,
      nothing: {},
      context: JSON.stringify({ mail: 'jo@mail.example' }),
    },
  },
]);
const body = `data_list=${encodeURIComponent(base64(gzip(telemetry)))}&gzip=1&crc=-1203945512`;

const story: ExchangeSpec = {
  url: 'https://sa.api.intl.miui.com/sa?project=global_browser&mail=jo%40mail.example',
  requestHeaders: [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['X-Device', 'id 9f3c0a1b22d44b62'],
    ['Cookie', 'theme=dark; sid=abcdef0123456789'],
  ],
  requestType: 'application/x-www-form-urlencoded',
  requestBody: body,
  status: 200,
  responseHeaders: [['Content-Type', 'application/json']],
  responseType: 'application/json',
  responseBody: '{"ok":true,"for":"jo@mail.example"}',
  personal: {
    distinct_id: 'installation_id',
    imei: 'imei',
    is_incognito: 'incognito_flag',
    latitude: 'precise_location',
    $os_version: 'os_version',
    mail: 'email',
    sid: 'session_cookie',
  },
};

function printBody(spec: ExchangeSpec): string {
  const view = exchangeView(exchangeOf(spec), everythingMasked);
  return printBlocks(view.request!.blocks);
}

function expectText(actual: string, expected: string): void {
  assert.equal(actual, expected.replace(/^\n/, '').replace(/\n *$/, ''));
}

describe('the view of an exchange', () => {
  it('shows everything decoded where the encoded stood, masked', () => {
    const view = exchangeView(exchangeOf(story), everythingMasked);
    const text = printExchange({ ...view, sentence: '', recipient: '' });
    expectText(
      text,
      `
POST https://sa.api.intl.miui.com/sa?project=global_browser&mail={0:jo@••••••••••••}
▾ URL
  mail = {0:jo@••••••••••••}
▾ Header fields  3
  Content-Type: application/x-www-form-urlencoded
  X-Device: id 9f3c••••••••••••
  Cookie: theme=dark; sid={1:••••••••}
▾ Body  form · 349 bytes, as on the wire
  data_list = <H4sI…>
  ┌ base64 › gzip › JSON  312 → 211 bytes · gzip agrees (1) · the CRC-32 checksum is right
    [
      {
        "distinct_id": {2:"9f3c••••••••••••"},
        "time": 1588312991402,
        "properties": {
          "$os_version": {3:"10"},
          "imei": {4:"356••••••••••••"},
          "is_incognito": {5:true},
          "latitude": {6:5••••••},
          "nothing": {},
          "context": <"{\\"ma…">
    ┌ JSON  26 → 26 bytes
      {
        "mail": {7:"jo@••••••••••••"}
      }
    └
        }
      }
    ]
  └
  gzip = 1
  crc = -1203945512
HTTP/1.1 200 OK
▸ Header fields  1
  Content-Type: application/json
▾ Body  JSON · 35 bytes, as on the wire
  {
    "ok": true,
    "for": "jo@••••••••••••"
  }
#0 e-mail address jo@•••••••••••• at url@0-1 line 0
#1 session cookie •••••••• at request-headers@0-3 line 2
#2 installation id 9f3c•••••••••••• at p4/0.0/0.0/0.0:0@0-11 line 2
#3 system version 10 at p4/0.0/0.0/0.0:0@0-11 line 5
#4 IMEI 356•••••••••••• at p4/0.0/0.0/0.0:0@0-11 line 6
#5 private browsing true at p4/0.0/0.0/0.0:0@0-11 line 7
#6 precise location 5•••••• at p4/0.0/0.0/0.0:0@0-11 line 8
#7 e-mail address jo@•••••••••••• at p4/0.0/0.0/0.0/0.10:0@0-3 line 1
`,
    );
  });

  it('shows one value in the clear, and only that', () => {
    const reveal = { all: false, findings: [{ exchange: 0, finding: 4 }] };
    const view = exchangeView(exchangeOf(story), reveal);
    const text = printBlocks(view.request!.blocks);
    assert.match(text, /"imei": \{4:"356938035643809"\}/);
    assert.match(text, /"distinct_id": \{2:"9f3c••••••••••••"\}/);
    assert.equal(view.findings[4]!.value, '356938035643809');
    assert.deepEqual(
      view.findings.map(({ isRevealed }) => isRevealed),
      // What is never masked counts as shown.
      [false, false, false, true, true, true, false, false],
    );
  });

  it('tells which findings are of one value', () => {
    const requestBody =
      '[{"mail":"jo@mail.example"},{"mail":"al@mail.example"},{"mail":"jo@mail.example"}]';
    const view = exchangeView(
      exchangeOf({ requestBody, personal: { mail: 'email' } }),
      everythingMasked,
    );
    assert.deepEqual(
      view.findings.map(({ sameAs }) => sameAs),
      [0, 1, 0],
    );
  });

  it('does not take the number of another exchange for its own', () => {
    const reveal = { all: false, findings: [{ exchange: 7, finding: 4 }] };
    const view = exchangeView(exchangeOf(story), reveal);
    assert.equal(view.findings[4]!.value, '356••••••••••••');
  });

  it('shows everything on demand', () => {
    const view = exchangeView(exchangeOf(story), { all: true, findings: [] });
    const text = printExchange(view);
    assert.doesNotMatch(text, /•/);
    assert.match(printTokens(view.request!.startLine), /\{0:jo%40mail\.example\}$/);
    assert.match(text, /data_list = <H4sIA[\w+/]{43}…>/);
  });

  it('masks what is too unsure to be told, without naming it', () => {
    const certain = exchangeOf({ requestBody: '{"a":"jo@mail.example","b":1}' });
    const leaf = certain.parts.at(-1)!.root.layers[0]!.values[1]!;
    const unsure = [findingAt(leaf, 'request-body', 'email')];
    const view = exchangeView({ ...certain, unsure }, everythingMasked);
    assert.match(printBlocks(view.request!.blocks), /"a": "jo@•{12}",/);
    assert.deepEqual(view.findings, []);
    const revealed = exchangeView({ ...certain, unsure }, { all: true, findings: [] });
    assert.match(printBlocks(revealed.request!.blocks), /"a": "jo@mail\.example",/);
  });

  it('masks a mere word where it may be the name of an account, and nowhere else', () => {
    const certain = exchangeOf({
      url: 'https://mitmproxy.example/',
      requestBody: '{"login":"mitmproxy","repo":"mitmproxy"}',
    });
    const leaf = certain.parts.at(-1)!.root.layers[0]!.values[1]!;
    const unsure = [findingAt(leaf, 'request-body', 'username')];
    const view = exchangeView({ ...certain, unsure }, everythingMasked);
    assert.match(printBlocks(view.request!.blocks), /"login": "mi•{7}",\s*"repo": "mitmproxy"/);
    assert.match(printTokens(view.request!.startLine), /https:\/\/mitmproxy\.example\/$/);
  });

  it('opens the header fields only for what matters', () => {
    const spec: ExchangeSpec = {
      requestHeaders: [['User-Agent', 'Dalvik/2.1']],
      personal: { 'header:user-agent': 'user_agent' },
    };
    assert.match(printBody(spec), /^▸ Header fields {2}1\n {2}User-Agent: \{0:Dalvik\/2\.1\}$/);
  });

  it('hides what was never looked into', () => {
    const looked = exchangeOf(story);
    const stopped = { ...looked, parts: [], findings: [] };
    const text = printExchange(exchangeView(stopped, everythingMasked));
    assert.doesNotMatch(text, /jo%40|9f3c|abcdef|miui\.com\/sa/);
    assert.match(text, /Cookie: ••••••••/);
    const shown = printExchange(exchangeView(stopped, { all: true, findings: [] }));
    assert.match(shown, /Cookie: theme=dark; sid=abcdef0123456789/);
  });
});

describe('bodies', () => {
  it('shows compressed bytes as what they say, and proves it', () => {
    const spec: ExchangeSpec = {
      requestBody: gzip('{"android_id":"9774d56d682e549c","n":1}'),
      personal: { android_id: 'android_id' },
    };
    expectText(
      printBody(spec),
      `
▾ Body  gzip · 62 bytes, as on the wire
  62 bytes, binary
  ┌ gzip › JSON  62 → 39 bytes · the CRC-32 checksum is right
    {
      "android_id": {0:"9774••••••••••••"},
      "n": 1
    }
  └
`,
    );
  });

  it('shows what a cut one still gives, and says so', () => {
    const whole = gzip(`{"android_id":"9774d56d682e549c","n":1,"m":"${'x'.repeat(200)}"}`);
    const spec: ExchangeSpec = {
      requestBody: whole.subarray(0, 90),
      personal: { android_id: 'android_id' },
    };
    expectText(
      printBody(spec),
      `
▾ Body  gzip · 90 bytes, as on the wire
  90 bytes, binary
  ┌ gzip › JSON  90 → 75 bytes · truncated: The data ends early, after 75 bytes
    {
      "android_id": {0:"9774••••••••••••"},
      "n": 1,
      "m": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    }
  └
`,
    );
  });

  it('closes what cut JSON leaves open', () => {
    const spec: ExchangeSpec = { requestType: 'application/json', requestBody: '{"a":[1,{"c":"x"' };
    expectText(
      printBody(spec),
      `
▾ Body  JSON · 16 bytes, as on the wire
  {
    "a": [
      1,
      {
        "c": "x"
      }
    ]
  }
  The data ends early, after 16 bytes
`,
    );
  });

  it('shows binary data as a hex dump', () => {
    const bytes = Uint8Array.from({ length: 40 }, (_, i) => (i * 37) & 255);
    expectText(
      printBody({ requestBody: bytes }),
      `
▾ Body  binary · 40 bytes, as on the wire
  00000000  00 25 4a 6f 94 b9 de 03  28 4d 72 97 bc e1 06 2b  .%Jo....(Mr....+
  00000010  50 75 9a bf e4 09 2e 53  78 9d c2 e7 0c 31 56 7b  Pu.....Sx....1V{
  00000020  a0 c5 ea 0f 34 59 7e a3                           ....4Y~.
`,
    );
  });

  it('marks a list by its bracket and hides all that is in it, names that are values too', () => {
    const list = '[{"display":"Mum","+491701234567":"x"},{"display":"Dr. Who","n":5}]';
    const spec: ExchangeSpec = {
      requestBody: `{"contacts":${list},"n":2}`,
      personal: { contacts: 'contacts' },
    };
    expectText(
      printBody(spec),
      `
▾ Body  JSON · 86 bytes, as on the wire
  {
    "contacts": {0:[}
      {
        "display": "••••••••",
        "••••••••": "••••••••"
      },
      {
        "display": "••••••••",
        "n": ••••••••
      }
    ],
    "n": 2
  }
`,
    );
  });

  it('lays XML out by its elements, codings decoded', () => {
    const coded = base64('{"k":"hello world","l":[1]}');
    const spec: ExchangeSpec = {
      requestType: 'application/xml',
      requestBody: `<?xml version="1.0"?><r a="1"><imei>356938035643809</imei><e/><b>${coded}</b></r>`,
      personal: { imei: 'imei' },
    };
    expectText(
      printBody(spec),
      `
▾ Body  XML · 109 bytes, as on the wire
  <?xml version="1.0"?>
  <r a="1">
    <imei>{0:356••••••••••••}</imei>
    <e/>
    <b><${coded}></b>
  ┌ base64 › JSON  36 → 27 bytes
    {
      "k": "hello world",
      "l": [
        1
      ]
    }
  └
  </r>
`,
    );
  });

  it('gives every part of a multipart body a section with its fields', () => {
    const spec: ExchangeSpec = {
      requestType: 'multipart/form-data; boundary=XX',
      requestBody: [
        '--XX',
        'Content-Disposition: form-data; name="meta"',
        'Content-Type: application/json',
        '',
        '{"imei":"356938035643809"}',
        '--XX',
        'Content-Disposition: form-data; name="note"',
        '',
        'hello',
        '--XX--',
        '',
      ].join('\r\n'),
      personal: { imei: 'imei' },
    };
    expectText(
      printBody(spec),
      `
▾ Body  multipart · 181 bytes, as on the wire
  ▾ meta  26 bytes
    Content-Disposition: form-data; name="meta"
    Content-Type: application/json
    {
      "imei": {0:"356••••••••••••"}
    }
  ▾ note  5 bytes
    Content-Disposition: form-data; name="note"
    hello
`,
    );
  });

  it('decodes a token without giving it away', () => {
    const claims = base64('{"sub":"jo@mail.example","n":1}').replaceAll('=', '');
    const token = `${base64('{"alg":"HS256"}').replaceAll('=', '')}.${claims}.c2lnbmF0dXJlMTIzNDU2`;
    const spec: ExchangeSpec = {
      requestHeaders: [['Authorization', token]],
      personal: { 'header:authorization': 'auth_token', sub: 'email' },
    };
    expectText(
      printBody(spec),
      `
▾ Header fields  1
  Authorization: {0:••••••••}
  ┌ JWT  ${String(token.length)} → ${String(token.length)} bytes
    ▾ header  15 bytes
      {
        "alg": "HS256"
      }
    ▾ payload  31 bytes
      {
        "sub": {1:"jo@••••••••••••"},
        "n": 1
      }
  └
`,
    );
  });

  it('opens JSON in a log line for what is personal in it, and leaves a script alone', () => {
    const personal = { imei: 'imei' } as const;
    const log = 'GET /a sent {"imei":"356938035643809","n":1} ok';
    expectText(
      printBody({ requestType: 'text/plain', requestBody: log, personal }),
      `
▾ Body  text · 47 bytes, as on the wire
  GET /a sent <{"im…> ok
  ┌ JSON  32 → 32 bytes
    {
      "imei": {0:"356••••••••••••"},
      "n": 1
    }
  └
`,
    );
    const script = 'define(["copy","cut"], function () { return ["one","two"] });';
    expectText(
      printBody({ requestType: 'text/javascript', requestBody: script, personal }),
      `
▾ Body  text · 61 bytes, as on the wire
  ${script}
`,
    );
  });

  it('cuts a long line where one can see it, and keeps what is personal behind the cut', () => {
    const spec: ExchangeSpec = {
      requestType: 'text/plain',
      requestBody: `${'word '.repeat(200)}mail jo@mail.example end ${'more '.repeat(40)}`,
    };
    const plain = exchangeOf(spec);
    const at = plain.parts.at(-1)!.root;
    const findings = [findingAt(at, 'request-body', 'email', 'jo@mail.example')];
    const view = exchangeView({ ...plain, findings }, everythingMasked);
    const words = 'word '.repeat(200).slice(0, 500);
    expectText(
      printBlocks(view.request!.blocks),
      `
▾ Body  text · 1,225 bytes, as on the wire
  ${words}… 465 characters …${'word '.repeat(7)}mail {0:jo@••••••••••••} end ${'more '.repeat(7)}… 165 more characters
`,
    );
  });

  it('shows forged text as what it is', () => {
    const spec: ExchangeSpec = {
      requestType: 'text/plain',
      requestBody: 'invoice\u202egpj.exe \u0001 and more words\r\nd',
    };
    expectText(
      printBody(spec),
      `
▾ Body  text · 37 bytes, as on the wire
  invoice‹RLO›gpj.exe ␁ and more words
  d
`,
    );
  });
});
