import type { AddressKind } from '../../verdict/addresses/kind';
import type { ByteSourceError } from '../../bytes/source';
import type { Protection } from '../../decode/model';
import type { BudgetLimit } from '../../bytes/budget';
import type { Part } from '../../detect/model';
import type { ClaimOutcome, Party, Severity } from '../../verdict/model';

/** How a value that is protected so is spoken of. */
export const protectionWords: Readonly<Record<Protection, string>> = {
  plaintext: 'in plain text',
  encoded: 'encoded',
  hashed: 'hashed',
  encrypted: 'encrypted',
  unknown: 'in dense bytes',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  none: 'of no weight',
  low: 'low',
  medium: 'medium',
  high: 'high',
  critical: 'critical',
};

export const partyWords: Readonly<Record<Party, string>> = {
  first: 'first party',
  third: 'third party',
  unknown: 'party not known',
};

export const partWords: Readonly<Record<Part, string>> = {
  url: 'URL',
  'request-header': 'request header',
  'request-body': 'request body',
  'response-header': 'response header',
  'response-body': 'response body',
  websocket: 'WebSocket',
};

export const limitWords: Readonly<Record<BudgetLimit, string>> & Readonly<Record<string, string>> =
  {
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
  };

/** What the recipients of a capture get. */
export const whatWords: Readonly<Record<string, string>> = {
  identifiers: "this device's identifiers",
  values: 'personal values',
};

/** What is wrong with a file inside an archive. */
export const faultWords: Readonly<Record<string, string>> = {
  method: 'it is compressed in a way that is not supported',
  header: 'it is not where the archive says',
  overlap: 'it shares bytes with another one',
  cut: 'it ends early',
  damaged: 'its compressed data are broken',
  checksum: 'its checksum is wrong',
};

/** Why a file cannot be read. */
export const detailWords: Readonly<Record<ByteSourceError['code'], string>> = {
  'not-found': 'no such file',
  'no-permission': 'no permission',
  'is-directory': 'it is a folder',
  'read-failed': 'reading failed',
};

/** Checks whose short names not everybody knows; the others are words already. */
export const checkWords: Readonly<Record<string, string>> = {
  luhn: 'check digit (Luhn)',
  tac: 'range issued to makers (TAC)',
  mod97: 'check digits (ISO 7064 mod 97)',
  'mod11-2': 'check digit (ISO 7064 mod 11)',
  verhoeff: 'check digit (Verhoeff)',
};

/** What a capture says of a claim. */
export const outcomeWords: Readonly<Record<ClaimOutcome, string>> = {
  holds: 'holds',
  contradicted: 'contradicted',
  untested: 'not tested',
};

/** What a member of a claims file is or must be. */
export const typeWords: Readonly<Record<string, string>> = {
  object: 'an object in braces',
  array: 'a list in brackets',
  text: 'text in quotes',
  string: 'text',
  number: 'a number',
  true: 'true',
  false: 'false',
  null: 'null',
  'true-or-false': 'true or false',
};

/** What an address is for that is not a public one. */
export const addressKindWords: Readonly<Record<AddressKind, string>> = {
  public: 'public',
  private: 'of a private network',
  loopback: 'of the machine itself',
  'link-local': 'of one link alone',
  documentation: 'for documentation',
  reserved: 'reserved',
  multicast: 'of a group (multicast)',
  invalid: 'none that can be read',
};
