import assert from 'node:assert/strict';
import { emptyExchange } from '../../src/capture/emptyExchange';

describe('emptyExchange', () => {
  it('keeps number, place and reason, and claims nothing', () => {
    const exchange = emptyExchange(4, { start: 10, end: 14 }, []);
    assert.equal(exchange.index, 4);
    assert.deepEqual(exchange.range, { start: 10, end: 14 });
    assert.equal(exchange.transport, 'unknown');
    assert.equal(exchange.request ?? exchange.response ?? exchange.host, null);
  });
});
