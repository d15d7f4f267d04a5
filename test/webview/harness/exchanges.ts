/** Invented exchanges for the page's harness: no value in here belongs to anybody. */
import type { EvidenceView, Line, MessageView, Severity } from '../../../src/view/model';
import { field, FindingList, header, line, member, section, segment, text, token } from './blocks';
import type { FindingSeed } from './blocks';
import type { InventedMessages } from './connection';

/** An exchange before it has a number in the list. */
export interface Invented {
  readonly method: string;
  readonly host: string | null;
  readonly path: string;
  readonly status: number | null;
  readonly type: string;
  readonly sizeBytes: number;
  readonly sentence: string;
  readonly recipient: string;
  readonly evidence: readonly EvidenceView[];
  readonly problems?: readonly string[];
  readonly request: MessageView | null;
  readonly response: MessageView | null;
  readonly findings: FindingList;
  /** Lines behind the cut, by block. */
  readonly hiddenLines?: ReadonlyMap<string, (index: number) => Line>;
  readonly messages?: InventedMessages;
}

export const seeds = {
  installation: {
    entity: 'installation_id',
    label: 'installation id',
    severity: 'high',
    value: '9f3c••••••••••••',
    clear: '9f3c0d2a7b184b62',
    grade: 'B',
    reasons: [
      'The schema of Sensors Analytics has it at this place.',
      'Seen in 40 other exchanges.',
    ],
  },
  imei: {
    entity: 'imei',
    label: 'IMEI',
    severity: 'high',
    value: '356•••••••••••••',
    clear: '356938035643809',
    reasons: [
      'The name “imei” says so.',
      '15 digits, the check digit is right (Luhn).',
      'Also sent as its MD5 in exchange 44 to another host.',
    ],
    description: 'Names this phone for good; it cannot be reset.',
  },
  url: {
    entity: 'browsing_url',
    label: 'visited page',
    severity: 'critical',
    value: 'http••••••••••••••••',
    clear: 'https://clinic.example/oncology/second-opinion',
    playType: 'Web browsing history',
    description: 'A page that was opened in the browser.',
    grade: 'B',
  },
  incognito: {
    entity: 'incognito_flag',
    label: 'private browsing',
    severity: 'critical',
    value: 'true',
    playType: 'Web browsing history',
    grade: 'B',
  },
  agent: {
    entity: 'user_agent',
    label: 'user agent',
    severity: 'none',
    value:
      'Dalvik/2.1.0 (Linux; U; Android 10; Redmi Note 8 Build/QKQ1.200114.002; en-GB; telemetry 4.2.1)',
    part: 'request-header',
    path: 'header:user-agent',
    protection: 'plaintext',
    grade: 'B',
  },
  os: { entity: 'os_version', label: 'Android version', severity: 'low', value: '10', grade: 'E' },
  model: {
    entity: 'device_model',
    label: 'model',
    severity: 'low',
    value: 'Redmi Note 8',
    grade: 'E',
  },
  latitude: {
    entity: 'precise_location',
    label: 'precise location',
    severity: 'high',
    value: '5•••••••',
    clear: '52.51627',
    playType: 'Precise location',
  },
  longitude: {
    entity: 'precise_location',
    label: 'precise location',
    severity: 'high',
    value: '1•••••••',
    clear: '13.37770',
    playType: 'Precise location',
  },
  song: {
    entity: 'media_listened',
    label: 'music',
    severity: 'medium',
    value: 'Moo•••••••••••',
    clear: 'Moonlight Ferry',
    grade: 'B',
  },
  token: {
    entity: 'auth_token',
    label: 'token',
    severity: 'high',
    value: '••••••••',
    clear: 'tk_invented_0123456789',
    part: 'request-header',
    path: 'header:authorization',
    protection: 'plaintext',
    playType: '',
    grade: 'C',
  },
  email: {
    entity: 'email',
    label: 'e-mail address',
    severity: 'medium',
    value: 'jo••••••••••••••',
    clear: 'jo.doe@mail.example',
    part: 'response-body',
    path: 'json:/user/email',
    protection: 'plaintext',
    playType: 'Email address',
    grade: 'D',
  },
} as const satisfies Record<string, FindingSeed>;

const bearer = (findings: FindingList): Line =>
  header('Authorization', 'Bearer ', findings.token(seeds.token, 'plain', ''));

function telemetryHeaders(findings: FindingList): Line[] {
  return [
    header('Host', 'sa.telemetry.example'),
    header('Content-Type', 'application/x-www-form-urlencoded'),
    header('Content-Length', '842'),
    header('User-Agent', findings.token(seeds.agent, 'plain', '')),
    header('Accept-Encoding', 'gzip'),
  ];
}

const plainResponse: MessageView = {
  startLine: [token('HTTP/1.1 ', 'muted'), token('200', 'number'), token(' OK')],
  blocks: [
    section(
      'response-headers',
      'Header fields',
      '4',
      [
        text('r-headers-text', [
          header('Content-Type', 'text/plain; charset=utf-8'),
          header('Content-Length', '2'),
          header('Server', 'openresty'),
          header('Date', 'Fri, 01 May 2020 10:04:33 GMT'),
        ]),
      ],
      true,
    ),
    section('response-body', 'Body', 'text · 2 bytes', [
      text('r-body-text', [line(0, token('ok'))]),
    ]),
  ],
};

/** Where the story's payload stands. */
export const telemetrySegment = 'p4/0.0:0';

/** The story: a form with base64 of gzip of JSON, sent from private browsing. */
export function telemetry(): Invented {
  const findings = new FindingList();
  const json: Line[] = [
    line(0, '['),
    line(1, '{'),
    member(2, 'distinct_id', findings.token(seeds.installation)),
    member(2, 'event', token('"page_view"', 'string')),
    member(2, 'time', token('1588312991402', 'number')),
    member(2, 'properties', '{'),
    member(3, '$os_version', findings.token(seeds.os)),
    member(3, '$model', findings.token(seeds.model)),
    member(3, 'imei', findings.token(seeds.imei)),
    member(3, 'url', findings.token(seeds.url)),
    member(3, 'is_incognito', findings.token(seeds.incognito, 'keyword', '')),
    member(3, 'latitude', findings.token(seeds.latitude, 'number', '')),
    member(3, 'longitude', findings.token(seeds.longitude, 'number', '')),
    member(3, 'song', findings.token(seeds.song), true),
    line(2, '}'),
    line(1, '}'),
    line(0, ']'),
  ];
  return {
    method: 'POST',
    host: 'sa.telemetry.example',
    path: '/sa?project=global_browser',
    status: 200,
    type: 'text',
    sizeBytes: 844,
    sentence:
      'Encoded, not encrypted: 9 personal values under base64 → gzip, sent to sa.telemetry.example.',
    recipient: '→ Xiaomi · Alibaba Cloud · Singapore · third party · over TLS',
    evidence: [
      { text: 'A page visited in private browsing.', finding: 4 },
      { text: 'The IMEI, which cannot be reset.', finding: 3 },
      { text: 'base64 and gzip need no key.', finding: null },
      { text: 'The transport was TLS.', finding: null },
    ],
    request: {
      startLine: [
        token('POST ', 'keyword'),
        token('https://', 'muted'),
        token('sa.telemetry.example'),
        token('/sa', 'muted'),
        token('?', 'punctuation'),
        token('project', 'name'),
        token('=', 'punctuation'),
        token('global_browser'),
      ],
      blocks: [
        section(
          'request-headers',
          'Header fields',
          '5',
          [text('headers-text', telemetryHeaders(findings))],
          true,
        ),
        section('request-body', 'Body', 'form · 842 bytes, as on the wire', [
          text('body-1', [
            field('data_list', token('H4sIAAAAAAAAA6tWykxRslIyNFLSUcpLzE1VslJyy0ks…', 'encoded')),
          ]),
          segment(
            telemetrySegment,
            ['base64', 'gzip', 'JSON'],
            [612, 1940],
            [text('seg-1-text', json)],
            {
              note: 'crc proves Sensors Analytics',
            },
          ),
          text('body-2', [field('gzip', token('1')), field('crc', token('-1203945512'))]),
        ]),
      ],
    },
    response: plainResponse,
    findings,
  };
}

/** Boxes in boxes: a cookie with a token, a token with a payload, one that could not be read. */
export function nested(): Invented {
  const findings = new FindingList();
  const inner = segment(
    'p0/1.0/0.0/0.2:0',
    ['base64', 'JSON'],
    [96, 70],
    [
      text('n-2-text', [
        line(0, '{'),
        member(1, 'imei', findings.token(seeds.imei), true),
        line(0, '}'),
      ]),
    ],
  );
  return {
    method: 'GET',
    host: 'track.telemetry.example',
    path: '/t/v4?d=eyJhIjoi••••&z=1',
    status: 204,
    type: '',
    sizeBytes: 312,
    sentence:
      'Encoded, not encrypted: 1 personal value under base64, sent to track.telemetry.example.',
    recipient: '→ Xiaomi · Alibaba Cloud · Singapore · third party · over TLS',
    evidence: [{ text: 'The IMEI, two layers deep.', finding: 0 }],
    request: {
      startLine: [
        token('GET ', 'keyword'),
        token('https://track.telemetry.example/t/v4?d=eyJhIjoi…&z=1'),
      ],
      blocks: [
        section('n-url', 'URL, decoded', '', [
          text('n-url-1', [field('d', token('eyJh…', 'encoded'))]),
          segment(
            'p0/1.0:0',
            ['percent', 'base64', 'JSON'],
            [220, 160],
            [
              text('n-1-a', [
                line(0, '{'),
                member(1, 'v', token('4', 'number')),
                member(1, 'payload', token('"eyJp…"', 'encoded')),
              ]),
              inner,
              text('n-1-b', [member(1, 'ok', token('true', 'keyword'), true), line(0, '}')]),
            ],
          ),
          text('n-url-2', [field('z', token('H4sI…', 'encoded'))]),
          segment(
            'p0/1.1:0',
            ['base64', 'gzip'],
            [4000, 812],
            [text('n-3-t', [line(0, token('{"a":1,"b'))])],
            {
              state: 'truncated',
              message: 'the gzip stream ends before its last block',
              recovered: '812 bytes were recovered',
              readings: [
                ['base64', 'gzip'],
                ['base64', 'protobuf'],
                ['base64', 'MessagePack'],
              ],
            },
          ),
          segment('p0/1.2:0', ['base64', 'zstd'], [128, 0], [], {
            state: 'failed',
            message: 'not a zstd frame: the magic number is wrong',
            recovered: 'nothing could be recovered',
          }),
          segment('p0/1.3:0', ['base64', 'gzip'], [90_000, 0], [], {
            state: 'skipped',
            message: 'stopped at the limit for decoded bytes',
            recovered: 'nothing could be recovered',
            canLift: true,
          }),
          segment('p0/1.4:0', ['JWE'], [512, 480], [text('n-jwe', [field('alg', token('dir'))])], {
            protection: 'encrypted',
            protectionWords: 'encrypted (JWE)',
          }),
          segment(
            'p0/1.5:0',
            ['base64'],
            [128, 96],
            [text('n-dense', [line(0, token('00000000  9f 3c 0d 2a …'))])],
            { protection: 'unknown', protectionWords: 'unknown: dense bytes' },
          ),
        ]),
        section('request-headers', 'Header fields', '2', [
          text('n-headers-text', [
            header('Host', 'track.telemetry.example'),
            header('Accept', '*/*'),
          ]),
        ]),
      ],
    },
    response: {
      startLine: [token('HTTP/2 ', 'muted'), token('204', 'number')],
      blocks: [
        section('response-headers', 'Header fields', '1', [
          text('nr-h', [header('Date', 'Fri, 01 May 2020 10:04:34 GMT')]),
        ]),
      ],
    },
    findings,
  };
}

/** An ordinary API call with a token in the clear and an address in the answer. */
export function account(): Invented {
  const findings = new FindingList();
  const request: MessageView = {
    startLine: [token('GET ', 'keyword'), token('https://api.shop.example/v2/me')],
    blocks: [
      section('request-headers', 'Header fields', '3', [
        text('a-h', [
          header('Host', 'api.shop.example'),
          bearer(findings),
          header('Accept', 'application/json'),
        ]),
      ]),
    ],
  };
  return {
    method: 'GET',
    host: 'api.shop.example',
    path: '/v2/me',
    status: 200,
    type: 'json',
    sizeBytes: 18_432,
    sentence:
      'Sent as plain text over TLS: a token to api.shop.example, an e-mail address in its answer.',
    recipient: '→ Shop Ltd · first party · Germany · over TLS',
    evidence: [],
    request,
    response: {
      startLine: [token('HTTP/2 ', 'muted'), token('200', 'number')],
      blocks: [
        section(
          'ar-h',
          'Header fields',
          '2',
          [
            text('ar-ht', [
              header('Content-Type', 'application/json'),
              header('Content-Length', '124'),
            ]),
          ],
          true,
        ),
        section('response-body', 'Body', 'JSON · 124 bytes', [
          text('ar-bt', [
            line(0, '{'),
            member(1, 'user', '{'),
            member(2, 'email', findings.token(seeds.email)),
            member(2, 'id', token('4711', 'number'), true),
            line(1, '}'),
            line(0, '}'),
          ]),
        ]),
      ],
    },
    findings,
  };
}

/** A body of thousands of lines, with a finding far behind what comes at first. */
export const longBodyLines = 6000;
export const longBodyFinding = 4321;
export function longBody(): Invented {
  const findings = new FindingList();
  const found = findings.token(seeds.email);
  const make = (index: number): Line =>
    index === longBodyFinding
      ? member(1, 'contact', found)
      : member(1, `item_${index}`, token(`"value ${index}"`, 'string'));
  const first = Array.from({ length: 200 }, (_, index) => make(index));
  return {
    method: 'GET',
    host: 'api.shop.example',
    path: '/v2/catalogue?page=1',
    status: 200,
    type: 'json',
    sizeBytes: 1_204_000,
    sentence: 'An e-mail address in the answer of api.shop.example.',
    recipient: '→ Shop Ltd · first party · Germany · over TLS',
    evidence: [],
    request: {
      startLine: [token('GET ', 'keyword'), token('https://api.shop.example/v2/catalogue')],
      blocks: [],
    },
    response: {
      startLine: [token('HTTP/2 ', 'muted'), token('200', 'number')],
      blocks: [
        section(
          'response-body',
          'Body',
          'JSON · 1.2 MB',
          [text('long', first, longBodyLines)],
          true,
        ),
      ],
    },
    findings,
    hiddenLines: new Map([['long', make]]),
  };
}

/** Nothing personal; a static file. */
export function asset(): Invented {
  return {
    method: 'GET',
    host: 'cdn.shop.example',
    path: '/assets/app.5f3c.js',
    status: 304,
    type: 'js',
    sizeBytes: 96,
    sentence: '',
    recipient: '',
    evidence: [],
    request: {
      startLine: [token('GET ', 'keyword'), token('https://cdn.shop.example/assets/app.5f3c.js')],
      blocks: [
        section('s-h', 'Header fields', '1', [text('s-ht', [header('Host', 'cdn.shop.example')])]),
      ],
    },
    response: null,
    findings: new FindingList(),
  };
}

/** A broken entry of the capture. */
export function unreadable(): Invented {
  return {
    method: '',
    host: null,
    path: '',
    status: null,
    type: '',
    sizeBytes: 0,
    sentence: 'This exchange could not be read.',
    recipient: '',
    evidence: [],
    problems: ['The entry is not an object: it is the number 7 (byte 18,402).'],
    request: null,
    response: null,
    findings: new FindingList(),
  };
}

export const severityOfSeed = (seed: FindingSeed): Severity => seed.severity;
