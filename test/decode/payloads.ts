import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { CodecId } from '../../src/decode/model';
import { base64, base64url, bytesOf, hex, type Bytes } from './support';

/** A way to encode, and the codec that undoes it. */
export interface Encoder {
  readonly name: string;
  readonly codec: CodecId;
  readonly takes: 'text' | 'any';
  readonly gives: 'text' | 'binary';
  encode(bytes: Bytes): Bytes;
}

const textOf = (bytes: Bytes): string => Buffer.from(bytesOf(bytes)).toString();

/** Base64 in lines of 76 characters. */
export function mime(bytes: Bytes): string {
  return base64(bytes).replace(/.{76}(?=.)/g, '$&\r\n');
}

export const encoders: readonly Encoder[] = [
  { name: 'base64', codec: 'base64', takes: 'any', gives: 'text', encode: base64 },
  { name: 'base64url', codec: 'base64', takes: 'any', gives: 'text', encode: base64url },
  { name: 'mime', codec: 'base64', takes: 'any', gives: 'text', encode: mime },
  { name: 'hex', codec: 'hex', takes: 'any', gives: 'text', encode: hex },
  {
    name: 'percent',
    codec: 'percent',
    takes: 'text',
    gives: 'text',
    encode: (bytes) => encodeURIComponent(textOf(bytes)),
  },
  {
    name: 'gzip',
    codec: 'gzip',
    takes: 'any',
    gives: 'binary',
    encode: (b) => gzipSync(bytesOf(b)),
  },
  {
    name: 'zlib',
    codec: 'zlib',
    takes: 'any',
    gives: 'binary',
    encode: (b) => deflateSync(bytesOf(b)),
  },
  {
    name: 'deflate',
    codec: 'deflate',
    takes: 'text',
    gives: 'binary',
    encode: (b) => deflateRawSync(bytesOf(b)),
  },
  {
    name: 'brotli',
    codec: 'brotli',
    takes: 'text',
    gives: 'binary',
    encode: (b) => brotliCompressSync(bytesOf(b)),
  },
];

/** Titles in several scripts, so that no decision can rest on a language. */
export const scripts: Readonly<Record<string, string>> = {
  english: 'settings opened from the home screen',
  chinese: '从主屏幕打开设置页面',
  russian: 'настройки открыты с главного экрана',
  arabic: 'تم فتح الإعدادات من الشاشة الرئيسية',
  hindi: 'होम स्क्रीन से सेटिंग खोली गई',
  emoji: 'opened 🎵📱 settings ✅',
};

/** Telemetry of about `size` bytes as JSON, with titles in a script. */
export function telemetry(size: number, script: keyof typeof scripts = 'english'): string {
  const events: object[] = [];
  let length = 2;
  for (let i = 0; i === 0 || length < size; i++) {
    const full = {
      type: 'track',
      event: `$AppStart_${String(i % 7)}`,
      time: 1_700_000_000_000 + i * 977,
      properties: {
        title: scripts[script],
        imei: '356938035643809',
        lat: 52.52 + i / 1e4,
        wifi: i % 2 === 0,
      },
    };
    const event = size < 200 ? { imei: '356938035643809', t: scripts[script]!.slice(0, 12) } : full;
    events.push(event);
    length += Buffer.byteLength(JSON.stringify(event)) + 1;
  }
  return JSON.stringify(size < 200 ? events[0] : events);
}

/** A payload and what undoing it should say. */
export interface Payload {
  readonly name: string;
  readonly bytes: Bytes;
  /** Codecs from the outside in. */
  readonly chain: readonly CodecId[];
  readonly text: string;
}

/** Every sequence of encoders up to `depth` that makes sense, around a text. */
export function* nested(
  text: string,
  inner: readonly CodecId[],
  depth: number,
): Generator<Payload> {
  interface Step {
    readonly names: readonly string[];
    readonly bytes: Bytes;
    readonly chain: readonly CodecId[];
    readonly gives: 'text' | 'binary';
  }
  let level: Step[] = [{ names: [], bytes: text, chain: inner, gives: 'text' }];
  for (let i = 0; i < depth; i++) {
    const next: Step[] = [];
    for (const step of level) {
      for (const encoder of encoders) {
        if (encoder.takes === 'text' && step.gives === 'binary') continue;
        const bytes = encoder.encode(step.bytes);
        // Nothing to escape, or no line to break: then it is no layer, or another one's name.
        if (encoder.name === 'percent' && bytes === step.bytes) continue;
        if (encoder.name === 'mime' && !textOf(bytes).includes('\n')) continue;
        next.push({
          names: [encoder.name, ...step.names],
          bytes,
          chain: [encoder.codec, ...step.chain],
          gives: encoder.gives,
        });
      }
    }
    for (const { names, bytes, chain, gives } of next) {
      // Brotli without anything around it is read only where it is declared.
      if (gives === 'binary' && chain[0] === 'brotli') continue;
      yield { name: names.join('('), bytes, chain, text };
    }
    level = next;
  }
}
