import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../../src/bytes/text';
import { nodePlatform } from '../../../src/platform/platform.node';
import { CaptureSession } from '../../../src/session/captureSession';
import { sessionOptions } from '../../../src/session/options';
import { ExchangeBits } from '../../../src/view/filter/bits';
import type { FilterResult } from '../../../src/view/filter/model';
import { everythingMasked } from '../../../src/view/input';
import { encoded, entry, har, imei } from '../captures';

const bodies = [
  JSON.stringify({ data: encoded({ note: 'Needle in a haystack', count: 4711 }) }),
  JSON.stringify({ plain: 'nothing of the kind', café: 'Stra\u00dfe \u00e9' }),
  `a=1&b=${encodeURIComponent('needle two')}`,
  JSON.stringify({ imei }),
];

function open(entries: readonly object[]): Promise<CaptureSession> {
  const input = { kind: 'bytes', bytes: encodeUtf8(har(entries)), name: 'a.har' } as const;
  const session = new CaptureSession(input, {
    platform: nodePlatform,
    options: sessionOptions(),
    stopped: [],
    report: () => undefined,
    pause: () => nextTurn(),
  });
  return session.run().then(() => session);
}

/** What a text leaves once all is searched. */
async function all(
  session: CaptureSession,
  text: string,
  within: Uint8Array | null = null,
): Promise<FilterResult> {
  for (let turn = 0; turn < 1_000; turn++) {
    const result = await session.filter(text, within);
    const { search } = result;
    if (search === undefined || search.done === search.total) return result;
  }
  throw new Error('the search does not end');
}

async function left(
  session: CaptureSession,
  text: string,
  within: Uint8Array | null = null,
): Promise<number[]> {
  const { exchanges } = await all(session, text, within);
  return [...new ExchangeBits(exchanges!).list()];
}

describe('the search of a session', () => {
  let session: CaptureSession;
  before(async () => {
    session = await open(bodies.map((text) => entry(text)));
  });

  for (const [text, expected] of [
    ['needle', [0, 2]],
    ['NEEDLE haystack', [0]],
    ['"needle in"', [0]],
    ['4711', [0]],
    ['note', [0]],
    ['caf\u00e9', [1]],
    ['stra\u00dfe', [1]],
    ['needle*hay', [0]],
    ['/need?le (?:in|two)/', []],
    ['/needle.(?:in|two)/', [0, 2]],
    ['-needle', [1, 3]],
    ['needle -haystack', [2]],
    ['content-type', [0, 1, 2, 3]],
    ['collect needle', [0, 2]],
    [imei, [3]],
    ['needle entity:imei', []],
    ['nowhere', []],
  ] as const) {
    it(`leaves ${expected.length} of 4 for ${text}`, async () => {
      assert.deepEqual(await left(session, text), expected);
    });
  }

  it('looks only into the set that is given', async () => {
    assert.deepEqual(await left(session, 'needle', ExchangeBits.of([1, 2], 4).bytes), [2]);
  });

  it('tells how far it is, and that it is done', async () => {
    const { search } = await all(session, 'kind');
    assert.ok(search && search.done === search.total);
    assert.equal((await session.filter('method:post', null)).search, undefined);
  });

  it('says in the row where it hit, and of a masked value only that it did', async () => {
    const hits = async (
      text: string,
      reveal = everythingMasked,
    ): Promise<(string | undefined)[]> => {
      await all(session, text);
      return (await session.rowsOf([0, 1, 2, 3], reveal)).map(({ hit }) => hit);
    };
    assert.deepEqual(await hits('needle'), [
      ...['request body · base64 › gzip', undefined, 'request body', undefined],
    ]);
    assert.deepEqual((await hits('content-type'))[0], 'request header');
    assert.deepEqual((await hits('/collect'))[0], 'URL');
    assert.equal((await hits(imei))[3], 'request body · in a masked value');
    assert.equal((await hits(imei, { all: true, findings: [] }))[3], 'request body');
    assert.deepEqual(await hits('method:post'), [undefined, undefined, undefined, undefined]);
  });
});

describe('typing a word', () => {
  it('looks again only at what the shorter word was found in', async () => {
    const count = 60;
    const texts = Array.from({ length: count }, (_, index) =>
      JSON.stringify({ data: encoded({ word: index % 3 === 0 ? `abcd${index}` : 'xyz' }) }),
    );
    const session = await open(texts.map((text) => entry(text)));
    assert.equal((await left(session, 'ab')).length, 20);
    const first = await session.filter('abc', null);
    assert.ok(first.search!.total <= 20, `${first.search!.total} are looked at`);
    assert.equal((await left(session, 'abc')).length, 20);
    const back = await session.filter('ab', null);
    assert.equal(back.search!.total, 0, 'what was answered once is known');
  });

  it('ends the search for another text at once', async () => {
    const texts = Array.from({ length: 40 }, () =>
      JSON.stringify({ data: encoded({ text: 'lorem ipsum '.repeat(2_000) }) }),
    );
    const session = await open(texts.map((text) => entry(text)));
    const before = session.filter('dolor', null);
    const now = session.filter('ipsum', null);
    const [old] = await Promise.all([before, now]);
    assert.ok(old.search!.done < 40, `${old.search!.done} were looked at for the old text`);
    assert.equal((await left(session, 'ipsum')).length, 40);
  });
});
