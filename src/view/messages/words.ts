import type { AddressKind } from '../../verdict/addresses/kind';
import type { ByteSourceError } from '../../bytes/source';
import type { State } from '../../bytes/statement';
import type { Fidelity, Transport } from '../../capture/model';
import type { Protection } from '../../decode/model';
import type { BudgetLimit } from '../../bytes/budget';
import type { Part } from '../../detect/model';
import type { ClaimOutcome, Party, Severity } from '../../verdict/model';
import type { Purpose } from '../../verdict/data/companyRows';

/** Single words and short phrases of one language. */
export interface Words {
  /** How a value that is protected so is spoken of. */
  readonly protection: Readonly<Record<Protection, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly party: Readonly<Record<Party, string>>;
  readonly part: Readonly<Record<Part, string>>;
  /** What an exchange travelled over. */
  readonly transport: Readonly<Record<Transport, string>>;
  readonly limit: Readonly<Record<BudgetLimit, string>> & Readonly<Record<string, string>>;
  /** What the recipients of a capture get. */
  readonly what: Readonly<Record<string, string>>;
  /** What is wrong with a file inside an archive. */
  readonly fault: Readonly<Record<string, string>>;
  /** Why a file cannot be read. */
  readonly detail: Readonly<Record<ByteSourceError['code'], string>>;
  /** Checks whose short names not everybody knows; the others are words already. */
  readonly check: Readonly<Record<string, string>>;
  /** What a capture says of a claim. */
  readonly outcome: Readonly<Record<ClaimOutcome, string>>;
  /** What a member of a claims file is or must be. */
  readonly type: Readonly<Record<string, string>>;
  /** What an address is for that is not a public one. */
  readonly addressKind: Readonly<Record<AddressKind, string>>;
  /** How true to the wire a body is. */
  readonly fidelity: Readonly<Record<Fidelity, string>>;
  /** What is missing of a body. */
  readonly contentState: Readonly<Record<State, string>>;
  /** How what stands decoded in a box or a hover is protected. */
  readonly shownProtection: Readonly<Record<Protection, string>>;
  /** Short names of what needs none elsewhere. */
  readonly name: Readonly<
    Record<
      | 'text'
      | 'binary'
      | 'binaryData'
      | 'denseBytes'
      | 'nothingRecovered'
      | 'noResponse'
      | 'deviceDescription'
      | 'message'
      | 'eventStream',
      string
    >
  >;
  /** What a host is there for. */
  readonly purpose: Readonly<Record<Purpose, string>>;
}

/** Single words and short phrases. */
export const words: Words = {
  protection: {
    plaintext: 'in plain text',
    encoded: 'encoded',
    hashed: 'hashed',
    encrypted: 'encrypted',
    unknown: 'in dense bytes',
  },
  severity: {
    none: 'of no weight',
    low: 'low',
    medium: 'medium',
    high: 'high',
    critical: 'critical',
  },
  party: {
    first: 'first party',
    third: 'third party',
    unknown: 'party not known',
  },
  part: {
    url: 'URL',
    'request-header': 'request header',
    'request-body': 'request body',
    'response-header': 'response header',
    'response-body': 'response body',
    websocket: 'WebSocket',
  },
  transport: { tls: 'over TLS', cleartext: 'in the clear, without TLS', unknown: '' },
  limit: {
    bytesOut: 'decoded bytes',
    layers: 'layers',
    depth: 'nesting',
    timeMs: 'time',
    // What the readers and views add to it.
    'content-bytes': 'the size of a body',
    'content-codings': 'stacked content codings',
    'entry-bytes': 'the size of an entry',
    'text-bytes': 'the size of a text',
    'member-bytes': 'the size of a file inside an archive',
    'container-bytes': 'the size of what is unpacked',
    'json-size': 'the size of JSON',
    'header-bytes': 'the size of header fields',
    events: 'the events of a log',
    messages: 'the messages of a connection',
    streams: 'the size of a connection',
  },
  what: {
    identifiers: "this device's identifiers",
    values: 'personal values',
  },
  fault: {
    method: 'it is compressed in a way that is not supported',
    header: 'it is not where the archive says',
    overlap: 'it shares bytes with another one',
    cut: 'it ends early',
    damaged: 'its compressed data are broken',
    checksum: 'its checksum is wrong',
  },
  detail: {
    'not-found': 'no such file',
    'no-permission': 'no permission',
    'is-directory': 'it is a folder',
    'read-failed': 'reading failed',
  },
  check: {
    luhn: 'check digit (Luhn)',
    tac: 'range issued to makers (TAC)',
    mod97: 'check digits (ISO 7064 mod 97)',
    'mod11-2': 'check digit (ISO 7064 mod 11)',
    verhoeff: 'check digit (Verhoeff)',
  },
  outcome: {
    holds: 'holds',
    contradicted: 'contradicted',
    untested: 'not tested',
  },
  type: {
    object: 'an object in braces',
    array: 'a list in brackets',
    text: 'text in quotes',
    string: 'text',
    number: 'a number',
    true: 'true',
    false: 'false',
    null: 'null',
    'true-or-false': 'true or false',
  },
  addressKind: {
    public: 'public',
    private: 'of a private network',
    loopback: 'of the machine itself',
    'link-local': 'of one link alone',
    documentation: 'for documentation',
    reserved: 'reserved',
    multicast: 'of a group (multicast)',
    invalid: 'none that can be read',
  },
  fidelity: {
    wire: 'as on the wire',
    unframed: 'transfer coding removed',
    decoded: 'content coding removed by the capture',
    text: 'rebuilt from text',
    lossy: 'damaged by the capture',
    elided: 'left out by the capture',
    absent: '',
  },
  contentState: {
    complete: '',
    truncated: 'ends early',
    skipped: 'not all of it was read',
    failed: 'could not be read in full',
  },
  shownProtection: {
    plaintext: 'readable as it is',
    encoded: 'encoded, not encrypted',
    hashed: 'hashed',
    encrypted: 'encrypted',
    unknown: 'protection unknown',
  },
  name: {
    text: 'text',
    binary: 'binary',
    binaryData: 'unknown: binary data',
    denseBytes: 'unknown: dense bytes',
    nothingRecovered: 'nothing could be recovered',
    noResponse: 'no response',
    deviceDescription: 'device description',
    message: 'message',
    eventStream: 'event stream',
  },
  purpose: {
    'A/B testing': 'A/B testing',
    advertising: 'advertising',
    analytics: 'analytics',
    attribution: 'attribution',
    'audience measurement': 'audience measurement',
    configuration: 'configuration',
    'consent management': 'consent management',
    content: 'content',
    'content delivery': 'content delivery',
    'crash reports': 'crash reports',
    'customer messaging': 'customer messaging',
    'customer support': 'customer support',
    'fraud detection': 'fraud detection',
    hosting: 'hosting',
    installation: 'installation',
    marketing: 'marketing',
    monitoring: 'monitoring',
    push: 'push',
    'session recording': 'session recording',
    'social media': 'social media',
    'tag management': 'tag management',
    video: 'video',
  },
};
