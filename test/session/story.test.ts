import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MemorySource } from '../../src/bytes/source';
import { encodeUtf8 } from '../../src/bytes/text';
import type { EntityId, Finding } from '../../src/detect/model';
import { nodePlatform } from '../../src/platform/platform.node';
import { analyseCapture } from '../../src/session/analyseCapture';
import type { AnalysedExchange, CaptureJudgement, Recipient } from '../../src/verdict/model';
import { render } from '../../src/view/sentences';
import { writeItem, writeItems } from '../capture/writers/burp';

/** What the test needs of the sample's entries, as `test/tools/sample.ts` writes them. */
interface Entry {
  readonly startedDateTime: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: { readonly text: string };
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly content: { readonly text?: string; readonly encoding?: string };
  };
  readonly serverIPAddress: string;
}

const sample = readFileSync(path.resolve(__dirname, '../../media/samples/redmi-note-8.har'));
const { entries } = (
  JSON.parse(sample.toString('utf8')) as { readonly log: { readonly entries: readonly Entry[] } }
).log;

/** The same traffic as Burp Suite would have saved it. */
function burpTwin(): Uint8Array {
  return writeItems(entries.map(burpItem));
}

function burpItem({ startedDateTime, request, response, serverIPAddress }: Entry): string {
  const fields = (list: Entry['request']['headers']): [string, string][] =>
    list.map(({ name, value }) => [name, value]);
  const { text = '', encoding } = response.content;
  const item = writeItem({
    method: request.method,
    url: request.url,
    requestHeaders: fields(request.headers),
    requestBody: encodeUtf8(request.postData?.text ?? ''),
    status: response.status,
    reason: 'OK',
    responseHeaders: fields(response.headers),
    responseBody: encoding === 'base64' ? Buffer.from(text, 'base64') : encodeUtf8(text),
    coding: null,
  });
  // `Fri, 01 May 2020 10:02:11 GMT`, as Java spells it.
  const [weekday, day, month, year, time] = new Date(startedDateTime).toUTCString().split(/,? /);
  return new TextDecoder()
    .decode(item)
    .replace(/<time>[^<]*/, `<time>${weekday} ${month} ${day} ${time} UTC ${year}`)
    .replace(/ip="[^"]*"/, `ip="${serverIPAddress}"`);
}

interface Told {
  readonly exchanges: readonly AnalysedExchange[];
  readonly judgement: CaptureJudgement;
}

async function tell(bytes: Uint8Array, name: string): Promise<Told> {
  const exchanges: AnalysedExchange[] = [];
  let judgement: CaptureJudgement | null = null;
  for await (const item of analyseCapture(new MemorySource(bytes), name, nodePlatform)) {
    if (item.kind === 'exchange') exchanges.push(item.analysed);
    else if (item.kind === 'judgement') judgement = item.judgement;
    else assert.notEqual(item.kind, 'problem');
  }
  assert.ok(judgement !== null);
  return { exchanges, judgement };
}

/** Hosts of the phone's maker. */
const isXiaomi = /\.(?:miui|xiaomi)\.com$/;

for (const [name, bytes] of [
  ['redmi-note-8.har', () => sample],
  ['redmi-note-8.xml', burpTwin],
] as const) {
  describe(`the story, told by ${name}`, () => {
    let told: Told;
    let sent: readonly AnalysedExchange[];

    before(async () => {
      told = await tell(bytes(), name);
      sent = told.exchanges.filter(({ verdict }) => isXiaomi.test(verdict.host ?? ''));
    });

    const found = (entity: EntityId): readonly Finding[] =>
      sent.flatMap(({ findings }) => findings.filter((finding) => finding.entity === entity));
    const values = (entity: EntityId): string[] => [
      ...new Set(found(entity).map(({ value }) => value)),
    ];

    it('everything is read', () => {
      assert.equal(told.exchanges.length, entries.length);
      assert.deepEqual(
        told.exchanges.flatMap(({ problems }) => problems),
        [],
      );
    });

    it('“the data are encrypted”: it is base64, which needs no key', () => {
      assert.equal(sent.length, 8);
      for (const { verdict } of sent) {
        assert.equal(verdict.protection, 'encoded', verdict.host!);
        assert.match(render(verdict.sentence), /encoded, not encrypted/i);
        assert.match(render(verdict.sentence), /under base64/);
      }
      assert.match(render(told.judgement.verdict.sentence), /^Encoded, not encrypted: Xiaomi gets/);
      const read = told.exchanges[1]!.verdict.evidence.map(({ statement }) => render(statement));
      assert.ok(read.includes('The body was read without a key: base64 → gzip'), read.join('\n'));
    });

    it('what is encrypted is not called encoded', () => {
      const chat = told.exchanges.find(({ verdict }) => verdict.host === 'api.chat.example.com');
      assert.equal(chat?.verdict.protection, 'encrypted');
    });

    it('numbers that identify the device and its Android installation', () => {
      assert.deepEqual(values('imei'), ['356938035643809']);
      assert.deepEqual(values('installation_id'), ['9f3c27d1a84e4b62']);
      assert.deepEqual(values('gaid'), ['38400000-8cf0-41bd-b23e-10b96e4ef00d']);
      assert.ok(values('device_model').includes('Redmi Note 8'));
      assert.deepEqual(values('os_version'), ['10']);
    });

    it('the pages that were visited and the words that were searched for, in incognito mode too', () => {
      assert.deepEqual(values('browsing_url'), [
        'https://news.example.com/world/index.html',
        'https://clinic.example.org/oncology/appointments',
        'https://clinic.example.org/oncology/doctors',
      ]);
      assert.deepEqual(values('search_query'), ['lump under arm']);
      const incognito = told.exchanges.filter(({ verdict }) => verdict.isPrivate);
      assert.deepEqual(
        incognito.map(({ exchange }) => exchange.index),
        [3, 4],
      );
      for (const { verdict, findings } of incognito) {
        assert.match(render(verdict.sentence), /^From private browsing/);
        assert.ok(findings.some(({ value }) => value.startsWith('https://clinic.example.org/')));
      }
      assert.match(render(told.judgement.verdict.sentence), /private browsing is sent too$/);
    });

    it('folders opened, screens swiped to, status bar, settings and apps', () => {
      assert.deepEqual(values('folder_open'), ['Money']);
      for (const app of ['com.example.bank', 'org.example.dating']) {
        assert.ok(values('app_open').includes(app), app);
      }
      assert.ok(values('status_bar_event').includes('expand'));
      assert.ok(values('settings_event').includes('Privacy protection'));
    });

    it('the songs that were listened to', () => {
      assert.ok(values('media_listened').includes('Moonlight on the Water'));
    });

    it('to servers in Singapore and Russia, rented from Alibaba', () => {
      const by = new Map<string, Recipient>();
      for (const { verdict } of sent) by.set(verdict.host!, verdict.recipient);
      const russian = by.get('data.mistat.rus.xiaomi.com')!;
      const singaporean = by.get('sa.api.intl.miui.com')!;
      for (const { company, network, asn } of [russian, singaporean]) {
        assert.equal(company, 'Xiaomi');
        assert.match(network ?? '', /Alibaba/);
        assert.equal(asn, 45_102);
      }
      assert.equal(singaporean.country, 'SG');
      assert.equal(russian.country, 'RU');
      // Two sources that do not know of one another.
      const sources = russian.countries.filter(({ country }) => country === 'RU');
      assert.deepEqual(
        new Set(sources.map(({ source }) => source)),
        new Set(['address', 'host-name']),
      );
    });

    it('“anonymous”: one number ties all of it to one device', () => {
      const [one] = told.judgement.identifiers;
      assert.equal(one?.value, '9f3c27d1a84e4b62');
      assert.deepEqual(one.exchanges, [1, 3, 4, 5, 6, 7, 8]);
      assert.deepEqual(one.hosts, [
        ...['sa.api.intl.miui.com', 'tracking.intl.miui.com'],
        ...['data.mistat.intl.xiaomi.com', 'data.mistat.rus.xiaomi.com'],
      ]);
      assert.deepEqual(one.names, ['distinct_id', 'instance_id']);
      assert.equal(one.firstSeenMs, Date.parse(entries[1]!.startedDateTime) - lost(1));
      assert.equal(one.lastSeenMs, Date.parse(entries[8]!.startedDateTime) - lost(8));
      assert.equal(
        render(one.sentence),
        'One installation id ties 7 exchanges on 4 hosts of 1 company, 2 of them in private browsing',
      );
      const lines = told.judgement.verdict.evidence.map(({ statement }) => render(statement));
      assert.ok(lines.includes(render(one.sentence)));
    });

    it('and the IMEI to another company, as a hash of it', () => {
      const imei = told.judgement.identifiers.find(({ entities }) => entities[0] === 'imei');
      assert.deepEqual(imei?.companies, ['Xiaomi', 'Umeng (Alibaba)']);
      assert.deepEqual(imei.forms, ['plain', 'md5']);
      assert.deepEqual(imei.names, ['imei', 'idmd5']);
      assert.match(render(imei.sentence), /on 4 hosts of 2 companies.*, also seen as md5$/);
    });

    it('and what the phone is like is enough to know it again', () => {
      const lines = told.judgement.verdict.evidence.map(({ statement }) => render(statement));
      const fingerprint = lines.find((line) => line.startsWith('A fingerprint of the device'));
      assert.match(fingerprint ?? '', /: 12 traits go to Xiaomi \(.*device model.*language/);
    });

    /** Burp writes whole seconds. */
    function lost(index: number): number {
      return name.endsWith('.xml') ? Date.parse(entries[index]!.startedDateTime) % 1_000 : 0;
    }
  });
}
