import { createDecipheriv } from 'node:crypto';
import type { CipherKind, Decrypt, Decrypted } from '../bytes/platform';

const blockBytes = 16;
const tagBytes = 16;
const keyLengths: ReadonlySet<number> = new Set([16, 24, 32]);
const empty = new Uint8Array(0);

/** {@link Decrypt} by Node's crypto. */
export const decrypt: Decrypt = (kind, key, iv, bytes) => {
  if (!keyLengths.has(key.length)) return failed('key');
  if (kind === 'aes-gcm' ? iv.length === 0 : kind !== 'aes-ecb' && iv.length !== blockBytes) {
    return failed('iv');
  }
  if (kind === 'aes-gcm') return authenticated(key, iv, bytes);
  const isStream = kind === 'aes-ctr';
  const whole = isStream ? bytes.length : bytes.length - (bytes.length % blockBytes);
  const plain = undo(kind, key, iv, bytes.subarray(0, whole));
  if (plain === null) return failed('iv');
  const isCut = whole < bytes.length || (!isStream && whole === 0);
  const padding = isStream || isCut ? 0 : paddingOf(plain);
  return {
    bytes: plain.subarray(0, plain.length - padding),
    isPadded: padding > 0,
    problem: isCut ? 'length' : null,
  };
};

/** All of `bytes`, padding and all; null where Node refuses the vector. */
function undo(
  kind: Exclude<CipherKind, 'aes-gcm'>,
  key: Uint8Array,
  iv: Uint8Array,
  bytes: Uint8Array,
): Uint8Array | null {
  const mode = kind.slice('aes-'.length);
  try {
    const name = `aes-${String(key.length * 8)}-${mode}`;
    const decipher = createDecipheriv(name, key, kind === 'aes-ecb' ? null : iv);
    decipher.setAutoPadding(false);
    return joined(decipher.update(bytes), decipher.final());
  } catch {
    return null;
  }
}

function authenticated(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Decrypted {
  if (bytes.length < tagBytes) return failed('length');
  const end = bytes.length - tagBytes;
  let plain: Uint8Array = empty;
  try {
    const name = `aes-${String(key.length * 8)}-gcm` as 'aes-256-gcm';
    const decipher = createDecipheriv(name, key, iv, { authTagLength: tagBytes });
    decipher.setAuthTag(bytes.subarray(end));
    plain = joined(decipher.update(bytes.subarray(0, end)), empty);
    decipher.final();
    return { bytes: plain, isPadded: false, problem: null };
  } catch {
    return { bytes: plain, isPadded: false, problem: 'tag' };
  }
}

/** Length of the padding at the end, or 0 where it is none (RFC 5652, section 6.3). */
function paddingOf(bytes: Uint8Array): number {
  const length = bytes.at(-1) ?? 0;
  if (length < 1 || length > blockBytes || length > bytes.length) return 0;
  for (let back = 1; back <= length; back++) if (bytes.at(-back) !== length) return 0;
  return length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function failed(problem: Decrypted['problem']): Decrypted {
  return { bytes: empty, isPadded: false, problem };
}
