import type { DecodeStatementId } from '../../decode/model';

/** Why a layer was read as it was, or could not be read. Placeholders: see `template.ts`. */
export const decodeMessages: Readonly<Record<DecodeStatementId, string>> = {
  'decode.base64': '{variant} base64',
  'decode.parses': 'all of it parses[ ({bytes} {bytes|byte|bytes})]',
  'decode.checksum': 'the {checksum} checksum is right',
  'decode.exact-size':
    'it gives just the {bytes} {bytes|byte|bytes} that its own beginning says it holds',
  'decode.variant': 'in {variant}',
  'decode.xor-key': 'every byte is XORed with the key {key} (hexadecimal), which its result proves',
  'decode.magic': 'the bytes begin as this format does[: {format}]',
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
  'decode.charset': 'read as {charset}',
  'decode.keyed': 'undone with the key you gave[, of {bytes} {bytes|byte|bytes}]',
  'decode.padding': 'the padding at its end is right',
  'decode.unfit': 'the data is not in this coding',
  'decode.unknown-charset': 'there is no charset called {charset}',
  'decode.key-length': 'a key of {bytes} {bytes|byte|bytes} does not fit this cipher: 16, 24 or 32',
  'decode.iv-length':
    'an initialisation vector of {bytes} {bytes|byte|bytes} does not fit this cipher',
  'decode.wrong-tag': 'the authentication tag is wrong: another key or vector, or changed data',
  'decode.why.decoded': 'it is decoded: {chain}',
  'decode.why.inside':
    'of its parts, the longest begins at character {from} and has {characters} {characters|character|characters}:',
  'decode.why.empty': 'there is nothing in it',
  'decode.why.short': '{bytes} {bytes|byte is|bytes are} too few to prove anything',
  'decode.why.uuid': 'a UUID: an id, with nothing coded in it',
  'decode.why.word': 'a word',
  'decode.why.identifier': 'a name, as programs are made of',
  'decode.why.path': 'a path, whose parts are plain words or ids',
  'decode.why.url': 'a URL with nothing coded in it',
  'decode.why.version': 'a version number',
  'decode.why.date': 'a date',
  'decode.why.prose': 'text in the clear[: {words} {words|word|words}]',
  'decode.why.number': 'a number of {digits} {digits|digit|digits}',
  'decode.why.timestamp': 'a time: {time}',
  'decode.why.hash-length':
    '{digits} hexadecimal digits: the length of {algorithm} hashes, which cannot be undone',
  'decode.why.no-format':
    'as {codec} it gives {bytes} {bytes|byte|bytes} that are no text and no known format',
  'decode.why.chance':
    'as {codec} it gives {bytes} {bytes|byte|bytes} of text, which chance could have made of it as well',
  'decode.why.length':
    '{characters} {characters|character is|characters are} no length that {codec} has',
  'decode.why.malformed': 'its characters are those of {codec}, but no encoder puts them like this',
  'decode.why.unlike': 'it begins as {codec} does, but does not go on as {codec}',
  'decode.why.percent': '{count} {count|percent sign has|percent signs have} no digits behind',
  'decode.why.dense':
    '{bytes} dense bytes ({entropy} bits a byte): no proof that they are encrypted, none that they are not',
  'decode.why.ruled-out': 'ruled out at first look: {codecs}',
  'decode.why.tried': 'tried in vain: {codecs}',
  'decode.why.binary':
    '{bytes} {bytes|byte|bytes}, not dense ({entropy} bits a byte), in no known format',
  'decode.why.blocks':
    'whole blocks of {size} bytes, as ciphers make; one length in {size} is by chance',
};
