import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { nodePlatform } from '../../../src/platform/platform.node';
import { compare } from '../../../src/verdict/compare/compare';
import type { CompareSide } from '../../../src/verdict/compare/model';
import type { Identifier } from '../../../src/verdict/model';
import { render } from '../../../src/view/sentences';
import { writeBurp } from '../../capture/writers/burp';
import { writeHar } from '../../capture/writers/har';
import type { SessionExchange } from '../../capture/writers/session';
import { har, type HarEntry } from '../../report/har';
import { compared, phone, sideOf, unknown, xiaomi } from './pairs';

function post(url: string, body: object): HarEntry {
  return { url, body: JSON.stringify(body) };
}

function base64(value: object): object {
  return { data: Buffer.from(JSON.stringify(value)).toString('base64') };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

describe('comparing captures', () => {
  it('says which identifiers survive a reset, and who still gets them', async () => {
    const { imei, androidId, gaid, freshGaid } = phone;
    const before = har([post(xiaomi, { imei, android_id: androidId, gaid })]);
    const after = har([post(xiaomi, { imei, android_id: androidId, gaid: freshGaid })]);
    const { identifiers, sentence } = await compared(before, after);
    assert.deepEqual(
      identifiers.survive.map(({ entities, value }) => [entities[0], value]),
      [
        ['imei', imei],
        ['android_id', androidId],
      ],
    );
    assert.deepEqual(identifiers.survive[0]!.after.recipients, ['Xiaomi']);
    assert.deepEqual(
      [identifiers.vanish.map(({ value }) => value), identifiers.appear.map(({ value }) => value)],
      [[gaid], [freshGaid]],
    );
    assert.equal(
      render(sentence),
      '2 of 3 identifiers survive: IMEI and Android id still go to Xiaomi; 1 is new',
    );
  });

  it('finds a value again as its hash, in either direction and in capitals', async () => {
    const { imei, androidId } = phone;
    const plain = har([post(xiaomi, { imei, android_id: androidId })]);
    const hashed = har([
      post(xiaomi, { imei_md5: md5(imei), android_id_md5: md5(androidId.toUpperCase()) }),
    ]);
    for (const [before, after] of [
      [plain, hashed],
      [hashed, plain],
    ] as const) {
      const { identifiers, sentence } = await compared(before, after);
      assert.deepEqual(
        identifiers.survive.map(({ value, isHashed }) => [value, isHashed]).sort(),
        [
          [imei, true],
          [androidId, true],
        ].sort(),
      );
      assert.deepEqual([identifiers.vanish, identifiers.appear], [[], []]);
      assert.match(
        render(sentence),
        /^All identifiers survive: .* still go to Xiaomi, matched by hash$/,
      );
    }
  });

  it('tells nothing of two hashes of different kinds', async () => {
    const sha1 = createHash('sha1').update(phone.imei).digest('hex');
    const { identifiers } = await compared(
      har([post(xiaomi, { imei_md5: md5(phone.imei) })]),
      har([post(xiaomi, { imei_sha1: sha1 })]),
    );
    assert.equal(identifiers.survive.length, 0);
    assert.deepEqual([identifiers.vanish.length, identifiers.appear.length], [1, 1]);
  });

  it('takes no value for one that only resembles it', async () => {
    const { identifiers, sentence } = await compared(
      har([post(xiaomi, { android_id: phone.androidId })]),
      har([post(xiaomi, { android_id: phone.freshAndroidId })]),
    );
    assert.equal(identifiers.survive.length, 0);
    assert.equal(render(sentence), 'The one identifier is gone; 1 is new');
  });

  it('says "still" of the same recipient alone', async () => {
    const { imei } = phone;
    const moved = await compared(har([post(xiaomi, { imei })]), har([post(unknown, { imei })]));
    assert.equal(
      render(moved.sentence),
      'The one identifier survives: IMEI now goes to vendor.example',
    );
    const received = await compared(
      har([{ url: unknown, answer: JSON.stringify({ imei }) }]),
      har([{ url: unknown, answer: JSON.stringify({ imei }) }]),
    );
    assert.equal(render(received.sentence), 'The one identifier survives: IMEI is in both');
    const some = await compared(
      har([post(xiaomi, { imei }), post(unknown, { android_id: phone.androidId })]),
      har([post(xiaomi, { imei, android_id: phone.androidId })]),
    );
    assert.equal(render(some.sentence), 'All identifiers survive; IMEI still goes to Xiaomi');
  });

  it('counts what survives into private browsing', async () => {
    const { imei } = phone;
    const { sentence, identifiers } = await compared(
      har([post(xiaomi, { imei })]),
      har([post(xiaomi, { imei, is_incognito: true, url: 'https://clinic.example/visit' })]),
    );
    assert.equal(identifiers.survive[0]!.after.privateExchanges, 1);
    assert.equal(
      render(sentence),
      'The one identifier survives: IMEI still goes to Xiaomi, in private browsing',
    );
  });

  it('lists entities and recipients that consent brings', async () => {
    const email = 'jo.doe@mail.example';
    const { entities, recipients, hosts } = await compared(
      har([post(unknown, { imei: phone.imei, email })]),
      har([post(unknown, { imei: phone.imei }), post(xiaomi, { email })]),
    );
    const flow = ({ entity, recipient }: { entity: string; recipient: string }): string =>
      `${entity} → ${recipient}`;
    assert.deepEqual(entities.appear.map(flow), ['email → Xiaomi']);
    assert.deepEqual(entities.vanish.map(flow), ['email → vendor.example']);
    assert.deepEqual(
      entities.stay.map(({ after }) => flow(after)),
      ['imei → vendor.example'],
    );
    assert.deepEqual(entities.appear[0]!.first.exchange, 1);
    assert.deepEqual(
      recipients.appear.map(({ name, first, findings }) => [name, first, findings]),
      [['Xiaomi', 1, 1]],
    );
    assert.deepEqual(
      hosts.appear.map(({ host }) => host),
      ['sa.api.intl.miui.com'],
    );
    assert.deepEqual(recipients.vanish, []);
  });

  it('lists what is protected otherwise than before', async () => {
    const { imei, gaid } = phone;
    const { protections } = await compared(
      har([post(xiaomi, { imei, gaid })]),
      har([post(xiaomi, base64({ imei })), post(xiaomi, { gaid }), post(xiaomi, { gaid })]),
    );
    assert.deepEqual(
      protections.map(({ before, after }) => [
        before.entity,
        before.protections,
        after.protections,
      ]),
      [['imei', { plaintext: 1 }, { encoded: 1 }]],
    );
  });

  it('finds nothing changed in the same capture', async () => {
    const text = har([
      post(xiaomi, { imei: phone.imei, email: 'jo.doe@mail.example' }),
      post(unknown, { gaid: phone.gaid }),
    ]);
    const { identifiers, entities, recipients, hosts, protections, notes } = await compared(
      text,
      text,
    );
    assert.equal(identifiers.survive.length, 3);
    for (const { vanish, appear } of [identifiers, entities, recipients, hosts]) {
      assert.deepEqual([vanish, appear], [[], []]);
    }
    assert.deepEqual([protections, notes], [[], []]);
  });

  it('compares with a capture that holds nothing', async () => {
    const none = har([]);
    const some = har([post(xiaomi, { imei: phone.imei })]);
    assert.equal(render((await compared(none, none)).sentence), 'No exchanges to compare');
    assert.equal(render((await compared(none, some)).sentence), 'No identifier before, 1 after');
    assert.equal(render((await compared(some, none)).sentence), 'The one identifier is gone');
    const quiet = har([{ url: unknown }]);
    const named = har([post(unknown, { first_name: 'Johanna', last_name: 'Doe' })]);
    assert.match(
      render((await compared(quiet, named)).sentence),
      /^No identifier in either; 1 kind of personal data is new$/,
    );
  });

  it('compares a HAR with a Burp file of the same', async () => {
    const exchange: SessionExchange = {
      method: 'POST',
      url: xiaomi,
      requestHeaders: [['Content-Type', 'application/json']],
      requestBody: Buffer.from(JSON.stringify({ imei: phone.imei, gaid: phone.gaid })),
      status: 200,
      reason: 'OK',
      responseHeaders: [],
      responseBody: new Uint8Array(0),
      coding: null,
    };
    const { identifiers, entities, hosts } = await compared(
      writeHar([exchange]),
      writeBurp([exchange]),
    );
    assert.equal(identifiers.survive.length, 2);
    for (const { vanish, appear } of [identifiers, entities, hosts]) {
      assert.deepEqual([vanish, appear], [[], []]);
    }
  });

  it('says what could not be read', async () => {
    const { notes } = await compared(har([7, post(xiaomi, {})]), har([post(xiaomi, {})]));
    assert.deepEqual(
      notes.map((note) => render(note)),
      ['1 exchange before could not be read in full: what seems new may have been there'],
    );
  });

  it('is plain data, fit to be handed from worker to worker', async () => {
    const side = await sideOf(har([post(xiaomi, { imei: phone.imei })]));
    assert.deepEqual(structuredClone(side), side);
  });

  it('costs no more than what both sides hold', () => {
    const timeMs = (count: number): number => {
      const [before, after] = [bigSide(count, 0, 'plain'), bigSide(count, count / 2, 'md5')];
      const startedAt = performance.now();
      const { identifiers } = compare(before, after, nodePlatform.digest);
      assert.equal(identifiers.survive.length, count / 2);
      return performance.now() - startedAt;
    };
    timeMs(1_000);
    const small = Math.min(timeMs(4_000), timeMs(4_000));
    const large = Math.min(timeMs(32_000), timeMs(32_000));
    assert.ok(
      large / small < 8 * 4,
      `8 times the identifiers took ${(large / small).toFixed(1)} times as long`,
    );
  });
});

/** A side with `count` identifiers, numbered from `from`, on as many hosts. */
function bigSide(count: number, from: number, form: 'plain' | 'md5'): CompareSide {
  const identifiers = Array.from({ length: count }, (_, index): Identifier => {
    const value = `device-${from + index}`;
    return {
      valueId: `v${index}`,
      value: form === 'plain' ? value : md5(value),
      entities: [form === 'plain' ? 'device_id' : 'hashed_id'],
      exchanges: [index],
      hosts: [`h${index}.example`],
      companies: [],
      forms: [form],
      privateExchanges: 0,
      ordinaryExchanges: 0,
      sentence: { id: 'verdict.ties', arguments: {} },
      firstSeenMs: null,
      lastSeenMs: null,
      apps: [],
      names: [],
      sessions: 0,
    };
  });
  const hosts = identifiers.map(({ hosts: [host = ''] }, first) => ({
    host,
    recipient: host,
    exchanges: 1,
    first,
  }));
  const flows = hosts.map(({ recipient, first }) => ({
    entity: 'device_id' as const,
    recipient,
    findings: 1,
    exchanges: 1,
    first: { exchange: first, finding: 0 },
    protections: { plaintext: 1 },
  }));
  const recipients = hosts.map(({ host, first }) => ({
    name: host,
    hosts: 1,
    exchanges: 1,
    first,
    findings: 1,
  }));
  return {
    exchanges: count,
    unread: 0,
    identifiers,
    recipients,
    hosts,
    flows,
    claims: [],
    left: 0,
    isCut: false,
  };
}
