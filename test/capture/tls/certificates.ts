import { Buffer } from 'node:buffer';

/** A value of DER (X.690): short contents only, or a length of two bytes. */
export function der(tag: number, ...contents: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(contents.map((one) => Buffer.from(one)));
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** A name of pairs of the last byte of an attribute's id (2.5.4.x) and its value. */
export function derName(...pairs: readonly (readonly [number, Buffer])[]): Buffer {
  return der(
    0x30,
    ...pairs.map(([id, value]) =>
      der(0x31, der(0x30, der(0x06, Buffer.from([0x55, 0x04, id])), value)),
    ),
  );
}

/** A certificate as far as it is read; its key and signature are left out. */
export function pem(
  subject: Buffer,
  issuer: Buffer,
  from: Buffer,
  to: Buffer,
  version = 3,
): string {
  const fields = [
    ...(version === 1 ? [] : [der(0xa0, der(0x02, Buffer.from([2])))]),
    der(0x02, Buffer.from([1])),
    der(0x30),
    issuer,
    der(0x30, from, to),
    subject,
  ];
  const base64 = der(0x30, der(0x30, ...fields)).toString('base64');
  const lines = base64.replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

const utf8 = (text: string): Buffer => der(0x0c, text);

/** One of an invented authority. */
export const certificate = pem(
  derName([10, utf8('Example Stats')], [3, utf8('stats.example.com')]),
  derName([6, der(0x13, 'DE')], [3, utf8('Example Test CA')]),
  der(0x17, '240102030405Z'),
  der(0x18, '20550102030405Z'),
);
