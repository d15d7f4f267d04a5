import * as vscode from 'vscode';
import type { CipherKind } from '../bytes/platform';
import type { ForcedDecoding } from '../decode/forcedStep';
import type { CodecId } from '../decode/model';
import { codecLabel } from '../view/blocks/chain';
import { aesKeys, keyBytes, vectors } from './keyInput';

/** What may be chosen, by kind, in the order it is shown. */
export const codecGroups: readonly (readonly [title: string, codecs: readonly CodecId[]])[] = [
  [
    'Text codings',
    [
      'base64',
      'hex',
      'percent',
      'base32',
      'base58',
      'base85',
      'html-entities',
      'unicode-escape',
      'quoted-printable',
      'lz-string',
    ],
  ],
  ['Compression', ['gzip', 'zlib', 'deflate', 'brotli', 'zstd', 'lz4', 'snappy']],
  [
    'Structure',
    [
      'json',
      'ndjson',
      'form',
      'query',
      'cookie',
      'multipart',
      'xml',
      'plist',
      'sse',
      'jwt',
      'pem',
      'data-uri',
      'protobuf',
      'grpc',
      'msgpack',
      'cbor',
      'bson',
    ],
  ],
  ['Disguise', ['xor', 'rot13', 'reverse']],
];

/** Charsets (labels of the WHATWG Encoding Standard) and what they are used for. */
const charsets: readonly (readonly [label: string, use: string])[] = [
  ['utf-16le', 'Windows, JavaScript'],
  ['utf-16be', 'Java, network order'],
  ['gbk', 'Simplified Chinese'],
  ['gb18030', 'Simplified Chinese'],
  ['big5', 'Traditional Chinese'],
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['iso-2022-jp', 'Japanese'],
  ['euc-kr', 'Korean'],
  ['windows-1251', 'Cyrillic'],
  ['koi8-r', 'Cyrillic'],
  ['windows-1252', 'Western European'],
];
const ciphers: readonly CipherKind[] = ['aes-cbc', 'aes-ctr', 'aes-gcm', 'aes-ecb'];

interface Choice extends vscode.QuickPickItem {
  /** Ways to read the run, likeliest first; undefined where the user stopped. */
  ask?(): Promise<readonly ForcedDecoding[] | undefined>;
}

/**
 * Asks how a run is to be read: a codec, a charset, or a cipher with its key. A key that can be
 * spelt in several ways gives several answers. Keys are asked for each time and kept nowhere.
 */
export async function askHow(): Promise<readonly ForcedDecoding[] | undefined> {
  const choice = await vscode.window.showQuickPick(choices(), {
    title: vscode.l10n.t('Decode As'),
    placeHolder: vscode.l10n.t(
      'What is it encoded in? What comes out is decoded further by itself',
    ),
    matchOnDescription: true,
  });
  return choice?.ask?.();
}

function choices(): Choice[] {
  const separator = (label: string): Choice => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const all: Choice[] = [];
  for (const [title, codecs] of codecGroups) {
    all.push(separator(vscode.l10n.t(title)));
    for (const codec of codecs) {
      const description = codec === 'xor' ? vscode.l10n.t('the key is found by itself') : '';
      all.push({ label: codecLabel(codec), description, ask: async () => [{ codec }] });
    }
  }
  all.push(separator(vscode.l10n.t('With a key')));
  all.push({ label: vscode.l10n.t('XOR with a Key…'), ask: askXorKey });
  for (const cipher of ciphers) {
    const label = vscode.l10n.t('{0} with a Key…', codecLabel(cipher));
    all.push({ label, ask: () => askCipher(cipher) });
  }
  all.push(separator(vscode.l10n.t('Text in another charset')));
  for (const [charset, use] of charsets) {
    const description = vscode.l10n.t(use);
    all.push({ label: charset, description, ask: async () => [{ charset }] });
  }
  all.push({ label: vscode.l10n.t('Another Charset…'), ask: askCharset });
  return all;
}

async function askCharset(): Promise<readonly ForcedDecoding[] | undefined> {
  const charset = await vscode.window.showInputBox({
    title: vscode.l10n.t('Decode As'),
    prompt: vscode.l10n.t('Name of the charset, as in Content-Type: iso-8859-2, windows-874 …'),
    validateInput: (typed) =>
      isCharset(typed) ? undefined : vscode.l10n.t('There is no such charset.'),
  });
  return charset === undefined ? undefined : [{ charset: charset.trim() }];
}

function isCharset(label: string): boolean {
  try {
    new TextDecoder(label.trim());
    return true;
  } catch {
    return false;
  }
}

async function askXorKey(): Promise<readonly ForcedDecoding[] | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('XOR Key'),
    prompt: vscode.l10n.t(
      'Hexadecimal digits or text; it repeats. “text:” in front takes digits as text.',
    ),
    validateInput: (text) =>
      keyBytes(text).length > 0 ? undefined : vscode.l10n.t('A key is needed.'),
  });
  return typed === undefined ? undefined : keyBytes(typed).map((xorKey) => ({ xorKey }));
}

async function askCipher(cipher: CipherKind): Promise<readonly ForcedDecoding[] | undefined> {
  const key = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0}: Key', codecLabel(cipher)),
    prompt: vscode.l10n.t(
      '16, 24 or 32 bytes as hexadecimal digits, base64 or text. Kept nowhere.',
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (typed) =>
      aesKeys(typed).length > 0 ? undefined : vscode.l10n.t('These are not 16, 24 or 32 bytes.'),
  });
  if (key === undefined) return undefined;
  const iv = cipher === 'aes-ecb' ? '' : await askVector(cipher);
  if (iv === undefined) return undefined;
  return aesKeys(key).flatMap((bytes) =>
    vectors(iv, cipher === 'aes-gcm').map((vector) => ({ cipher, key: bytes, iv: vector })),
  );
}

function askVector(cipher: CipherKind): Thenable<string | undefined> {
  const isGcm = cipher === 'aes-gcm';
  return vscode.window.showInputBox({
    title: vscode.l10n.t('{0}: Initialisation Vector', codecLabel(cipher)),
    prompt: isGcm
      ? vscode.l10n.t('Usually 12 bytes. Leave it empty where the data begins with it.')
      : vscode.l10n.t('16 bytes. Leave it empty where the data begins with it.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (typed) =>
      vectors(typed, isGcm).length > 0 ? undefined : vscode.l10n.t('These are not 16 bytes.'),
  });
}
