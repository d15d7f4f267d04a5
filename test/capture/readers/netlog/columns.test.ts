import assert from 'node:assert/strict';
import { EventColumns } from '../../../../src/capture/readers/netlog/columns';

describe('EventColumns', () => {
  it('gives the events of a source in the order of the file', () => {
    const columns = new EventColumns();
    const sources = [7, 2 ** 50, 0];
    for (let i = 0; i < 5000; i++) columns.add(i * 100, i, sources[i % 3]!, i % 60, i % 3);
    columns.finish();
    for (const [at, source] of sources.entries()) {
      const events = columns.of(source);
      assert.deepEqual(
        events,
        Array.from({ length: 5000 }, (_, i) => i).filter((i) => i % 3 === at),
      );
      const event = events[1000]!;
      assert.equal(columns.offset(event), event * 100);
      assert.deepEqual(
        [columns.length(event), columns.source(event), columns.kind(event), columns.phase(event)],
        [event, source, event % 60, event % 3],
      );
      assert.deepEqual(columns.of(source, columns.offset(event)), events.slice(1000));
    }
    assert.deepEqual(columns.of(1), []);
  });
});
