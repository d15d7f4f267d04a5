/** Strings that a capture may hold to harm who looks at it. */
import { FindingList, header, line, section, text, token } from './blocks';
import type { Invented } from './exchanges';
import { seeds } from './exchanges';

export const hostileStrings: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><iframe srcdoc="<script>parent.alert(1)</script>">',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '</div></section><style>*{display:none}</style>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
  '\u202egnp.exe\u202c',
  'zero\u200bwidth\u2060here\ufeff',
  'مرحبا بالعالم 123 שלום',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔L̠ͨͧͩ͘G͎͉O',
  '\u0000\u0007\u001b[31mred',
  '👩‍👩‍👧‍👦 family 🏳️‍🌈',
  'a'.repeat(5000),
  '&lt;b&gt;&amp;',
];

const longUrl = `https://long.example/?q=${'0123456789abcdef'.repeat(4096)}`;

/** An exchange whose every text is hostile. */
export function hostile(): Invented {
  const findings = new FindingList();
  const lines = hostileStrings.map((string, index) =>
    index % 2 === 0
      ? header(string.slice(0, 60), string)
      : line(1, token(`"${string.slice(0, 40)}"`, 'name'), ': ', token(string, 'string')),
  );
  const marked = hostileStrings.slice(0, 4).map((string) =>
    line(
      0,
      findings.token({
        ...seeds.url,
        value: string,
        label: '<b>label</b>',
        reasons: [string],
        path: string,
      }),
    ),
  );
  return {
    method: '<b>POST</b>',
    host: '<img src=x onerror=alert(2)>.example',
    path: `/\u202e${hostileStrings[1]}`,
    status: 200,
    type: '<i>',
    sizeBytes: 70_000,
    sentence: `Sentence ${hostileStrings[0]}`,
    recipient: `→ ${hostileStrings[2]}`,
    evidence: hostileStrings.map((string) => ({ text: string, finding: null })),
    problems: [hostileStrings[3]!],
    request: {
      startLine: [token('GET ', 'keyword'), token(longUrl)],
      blocks: [
        section('h-h', hostileStrings[1]!, hostileStrings[0]!, [text('h-t', lines)]),
        section('h-m', 'Marked', '', [text('h-mt', marked)]),
      ],
    },
    response: null,
    findings,
  };
}
