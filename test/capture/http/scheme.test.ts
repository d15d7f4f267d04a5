import assert from 'node:assert/strict';
import { provenScheme } from '../../../src/capture/http/scheme';
import { fieldsOf } from './text';

describe('provenScheme', () => {
  const prove = (
    headers: Readonly<Record<string, string>>,
    version = 'HTTP/1.1',
    port = '',
  ): string => provenScheme(fieldsOf(headers), version, 'a.example', port);

  it('says nothing where nothing proves it', () => {
    assert.equal(prove({ Referer: 'https://a.example/', 'User-Agent': 'x' }), '');
    assert.equal(prove({}, 'HTTP/1.1', '8080'), '');
    assert.equal(provenScheme(fieldsOf({ 'Sec-Fetch-Site': 'none' }), '', 'localhost', ''), '');
  });

  it('goes by pseudo-header, port, version and what only trustworthy origins get', () => {
    assert.equal(prove({ ':scheme': 'HTTP' }, 'HTTP/2'), 'http');
    assert.equal(prove({}, 'HTTP/1.1', '443'), 'https');
    assert.equal(prove({}, 'HTTP/1.1', '80'), 'http');
    assert.equal(prove({}, 'HTTP/2'), 'https');
    assert.equal(prove({ 'sec-fetch-site': 'none' }), 'https');
  });
});
