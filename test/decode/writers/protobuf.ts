import { ByteWriter, utf8 } from './byteWriter';

/** A field of a message: its number and what it holds. */
export type WireField =
  | readonly [number: number, value: string | number | bigint | Uint8Array | Message]
  | readonly [number: number, value: number, as: 'double' | 'float' | 'fixed32' | 'fixed64'];

/** Fields in the order they are written. */
export interface Message {
  readonly fields: readonly WireField[];
  /** Written between a start and an end tag instead of behind a length. */
  readonly isGroup?: boolean;
}

export const message = (...fields: WireField[]): Message => ({ fields });

/** Protocol Buffers wire format. */
export function writeProtobuf({ fields }: Message): Uint8Array {
  const out = new ByteWriter();
  for (const [number, value, as] of fields) {
    const tag = (wire: number): ByteWriter => out.varint(number * 8 + wire);
    if (as === 'double') tag(1).double(value as number, true);
    else if (as === 'float') tag(5).single(value as number, true);
    else if (as === 'fixed64') tag(1).little(value as number, 8);
    else if (as === 'fixed32') tag(5).little(value as number, 4);
    else if (typeof value === 'number' || typeof value === 'bigint') tag(0).varint(value);
    else if (typeof value === 'object' && 'fields' in value && value.isGroup) {
      tag(3).bytes(writeProtobuf(value));
      tag(4);
    } else {
      const body =
        typeof value === 'string' ? utf8(value) : 'fields' in value ? writeProtobuf(value) : value;
      tag(2).varint(body.length).bytes(body);
    }
  }
  return out.end();
}

export const protobufOf = (...fields: WireField[]): Uint8Array => writeProtobuf(message(...fields));

/** Messages in the frames of gRPC. */
export function writeGrpc(messages: readonly Uint8Array[], flag = 0): Uint8Array {
  const out = new ByteWriter();
  for (const bytes of messages) out.big(flag, 1).big(bytes.length, 4).bytes(bytes);
  return out.end();
}
