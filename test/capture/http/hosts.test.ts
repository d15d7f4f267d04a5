import assert from 'node:assert/strict';
import {
  bareAddress,
  parseAuthority,
  transportOfScheme,
  urlOrigin,
} from '../../../src/capture/http/hosts';

describe('hosts', () => {
  const urls: readonly (readonly [string, string, string | null, string])[] = [
    ['https://Example.COM/a', 'https', 'example.com', ''],
    ['HTTP://example.com:8080', 'http', 'example.com', '8080'],
    ['wss://user:pa:ss@bücher.example:443/?q=//x', 'wss', 'xn--bcher-kva.example', '443'],
    ['http://[2001:DB8::1]:80/', 'http', '2001:db8::1', '80'],
    ['//cdn.example/x', '', 'cdn.example', ''],
    ['http://0x7f.1/', 'http', '127.0.0.1', ''],
    ['/path?u=https://example.com', '', null, ''],
    ['data:text/plain,x', '', null, ''],
    ['http://', 'http', null, ''],
    ['http://a b/', 'http', null, ''],
    ['', '', null, ''],
  ];
  for (const [url, scheme, host, port] of urls) {
    it(`are taken off ${JSON.stringify(url)}`, () => {
      assert.deepEqual(urlOrigin(url), { scheme, host, port });
    });
  }

  it('stand in a Host field with or without a port', () => {
    assert.deepEqual(parseAuthority('A.Example:81'), { host: 'a.example', port: '81' });
    assert.deepEqual(parseAuthority('::1'), { host: '::1', port: '' });
    assert.deepEqual(parseAuthority('a'.repeat(5000)), { host: null, port: '' });
  });

  it('tell how a scheme travels', () => {
    assert.deepEqual(['https', 'wss', 'http', 'ws', 'ftp', ''].map(transportOfScheme), [
      'tls',
      'tls',
      'cleartext',
      'cleartext',
      'unknown',
      'unknown',
    ]);
  });

  it('have addresses without port or brackets', () => {
    assert.equal(bareAddress('[2001:db8::1]:443'), '2001:db8::1');
    assert.equal(bareAddress('192.0.2.1:443'), '192.0.2.1');
    assert.equal(bareAddress(' 2001:db8::1 '), '2001:db8::1');
    assert.equal(bareAddress('fe80::1%eth0'), 'fe80::1%eth0');
    assert.equal(bareAddress('::1'), '::1');
  });

  it('take nothing else for an address', () => {
    for (const text of [
      '',
      'unknown',
      'host.example',
      'jo@mail.example',
      '[jo@mail.example]',
      '7',
    ]) {
      assert.equal(bareAddress(text), null, text);
    }
  });
});
