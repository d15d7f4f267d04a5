import type { DecodeStatementId } from '../../decode/model';

/** Why a layer was read as it was, or could not be read. Placeholders: see `template.ts`. */
export const decodeMessages: Readonly<Record<DecodeStatementId, string>> = {
  'decode.base64': '{variant} base64',
  'decode.parses': 'all of it parses[ ({bytes} {bytes|byte|bytes})]',
  'decode.checksum': 'the {checksum} checksum is right',
  'decode.magic': 'the bytes begin as this format does',
  'decode.text': 'the result is text[, {share@percent} of it readable]',
  'decode.escapes': '{count} {count|escape|escapes} undone',
  'decode.sibling': '{field} agrees[ ({value})]',
  'decode.declared': 'declared by {field}',
  'decode.over-budget': 'stopped at the limit for {limit@limit}',
  'decode.truncated': 'the data ends early, after {bytes} {bytes|byte|bytes}',
  'decode.corrupt': 'the data is damaged at byte {offset}',
  'decode.dense':
    'dense bytes in no known form[ ({entropy} bits a byte)]: no proof that they are encrypted, none that they are not',
  'decode.encrypted-container': 'a container of encrypted data: {container}',
  'decode.encrypted-flag': 'the sender marks it as encrypted: {field}[ is {value}]',
  'decode.hash-shape': 'as long as a {algorithm} hash, in a place for one',
};
