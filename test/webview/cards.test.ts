import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeCard } from '../../src/webview/cards';

const screen = { width: 800, height: 600 };
const card = { width: 300, height: 200 };

describe('placeCard', () => {
  it('stands under its anchor', () => {
    const anchor = { left: 100, top: 50, width: 80, height: 20 };
    assert.deepEqual(placeCard(anchor, card, screen), { left: 100, top: 74 });
  });

  it('stands above it where there is no room below', () => {
    const anchor = { left: 100, top: 500, width: 80, height: 20 };
    assert.deepEqual(placeCard(anchor, card, screen), { left: 100, top: 296 });
  });

  it('stays on screen wherever the anchor is', () => {
    const place = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(place, place, (left, top) => {
        const at = placeCard({ left, top, width: 50, height: 20 }, card, screen);
        assert.ok(at.left >= 8 && at.left + card.width <= screen.width);
        assert.ok(at.top >= 8 && at.top + card.height <= screen.height);
      }),
    );
  });
});
