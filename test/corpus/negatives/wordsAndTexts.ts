import { named, type Kinds } from './kind';
import type { Random } from './random';

const fields = ['email', 'phone', 'firstName', 'password', 'address', 'birthday', 'gender', 'iban'];

function letters(random: Random): string {
  return random.text('abcdefghijklmnopqrstuvwxyz', 1);
}

function minified(random: Random): string {
  const [a, b, c] = [letters(random), letters(random), letters(random)];
  return random
    .list(6, 18, () =>
      random.pick([
        `function ${a}(${b},${c}){return ${b}<<${String(random.whole(1, 30))}^${c}>>>${String(random.whole(1, 30))}}`,
        `var ${a}=${random.digits(10)},${b}="${random.hex(32)}";`,
        `!function(){try{var ${a}="undefined"!=typeof window?window:{},${b}=(new ${a}.Error).stack;${b}&&(${a}._d=${a}._d||{},${a}._d[${b}]="${random.uuid()}")}catch(${a}){}}();`,
        `${a}.email=${b}.querySelector("input[type=email]"),${a}.phone=${c}.tel||"";`,
        `if(${a}.lat>90||${b}.lng<-180)throw Error("${random.digits(4)}");`,
        `${c}.exports={version:"${String(random.whole(1, 9))}.${String(random.whole(0, 20))}.${String(random.whole(0, 99))}.${String(random.whole(0, 9))}",sha:"${random.hex(40)}"};`,
      ]),
    )
    .join('');
}

/** Words that sound personal, empty values, and texts of programs. */
export const wordsAndTexts: Kinds = {
  'zero ids': named(
    ['gaid', 'idfa', 'advertising_id', 'device_id', 'user_id', 'oaid', 'installId'],
    (random) =>
      random.pick(['00000000-0000-0000-0000-000000000000', '0000000000000000', '0'.repeat(32)]),
  ),
  'ids of emulators': (random) =>
    random.pick([
      { key: 'android_id', value: '9774d56d682e549c' },
      { key: 'imei', value: '000000000000000' },
      { key: 'mac', value: '02:00:00:00:00:00' },
      { key: 'wifi_mac', value: '02:00:00:00:00:00' },
      { key: 'serial', value: 'unknown' },
      { key: 'bssid', value: '02:00:00:00:00:00' },
      { key: 'ssid', value: '<unknown ssid>' },
      { key: 'meid', value: '00000000000000' },
      { key: 'imsi', value: '000000000000000' },
    ]),
  placeholders: (random) => {
    const field = random.pick(fields);
    const value = random.pick([
      `{{${field}}}`,
      `\${user.${field}}`,
      `%${field}%`,
      `<${field}>`,
      `[${field.toUpperCase()}]`,
      '__REPLACE__',
    ]);
    return { key: field, value };
  },
  'masked values': (random) =>
    random.pick([
      { key: 'email', value: '***@***' },
      { key: 'phone', value: '***********' },
      { key: 'card', value: '************' },
      { key: 'password', value: '[Filtered]' },
      { key: 'authorization', value: '[REDACTED]' },
      { key: 'ssn', value: 'XXX-XX-XXXX' },
      { key: 'name', value: '******' },
      { key: 'token', value: '<redacted>' },
      { key: 'address', value: '[Filtered]' },
      { key: 'user_id', value: '[REDACTED]' },
    ]),
  'empty values': named(fields, (random) =>
    random.pick<unknown>(['', null, 'null', 'undefined', 'N/A', '-', '(not set)']),
  ),
  'switches about personal data': named(
    [
      'collectEmail',
      'phone_enabled',
      'passwordPolicyEnabled',
      'location_services',
      'contacts_sync_on',
      'clipboardAccess',
      'mask_inputs',
      'emailOptional',
    ],
    (random) => random.pick<unknown>([true, false, 1, 0, 'granted', 'denied']),
  ),
  'counts of personal data': named(
    [
      'emails_sent',
      'phone_field_count',
      'contacts_total',
      'passwords_checked',
      'address_lines',
      'users_online',
      'sms_quota',
      'deviceLimit',
    ],
    (random) => random.whole(0, 90_000),
  ),
  'lengths and rules of fields': (random) => ({
    members: {
      field: random.pick(fields),
      minLength: random.whole(1, 9),
      maxLength: random.whole(10, 90),
      pattern: '^[a-z0-9._-]+$',
      required: true,
    },
  }),
  'schemas of fields': (random) => ({
    members: {
      type: 'object',
      required: [random.pick(fields)],
      properties: Object.fromEntries(
        random.list(3, 6, () => [
          random.pick(fields),
          { type: random.pick(['string', 'integer']) },
        ]),
      ),
    },
  }),
  'labels of fields': (random) => ({
    members: {
      labels: {
        email: random.pick(['E-mail', 'Adresse e-mail', 'E-Mail-Adresse', '电子邮件']),
        phone: random.pick(['Phone', 'Téléphone', 'Telefon', '电话']),
        password: random.pick(['Password', 'Mot de passe', 'Passwort', '密码']),
        address: random.pick(['Address', 'Adresse', 'Anschrift', '地址']),
      },
    },
  }),
  'errors about fields': (random) => ({
    members: {
      errors: [
        {
          path: random.pick(fields),
          message: random.pick(['is required', 'is too short', 'is not valid', 'must be unique']),
        },
      ],
    },
  }),
  'hints in forms': (random) =>
    random.pick([
      { key: 'placeholder', value: 'you@example.com' },
      { key: 'placeholder', value: 'name@company.com' },
      { key: 'hint', value: 'user@example.com' },
      { key: 'example', value: 'jane@example.org' },
      { key: 'pattern', value: '[^@]+@[^@]+' },
      { key: 'format', value: 'DD.MM.YYYY' },
      { key: 'mask', value: '+__ ___ _______' },
      { key: 'sample', value: 'user@example.net' },
    ]),
  'names of companies and products': (random) =>
    random.pick([
      { members: { vendor: { name: random.pick(['Northwind', 'Contoso', 'Initech']) } } },
      {
        members: {
          product: { name: random.pick(['Blue Chair', 'Walnut Desk']), id: random.digits(5) },
        },
      },
      { members: { app: { name: random.pick(['Weather Now', 'Tide Table']), id: 'a1' } } },
      { members: { component: { displayName: random.pick(['CartButton', 'NavBar']) } } },
      { members: { team: { name: 'Platform' } } },
      { members: { font: { name: 'Noto Sans', style: 'Bold' } } },
    ]),
  'names of events': named(
    ['event', 'name', 'event_name', 'action', 'type', 'en', 'op'],
    (random) =>
      random.pick([
        'checkout_started',
        'Page Loaded',
        'app_ready',
        'consent.update',
        'cart:open',
        'MediaReady',
      ]),
  ),
  'names in programs': named(
    ['className', 'function', 'module', 'method', 'component', 'selector', 'thread'],
    (random) =>
      random.pick([
        'UserEmailValidator',
        'getPhoneNumber',
        'com.vendor.LoginActivity',
        'div.email-input > input',
        'passwordField',
        'Thread-12',
      ]),
  ),
  'words with two meanings': (random) =>
    random.pick([
      { key: 'race', value: 'condition' },
      { key: 'orientation', value: 'landscape' },
      { key: 'gender', value: 'grammar:neuter' },
      { key: 'state', value: random.pick(['loading', 'open', 'ready']) },
      { key: 'address', value: `0x${random.hex(8)}` },
      { key: 'contact', value: 'sales' },
      { key: 'operator', value: random.pick(['eq', 'gte', 'AND']) },
      { key: 'position', value: random.pick(['absolute', 'sticky']) },
      { key: 'age', value: random.whole(300, 86400) },
      { key: 'health', value: random.pick(['ok', 'degraded', 'passing']) },
      { key: 'pin', value: random.pick(['left', 'top']) },
      { key: 'party', value: random.pick(['first', 'third']) },
      { key: 'title', value: random.pick(['Settings', 'Overview']) },
      { key: 'model', value: random.pick(['linear', 'tree-v2']) },
    ]),
  'sizes and styles': (random) => ({
    members: {
      size: random.pick(['XL', '40', 'compact']),
      weight: random.pick([400, 700, 'bold']),
      height: random.pick(['auto', 240, '12px']),
      density: 'compact',
    },
  }),
  'scripts made small': (random) => ({ text: minified(random), type: 'application/javascript' }),
  'maps of scripts': (random) => ({
    members: {
      version: 3,
      sources: ['webpack:///./src/user/email.ts', 'webpack:///./src/phone.ts'],
      mappings: random
        .list(30, 90, () => random.pick(['AAAA', ';', 'CAAC', 'SAASA', 'IAAIC', ',', 'EAAE,GAAG']))
        .join(''),
      names: ['email', 'password', 'getUser'],
    },
  }),
  'style sheets': (random) => ({
    text: random
      .list(
        4,
        10,
        () =>
          `.${random.pick(['email', 'phone', 'card', 'user-name'])}-${random.hex(5)}{color:#${random.hex(6)};margin:${random.digits(2)}px;transition:all .${random.digits(3)}s}`,
      )
      .join('\n'),
    type: 'text/css',
  }),
  'empty forms in a page': (random) => ({
    text: `<form action="/login"><label>E-mail<input type="email" name="email" placeholder="you@example.com"></label><input type="password" name="password"><input type="hidden" name="v" value="${random.digits(4)}"></form>`,
    type: 'text/html',
  }),
  'frames of a stack': (random) => ({
    members: {
      frames: random.list(3, 7, () => ({
        filename: random.pick(['app.js', 'EmailInput.tsx', 'UserStore.kt', 'libc.so']),
        function: random.pick(['validateEmail', 'a.b', 'onPhoneChange', '<anonymous>']),
        lineno: random.whole(1, 9000),
        colno: random.whole(1, 90000),
        instruction_addr: `0x${random.hex(12)}`,
      })),
    },
  }),
  'questions in GraphQL': (random) => ({
    members: {
      operationName: 'Viewer',
      query: `query Viewer { viewer { ${fields.slice(0, random.whole(2, 6)).join(' ')} orders(first: ${random.digits(2)}) { total } } }`,
    },
  }),
  'lines of a log': named(['log', 'line', 'msg', 'detail', 'output'], (random) =>
    random.pick([
      `[${random.digits(10)}] GET /v1/health 200 ${random.digits(3)}ms`,
      `job ${random.hex(8)} took ${random.digits(4)} ms, ${random.digits(9)} bytes`,
      `cache miss for ${random.hex(40)}`,
      `retry ${random.digits(1)} of 5 after ${random.digits(4)} ms (build ${random.digits(9)})`,
    ]),
  ),
  'columns and sorting': (random) => ({
    members: {
      columns: random.list(2, 5, () => random.pick(fields)),
      sort: random.pick(fields),
      order: 'asc',
      page: random.whole(1, 40),
    },
  }),
  'choices of consent': (random) => ({
    members: {
      consent: { analytics: random.pick([true, false]), ads: false, email: true, location: false },
      tcf: `CP${random.base64(40).replace(/[+/]/g, 'A')}.YAAAAAAAAAAA`,
      theme: 'dark',
    },
  }),
};
