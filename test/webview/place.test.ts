import assert from 'node:assert/strict';
import type { ExchangeView, FindingView } from '../../src/view/model';
import { findPlace, placeKey } from '../../src/webview/place';
import { placePattern } from '../../src/webview/pageState';
import { inventCapture } from './harness/capture';

const capture = inventCapture(10, 'story');

describe('findPlace', () => {
  it('names the tab, and the boxes from the outside in', () => {
    const place = findPlace(capture.exchange(2), 0)!;
    assert.equal(place.tab, 'request');
    assert.deepEqual(
      place.around.map(({ block, position }) => [block.id, position]),
      [
        ['n-url', [0]],
        ['p0/1.0:0', [0, 1]],
        ['p0/1.0/0.0/0.2:0', [0, 1, 1]],
      ],
    );
    assert.equal(place.block?.id, 'n-2-text');
  });

  it('finds what stands in the response', () => {
    assert.equal(findPlace(capture.exchange(1), 1)?.tab, 'response');
  });

  it('goes by the block that the view names where no line shows it yet', () => {
    const place = findPlace(capture.exchange(4), 0)!;
    assert.equal(place.tab, 'response');
    assert.equal(place.block?.id, 'long');
  });

  it('finds what stands in the start line', () => {
    const view = capture.exchange(0);
    const request = {
      ...view.request!,
      startLine: [{ text: 'x', tone: 'plain' as const, finding: 40 }],
    };
    assert.deepEqual(findPlace({ ...view, request }, 40), {
      tab: 'request',
      around: [],
      block: null,
    });
  });

  it('says nothing of what is nowhere', () => {
    const view: ExchangeView = {
      ...capture.exchange(3),
      findings: [{ blockId: 'nowhere' } as FindingView],
    };
    assert.equal(findPlace(view, 0), undefined);
    assert.equal(findPlace(view, 7), undefined);
  });
});

describe('placeKey', () => {
  it('holds numbers of places alone', () => {
    assert.equal(placeKey(12, 'request', [0, 1, 1]), '12/request/0/1/1');
    assert.match(placeKey(12, 'request', [0, 1, 1]), placePattern);
  });
});
