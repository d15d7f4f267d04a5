import assert from 'node:assert/strict';
import { layeredTable } from '../../../src/verdict/addresses/layered';
import { addressDataNote } from '../../../src/verdict/addresses/note';
import type { AddressTable } from '../../../src/verdict/context';
import { addressMessages } from '../../../src/view/messages/addresses';
import { render } from '../../../src/view/sentences';
import { placesOf } from '../../../src/view/template';

const builtIn: AddressTable = { date: '2026-01-02', lookUp: () => null };
const own: AddressTable = { date: '2026-05-03', lookUp: () => null };

describe('addressDataNote', () => {
  it('names the date, and those whose licence wants to be named', () => {
    const words = render(addressDataNote(builtIn));
    for (const part of [
      '2026-01-02',
      'DB-IP',
      'https://db-ip.com',
      'Route Views',
      'NRO',
      'CC BY 4.0',
    ])
      assert.ok(words.includes(part), part);
  });

  it('says which file decides where the user has one', () => {
    const both = render(addressDataNote(layeredTable(own, builtIn)));
    assert.ok(both.includes('2026-01-02') && both.includes('2026-05-03') && both.includes('DB-IP'));
    const alone = render(addressDataNote(layeredTable(own, null)));
    assert.ok(alone.includes('2026-05-03') && !alone.includes('DB-IP'));
  });

  it('has words for nothing but its arguments', () => {
    for (const [id, text] of Object.entries(addressMessages)) {
      for (const place of placesOf(text))
        assert.ok(['date', 'ownDate'].includes(place), `${id}: ${place}`);
    }
  });
});
