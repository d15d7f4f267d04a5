import { createHash } from 'node:crypto';

/** Small reproducible generator (mulberry32), so that a failing token can be made again. */
export function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const syllables =
  'an ber con de er fi get ing la mo ni or pre re set ti un ver wa zo app user view data id page list item click event time stamp name type value main activity manager service error code status open close start end key token device model network screen width height'.split(
    ' ',
  );
const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makers of what a payload is full of and must never be taken for coded. */
export function plainTokens(seed: number): Record<string, () => string> {
  const random = randomSource(seed);
  const pick = <T>(list: ArrayLike<T>): T => list[random(list.length)]!;
  const times = (count: number, make: () => string): string =>
    Array.from({ length: count }, make).join('');
  const digits = (count: number): string => times(count, () => String(random(10)));
  const hex = (count: number): string => times(count, () => pick('0123456789abcdef'));
  const bytes = (count: number): Buffer =>
    Buffer.from(Array.from({ length: count }, () => random(256)));
  const word = (): string => times(1 + random(4), () => pick(syllables));
  const cap = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  const camel = (): string => word() + times(1 + random(4), () => cap(pick(syllables)));
  const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join('-');
  const mixed = (count: number): string => times(count, () => pick(alphanumeric));
  const date = (): Date => new Date(1.5e12 + random(3e11));
  return {
    words: word,
    'camelCase names': camel,
    'PascalCase names': () => cap(camel()),
    'capital words': () => word().toUpperCase(),
    'snake_case names': () => [word(), word(), word()].join('_'),
    CONSTANT_NAMES: () => [word(), word(), word()].join('_').toUpperCase(),
    'kebab-case names': () => [word(), word(), word()].join('-'),
    'package names': () => ['com', word(), word(), camel()].join('.'),
    'class names': () => ['com', word(), `${cap(camel())}Activity`].join('.'),
    paths: () => `/${[word(), word(), camel(), word()].join('/')}`,
    files: () => `/data/user/0/${word()}/files/${camel()}.png`,
    'milliseconds since 1970': () => String(1.6e12 + random(2e11)),
    'seconds since 1970': () => String(1.6e9 + random(2e8)),
    'ISO dates': () => date().toISOString(),
    'HTTP dates': () => date().toUTCString(),
    UUIDs: uuid,
    'capital UUIDs': () => uuid().toUpperCase(),
    IMEIs: () => digits(15),
    numbers: () => digits(8 + random(30)),
    'card numbers': () => digits(16),
    coordinates: () => `${String(random(9e7) / 1e6)},${String(random(18e7) / 1e6)}`,
    'Android ids': () => hex(16),
    'MD5 hashes': () => hex(32),
    'SHA-1 hashes': () => hex(40),
    'SHA-256 hashes': () => hex(64),
    'SHA-512 hashes': () => hex(128),
    'capital hexadecimal ids': () => hex(8 + 2 * random(20)).toUpperCase(),
    'MAC addresses': () => [2, 2, 2, 2, 2, 2].map(hex).join(':'),
    fingerprints: () =>
      Array.from({ length: 20 }, () => hex(2))
        .join(':')
        .toUpperCase(),
    versions: () =>
      `${String(random(20))}.${String(random(99))}.${String(random(999))}-beta.${digits(1)}+build${digits(4)}`,
    'IPv4 addresses': () => [256, 256, 256, 256].map(random).join('.'),
    'IPv6 addresses': () => Array.from({ length: 8 }, () => hex(4)).join(':'),
    'user agents': () =>
      `Mozilla/5.0 (Linux; Android ${String(random(14))}; Redmi Note ${String(random(12))} Build/QKQ1.${digits(6)}.00${digits(1)}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${String(random(120))}.0.${digits(4)}.${digits(2)} Mobile Safari/537.36`,
    'language lists': () => `en-US,en;q=0.${digits(1)},de;q=0.${digits(1)}`,
    'random tokens': () => bytes(8 + random(60)).toString('base64'),
    'random URL-safe tokens': () => bytes(8 + random(60)).toString('base64url'),
    'random letters and digits': () => mixed(8 + random(40)),
    'random small letters': () =>
      times(8 + random(40), () => pick('abcdefghijklmnopqrstuvwxyz0123456789')),
    'random capitals': () =>
      times(8 + random(40), () => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')),
    ULIDs: () => `01${times(24, () => pick('0123456789ABCDEFGHJKMNPQRSTVWXYZ'))}`,
    'object ids': () => hex(24),
    'integrity hashes': () => `sha256-${createHash('sha256').update(bytes(8)).digest('base64')}`,
    'entity tags': () => `W/"${hex(8)}-${hex(12)}"`,
    'trace ids': () => `00-${hex(32)}-${hex(16)}-01`,
    sentences: () => `${cap(word())}${times(2 + random(12), () => ` ${word()}`)}.`,
    'Russian text': () =>
      times(5 + random(60), () => (random(6) ? String.fromCharCode(0x430 + random(32)) : ' ')),
    'Chinese text': () => times(2 + random(30), () => String.fromCharCode(0x4e00 + random(5000))),
    'e-mail addresses': () => `${word()}.${word()}${digits(2)}@${word()}.example`,
    'phone numbers': () => `+49 ${digits(3)} ${digits(8)}`,
    'URLs without a query': () => `https://${word()}.example/${word()}/${camel()}/${digits(5)}`,
    'build fingerprints': () =>
      `xiaomi/${word()}_eea/${word()}:11/RKQ1.${digits(6)}.002/V12.5.${digits(1)}.0.RJOEUXM:user/release-keys`,
    percentages: () => `${String(random(100))}%`,
    'format strings': () => `%s: %d of %02x items ${word()}`,
    'analytics ids': () => `GA1.2.${digits(9)}.${digits(10)}`,
    'licence keys': () =>
      Array.from({ length: 5 }, () => times(5, () => pick('ABCDEFGHJKMNPQRSTVWXYZ23456789'))).join(
        '-',
      ),
    'lists of countries': () =>
      Array.from({ length: 2 + random(12) }, () =>
        times(2, () => pick('ABCDEFGHIJKLMNOPRSTUVWYZ')),
      ).join(','),
    'secrets in base32': () =>
      times(16 + 8 * random(6), () => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')),
    'onion names': () =>
      `${times(56, () => pick('abcdefghijklmnopqrstuvwxyz234567'))}${random(2) ? '.onion' : ''}`,
    'addresses in base58': () =>
      pick('13') +
      times(25 + random(9), () =>
        pick('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'),
      ),
    'contents ids': () =>
      `Qm${times(44, () => pick('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'))}`,
    // Without the signs that part pairs, and the percent sign, which is an escape wherever it stands.
    'random printable': () =>
      times(8 + random(60), () => String.fromCharCode(33 + random(94))).replace(/[%&=;]/g, ''),
    'words back to front': () => [...`${word()}${word()} ${word()}`].reverse().join(''),
    'small records': () => `{"${word()}":"${mixed(6)}","${word()}":${digits(4)}}`.slice(1, -1),
    'access keys': () => `AKIA${times(16, () => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'))}`,
  };
}

/** Single values that decoders get wrong. */
export const plainValues: readonly string[] = `
endsWith|startsWith|setContentView|requestLayout|getString|password|Passwort|internationalization
com.android.vending|com.google.android.gms|androidx.appcompat.app.AppCompatActivity|java.lang.String
application/x-www-form-urlencoded|multipart/form-data|text/html; charset=utf-8|image/svg+xml|application/vnd.api+json
en_US|zh-Hans-CN|de-DE,de;q=0.9|Europe/Berlin|America/Argentina/Buenos_Aires|UTC+02:00|GMT
1700000000|1700000000000|20240102T030405Z|2024-01-02|2024-01-02T03:04:05.678+01:00|03:04:05
356938035643809|35693803|4111111111111111|+4915123456789|00491512345678|8949020000012345678F
550e8400-e29b-41d4-a716-446655440000|{550e8400-e29b-41d4-a716-446655440000}|550e8400e29b41d4a716446655440000
d41d8cd98f00b204e9800998ecf8427e|da39a3ee5e6b4b0d3255bfef95601890afd80709|9774d56d682e549c|cafebabe|DEADBEEF|0xDEADBEEF
1.0.0|12.5.3.0.RJOEUXM|4.19.113-perf-gb9c1f1e|v2.3.4-rc.1+20240102|10.15.7|Android 11
192.0.2.17|2001:db8::1|2001:0db8:0000:0000:0000:ff00:0042:8329|02:00:00:00:00:00|example.com:8443
Redmi Note 8 Pro|SM-G998B|iPhone14,2|Pixel 7a|xiaomi/begonia_eea/begonia:11/RP1A.200720.011/V12.5.3.0.RGGEUXM:user/release-keys
/storage/emulated/0/DCIM/Camera|C:\\Users\\jo\\Documents|/api/v2/users/48151623/events|../../etc/passwd|file.tar.gz
Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15|okhttp/4.9.3|Dalvik/2.1.0 (Linux; U; Android 11)
true|false|null|undefined|NaN|none|unknown|N/A|-|0|1|-1|3.14159|1e10|0.1.2
jo@mail.example|Jo Müller|北京市朝阳区|Москва|القاهرة|नमस्ते|日本語テキスト|😀😀😀
#ff00ff|rgba(255, 0, 255, 0.5)|10px 20px|width=device-width, initial-scale=1|SELECT * FROM t WHERE a = 1 AND b LIKE '%x%'
GET|POST|HTTP/1.1|keep-alive|gzip, deflate, br|no-cache, no-store|max-age=31536000; includeSubDomains|W/"5f3c-17a"
AKIAIOSFODNN7EXAMPLE|sk_live_|ghp_|SG.|xoxb-|AIza|EAAB
aGk=|b2s=|QQ==|AA==|abc=|a=b|x=|=x|==|k: v|key=value|a&b|a;b|a,b,c|(a|b)|[a]|{a}|<a>|"a"
sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=|sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709
100%|50% off|%d|%s of %s|%|%%|5%2|a%zz|%E4%BD|T%C
\\d+\\.\\d+|^[a-z]+$|/(foo|bar)/gi|C:\\temp|\\n|\\u12|&amp|&nbsp|a & b|AT&T|R&D; more
ABCDEFGHIJKLMNOPQRSTUVWXYZ|abcdefghijklmnopqrstuvwxyz|0123456789|0123456789abcdef|AAAAAAAAAAAAAAAA|aaaaaaaaaaaaaaaa|----------------|================|////////////////|________________
$AppStart|$identity_android_id|_ga_ABC123|__cfduid|X-Requested-With|Content-Transfer-Encoding|event.properties.title
Lorem ipsum dolor sit amet, consectetur adipiscing elit|The quick brown fox jumps over the lazy dog.
TypeError: Cannot read properties of undefined (reading 'x')|at Object.<anonymous> (/app/index.js:10:5)
function(){return 1}|var a = {b: 1};|if (a < b && c > d) { e(); }|.a > .b { color: red }|<p>Hello</p>|<br/>|<!-- c -->
2024-01-02 03:04:05,678 INFO [main] com.example.App - started in 1234 ms|[12:34:56] WARN disk 93% full
WIFI|LTE|5G|NR_NSA|China Mobile|中国移动|T-Mobile.de|26201|310260|CN=example.com,O=Example|SHA256withRSA|AES/CBC/PKCS7Padding
onCreate|onActivityResult|android.intent.action.MAIN|NSUserDefaults|UIApplicationDelegate|kCLAuthorizationStatusDenied
00:11:22:33:44:55|00-11-22-33-44-55|A1:B2:C3:D4:E5:F6|1234-5678-9012-3456|12 34 56 78 90|01 02 03
`
  .split(/[\n|]/)
  .filter((value) => value !== '');
