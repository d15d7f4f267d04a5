import assert from 'node:assert/strict';
import { base64, base64url, chain, decode, flat } from '../support';

describe('decode query', () => {
  it('reads the query of a URL that is a value', () => {
    assert.deepEqual(flat(decode('{"page":"https://a.example/x?q=hello+world&q=2#k=v&l=w"}')), {
      'json:/page query:q': 'hello world',
      'json:/page query:q#2': '2',
      'json:/page fragment form:k': 'v',
      'json:/page fragment form:l': 'w',
    });
    assert.deepEqual(flat(decode('/sa?project=p&token=%7B%22a%22%3A%22b%22%7D')), {
      'query:project': 'p',
      'query:token json:/a': 'b',
    });
  });

  it('reads a URL in a text, without the full stop behind it', () => {
    assert.deepEqual(flat(decode('see https://a.example/p?lat=52.52&lon=13.4, or ask.')), {
      'span:24,42 query:lat': '52.52',
      'span:24,42 query:lon': '13.4',
    });
  });

  it('reads a value that is the whole query', () => {
    const root = decode(`https://a.example/collect?${base64url('{"imei":"356938035643809"}')}`, {
      place: 'url',
    });
    assert.equal(flat(root)['query: base64 json:/imei'], '356938035643809');
  });

  it('goes through URLs in URLs', () => {
    let url = `https://a.example/?d=${encodeURIComponent(base64('{"a":"b"}'))}`;
    for (let i = 0; i < 3; i++) url = `https://r.example/?u=${encodeURIComponent(url)}`;
    assert.equal(chain(url), 'query query query query base64 json');
  });

  it('leaves URLs without values, and what only looks like a query', () => {
    for (const text of [
      'https://a.example/path/to/x',
      'https://a.example/?',
      'why? because=x y',
      'https://a.example/#top',
      'mailto:jo@mail.example',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });
});
