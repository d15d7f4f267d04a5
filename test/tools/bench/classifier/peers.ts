import { createRequire } from 'node:module';
import path from 'node:path';
import type { EntityId } from '../../../../src/detect/model';

/** A run of a text that a peer marks, and what we would call it; nothing where we have no word for it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly entities: readonly EntityId[];
}

/** A library that is measured beside ours: it sees text, and no names or layers. */
export interface Peer {
  readonly name: string;
  spans(text: string): Promise<Span[]>;
  /** Everything it does at once, as a program would call it; only timed. */
  pass(text: string): Promise<void>;
}

interface OpenRedaction {
  detect(text: string): Promise<{
    readonly detections: readonly { readonly type: string; readonly position: [number, number] }[];
  }>;
}

interface SyncRedactor {
  redact(text: string): string;
}

/** Loads the peers from a folder of modules. */
export function loadPeers(modules: string): Peer[] {
  const load = createRequire(path.join(modules, 'package.json'));
  return [openRedaction(load), redactPii(load)];
}

/** What the peers' words mean in ours, the first that fits. */
const words: readonly (readonly [RegExp, readonly EntityId[]])[] = [
  [/EMAIL/, ['email']],
  [/PHONE|MOBILE|TEL/, ['phone']],
  [/USERNAME|INSTAGRAM|TWITTER/, ['username', 'user_id']],
  [/^NAME|PERSON|_NAME/, ['person_name']],
  [/IPV?[46]?(?:_|$)/, ['ip_address']],
  [/CREDIT|CARD|PAN$/, ['payment_card']],
  [/IBAN/, ['iban']],
  [/IMEI/, ['imei']],
  [/IMSI/, ['imsi']],
  [/MAC/, ['mac_address', 'bssid']],
  [/UUID|DEVICE/, ['device_id', 'installation_id', 'cookie_id', 'gaid', 'idfa', 'idfv']],
  [/BIRTH|DOB|DATE/, ['date_of_birth']],
  [/ZIP|POST/, ['postal_code']],
  [/ADDRESS|STREET/, ['postal_address']],
  [/PASSPORT/, ['passport']],
  [/LICEN[CS]E|DRIV/, ['driver_licence']],
  [/SSN|SECURITY|NATIONAL|AADHAAR|CPF|TAX/, ['national_id']],
  [/PASSWORD|CREDENTIAL/, ['password', 'username']],
  [/TOKEN|JWT|BEARER|SESSION/, ['auth_token', 'session_id', 'session_cookie']],
  [/KEY|SECRET/, ['api_key']],
  [/COORD|GPS|LAT|GEO/, ['precise_location']],
  [/URL/, ['browsing_url']],
  [/MEDIC|HEALTH|ICD|DIAGNOS/, ['health']],
];

function entitiesOf(word: string): readonly EntityId[] {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? [];
}

function openRedaction(load: NodeJS.Require): Peer {
  const { OpenRedaction } = load('openredaction') as { OpenRedaction: new () => OpenRedaction };
  const redactor = new OpenRedaction();
  return {
    name: 'openredaction',
    async spans(text) {
      const { detections } = await redactor.detect(text);
      return detections.map(({ type, position: [start, end] }) => ({
        start,
        end,
        entities: entitiesOf(type),
      }));
    },
    async pass(text) {
      await redactor.detect(text);
    },
  };
}

/** Rules of redact-pii by the name of their switch, and what they are called here. */
const rules: Readonly<Record<string, string>> = {
  credentials: 'CREDENTIAL',
  creditCardNumber: 'CARD',
  emailAddress: 'EMAIL',
  ipAddress: 'IP',
  names: 'NAME',
  password: 'PASSWORD',
  phoneNumber: 'PHONE',
  streetAddress: 'STREET',
  username: 'USERNAME',
  usSocialSecurityNumber: 'SSN',
  zipcode: 'ZIP',
  url: 'URL',
  digits: 'DIGITS',
};

/** It only gives text back: each rule is run alone, and what became a mark is where it struck. */
function redactPii(load: NodeJS.Require): Peer {
  const { SyncRedactor } = load('redact-pii') as {
    SyncRedactor: new (options?: object) => SyncRedactor;
  };
  const whole = new SyncRedactor();
  const single = Object.entries(rules).map(([rule, word]) => {
    const builtInRedactors = Object.fromEntries(
      Object.keys(rules).map((name) => [name, { enabled: name === rule }]),
    );
    const redactor = new SyncRedactor({ globalReplaceWith: mark, builtInRedactors });
    return { redactor, entities: entitiesOf(word) };
  });
  return {
    name: 'redact-pii',
    spans: (text) =>
      Promise.resolve(
        single.flatMap(({ redactor, entities }) =>
          marked(text, redactor.redact(text)).map((span) => ({ ...span, entities })),
        ),
      ),
    pass(text) {
      whole.redact(text);
      return Promise.resolve();
    },
  };
}

const mark = '\u0000';

/** Runs of `text` that stand as marks in `redacted`. */
function marked(text: string, redacted: string): { start: number; end: number }[] {
  const [first = '', ...rest] = redacted.split(mark);
  const spans: { start: number; end: number }[] = [];
  let start = first.length;
  for (const [at, piece] of rest.entries()) {
    const isLast = at === rest.length - 1;
    const end = isLast ? text.length - piece.length : text.indexOf(piece, start + 1);
    if (end < 0) break;
    spans.push({ start, end });
    start = end + piece.length;
  }
  return spans;
}
