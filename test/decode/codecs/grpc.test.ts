import assert from 'node:assert/strict';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { allLayers, base64, chain, decodeContent, flat, leafAt, onlyLayer } from '../support';
import { checkAnyBytes, checkRanges, structuresIn } from '../treeChecks';
import { protobufOf, writeGrpc } from '../writers/protobuf';

const type = 'application/grpc';
const first = protobufOf([1, '356938035643809'], [2, 1_700_000_000_123]);
const second = protobufOf([1, 'en_US'], [3, 2]);
const trailers = Buffer.from('grpc-status: 0\r\ngrpc-message: OK\r\n');

describe('decode grpc', () => {
  it('reads each message under its number', () => {
    const layer = onlyLayer(decodeContent(writeGrpc([first, second]), type));
    assert.deepEqual([layer.codec, layer.state, layer.protection], ['grpc', 'complete', 'encoded']);
    assert.deepEqual(
      layer.values.map(({ name, bytes }) => [name, bytes]),
      [
        ['0', first],
        ['1', second],
      ],
    );
    checkRanges(layer);
    assert.deepEqual(flat(decodeContent(writeGrpc([first, second]), type)), {
      'grpc:0 protobuf:1': '356938035643809',
      'grpc:0 protobuf:2': '1700000000123',
      'grpc:1 protobuf:1': 'en_US',
      'grpc:1 protobuf:3': '2',
    });
  });

  it('reads a message that is too small to prove itself, and an empty one', () => {
    const root = decodeContent(writeGrpc([protobufOf([1, 5]), new Uint8Array(0)]), type);
    assert.deepEqual(flat(root), { 'grpc:0 protobuf:1': '5', 'grpc:1': '' });
  });

  it('undoes compression of messages', () => {
    for (const [codec, compress] of [
      ['gzip', gzipSync],
      ['zlib', deflateSync],
    ] as const) {
      const root = decodeContent(writeGrpc([compress(first)], 1), 'application/grpc+proto');
      assert.equal(leafAt(root, `grpc:0 ${codec} protobuf:1`).text, '356938035643809');
    }
    const small = writeGrpc([gzipSync(protobufOf([1, 5]))], 1);
    assert.deepEqual(flat(decodeContent(small, type)), { 'grpc:0 gzip protobuf:1': '5' });
  });

  it('reads the trailers of gRPC-Web and the end of Connect', () => {
    const web = Buffer.concat([writeGrpc([first]), writeGrpc([trailers], 0x80)]);
    const root = decodeContent(web, 'application/grpc-web+proto');
    assert.equal(leafAt(root, 'grpc:trailers').text, trailers.toString());
    assert.equal(leafAt(root, 'grpc:0 protobuf:1').text, '356938035643809');
    const end = Buffer.concat([
      writeGrpc([first]),
      writeGrpc([Buffer.from('{"error":{"code":"ok"}}')], 2),
    ]);
    const connect = decodeContent(end, 'application/connect+proto');
    assert.equal(leafAt(connect, 'grpc:trailers json:/error/code').text, 'ok');
  });

  it('reads gRPC-Web in text, each piece with its own padding', () => {
    const text = base64(writeGrpc([protobufOf([1, 'abc'])])) + base64(writeGrpc([trailers], 0x80));
    assert.match(text.slice(0, 16), /=/);
    const root = decodeContent(text, 'application/grpc-web-text+proto');
    assert.deepEqual(flat(root), {
      'base64 grpc:0 protobuf:1': 'abc',
      'base64 grpc:trailers': trailers.toString(),
    });
    const { map } = onlyLayer(root).values[0]!;
    const start = map.toParent({ start: 10, end: 13 });
    assert.equal(text.slice(start.start, start.end), text.slice(16, 20));
  });

  it('needs no declaration where a message proves it', () => {
    assert.equal(chain(base64(writeGrpc([first]))), 'base64 grpc protobuf');
    assert.equal(onlyLayer(decodeContent(writeGrpc([first, second]))).codec, 'grpc');
    const others = [
      Uint8Array.of(0, 0, 0, 0, 5, 0x68, 0x65, 0x6c, 0x6c, 0x6f),
      new Uint8Array(50),
      writeGrpc([Uint8Array.of(0xff, 0xfe, 0xfd)]),
    ];
    for (const bytes of others) assert.deepEqual(structuresIn(bytes), []);
  });

  it('leaves JSON in frames to JSON, and a wrong declaration alone', () => {
    const root = decodeContent(writeGrpc([Buffer.from('{"a":"b"}')]), 'application/grpc+json');
    assert.equal(leafAt(root, 'grpc:0 json:/a').text, 'b');
    assert.deepEqual(decodeContent('no frames at all', type).layers, []);
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', type)).codec, 'json');
  });

  it('keeps what stands before a cut or an error', () => {
    const bytes = writeGrpc([second, first]);
    const cut = decodeContent(bytes.subarray(0, -4), type);
    assert.deepEqual(
      allLayers(cut).map(({ codec, state }) => `${codec} ${state}`),
      ['grpc truncated', 'protobuf complete', 'protobuf truncated'],
    );
    assert.equal(leafAt(cut, 'grpc:1 protobuf:1').text, '356938035643809');
    const half = gzipSync(
      protobufOf(...Array.from({ length: 50 }, (_, i) => [1, `v${String(i * i)}`] as const)),
    );
    const damaged = writeGrpc([half.subarray(0, half.length - 40)], 1);
    assert.deepEqual(
      allLayers(decodeContent(damaged, type)).map(({ codec, state }) => `${codec} ${state}`),
      ['grpc complete', 'gzip truncated', 'protobuf truncated'],
    );
    const broken = onlyLayer(decodeContent(Buffer.concat([bytes, Buffer.from('what')]), type));
    assert.deepEqual([broken.state, broken.values.length], ['failed', 2]);
    assert.deepEqual(broken.reason?.arguments, { offset: bytes.length });
  });

  it('makes nothing of bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        checkAnyBytes(bytes, type);
        checkAnyBytes(Uint8Array.of(0, 0, 0, 0, bytes.length, ...bytes), type);
      }),
    );
  });
});
