import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { readMetadata } from '../../../../src/capture/readers/saz/metadata';
import { metadata } from '../../writers/saz';

const nothing = { startedAtMs: null, durationMs: null, serverAddress: null, app: null };
const read = (text: string): unknown => readMetadata(encodeUtf8(text));

describe('readMetadata', () => {
  it('reads times, address and process', () => {
    assert.deepEqual(read(metadata(1)), {
      startedAtMs: Date.parse('2024-05-01T08:20:30.456Z'),
      durationMs: 144,
      serverAddress: '192.0.2.7',
      app: 'notes&more',
    });
  });

  it('takes nothing from what is no time, address or process', () => {
    for (const text of [
      '',
      '<Session',
      '<SessionTimers ClientBeginRequest="0001-01-01T00:00:00" ClientDoneResponse="2024" />',
      '<SessionTimers ClientBeginRequest="2024-05-01T10:20:30.4560123" />',
      '<SessionFlag N="x-hostip" V="a.example" /><SessionFlag N="x-processinfo" V=":12" />',
      '<SessionFlag V="192.0.2.1" /><SessionFlags N="x-hostip" V="192.0.2.1" />',
      '<!DOCTYPE a [<!ENTITY b "192.0.2.1">]><SessionFlag N="x-hostip" V="&b;" />',
    ]) {
      assert.deepEqual(read(text), nothing, text);
    }
  });

  it('lets no end come before its start', () => {
    const late = '2024-05-01T10:20:30.4560123Z';
    assert.deepEqual(
      read(
        `<SessionTimers ClientBeginRequest="${late}" ClientDoneResponse="2024-05-01T10:20:30Z"/>`,
      ),
      { ...nothing, startedAtMs: Date.parse(late) },
    );
  });

  it('reads the first of equal flags, and not millions of them', () => {
    const flags =
      '<SessionFlag N="X-HostIP" V="192.0.2.1" /><SessionFlag N="x-hostip" V="192.0.2.2" />';
    assert.deepEqual(read(flags.repeat(2000)), { ...nothing, serverAddress: '192.0.2.1' });
  });
});
