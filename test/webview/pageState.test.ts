import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clampSplit, initialState, readPageState, togglePlace } from '../../src/webview/pageState';

describe('readPageState', () => {
  it('gives back what was kept', () => {
    const kept = {
      selected: 7,
      scrollTop: 154,
      tab: 'messages' as const,
      message: 12,
      splitPercent: 30,
      collapsed: ['7/request/0/1'],
      choices: [
        { exchange: 7, blockId: 'p3/0.0/a1.2:0', reading: 1, step: null, form: 'decoded' as const },
        { exchange: 8, blockId: 'p3:a2', reading: 0, step: 2, form: 'bytes' as const },
      ],
      folds: [
        { exchange: 7, source: 'p3/0.0:0', level: 2, lines: [3, 40] },
        { exchange: 7, source: 'p3:0', level: null, lines: [0] },
      ],
      filter: 'host:shop',
      list: {
        arrangement: {
          sort: { column: 'size' as const, isDescending: true },
          group: 'host' as const,
        },
        folded: [3, 17],
        chosen: [0, 4, 9, 9],
        columns: ['host' as const, 'country' as const],
        widths: { host: 120 },
        isTimelineShown: false,
        timelineBy: 'size' as const,
      },
    };
    assert.deepEqual(readPageState(JSON.parse(JSON.stringify(kept))), kept);
  });

  it('starts anew where nothing was kept', () => {
    assert.deepEqual(readPageState(undefined), initialState);
    assert.deepEqual(readPageState('x'), initialState);
  });

  it('takes each field by itself: a damaged one does not cost the others', () => {
    const state = readPageState({
      selected: -1,
      tab: 'x',
      message: 1.5,
      splitPercent: 400,
      scrollTop: 'far',
    });
    assert.deepEqual(state, { ...initialState, splitPercent: 80 });
  });

  it('drops whatever could be a value', () => {
    assert.equal(readPageState({ filter: 'jo@mail.example is:private' }).filter, 'is:private');
    const { collapsed } = readPageState({
      collapsed: ['1/request/0', 'jo@mail.example', '1/x', 4],
    });
    assert.deepEqual(collapsed, ['1/request/0']);
    const choice = { exchange: 1, blockId: 'p1:0', reading: 0, step: 0, form: 'text' };
    const { choices } = readPageState({
      choices: [
        choice,
        { ...choice, blockId: 'jo@mail.example' },
        { ...choice, form: 'jo@mail.example' },
        { ...choice, step: 'x' },
        { ...choice, value: 'jo@mail.example' },
      ],
    });
    assert.deepEqual(choices, [choice, choice]);
    const folding = { exchange: 1, source: 'p1:0', level: null, lines: [4] };
    const { folds } = readPageState({
      folds: [
        folding,
        { ...folding, source: 'jo@mail.example' },
        { ...folding, lines: ['jo@mail.example'] },
        { ...folding, value: 'jo@mail.example' },
      ],
    });
    assert.deepEqual(folds, [folding, folding]);
  });

  it('takes of the list nothing but numbers and names of columns', () => {
    const { list } = readPageState({
      list: {
        arrangement: { sort: { column: 'jo@mail.example', isDescending: true }, group: null },
        folded: ['jo@mail.example'],
        chosen: [1, 'jo@mail.example'],
        columns: ['jo@mail.example'],
        widths: { host: 'jo@mail.example', path: 1e9 },
        jo: 'jo@mail.example',
      },
    });
    assert.deepEqual(list, { ...initialState.list, widths: { path: 2000 } });
  });

  it('never throws, and always gives a state', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const state = readPageState(kept);
        assert.deepEqual(readPageState(state), state);
      }),
    );
  });
});

describe('togglePlace', () => {
  it('adds, and takes away again', () => {
    assert.deepEqual(togglePlace(togglePlace([], 'a'), 'b'), ['a', 'b']);
    assert.deepEqual(togglePlace(['a', 'b'], 'a'), ['b']);
  });

  it('forgets the oldest in the end', () => {
    let places: readonly string[] = [];
    for (let at = 0; at < 300; at += 1) places = togglePlace(places, `${at}`);
    assert.equal(places.length, 200);
    assert.equal(places.at(-1), '299');
  });
});

describe('clampSplit', () => {
  it('leaves room on both sides', () => {
    assert.equal(clampSplit(3), 20);
    assert.equal(clampSplit(95), 80);
    assert.equal(clampSplit(50), 50);
  });
});
