import assert from 'node:assert/strict';
import type { AddressTable, JudgeContext } from '../../src/verdict/context';
import { judgeExchange } from '../../src/verdict/exchange';
import type { AnalysedExchange, RecipientSummary } from '../../src/verdict/model';
import { RecipientTallies } from '../../src/verdict/recipients';
import { makeExchange } from './make';
import { contributionOf } from '../../src/verdict/contribution';
import { randomKeyedHash } from '../../src/verdict/correlate/keyedHash';

const addresses: AddressTable = {
  date: '2026-06-17',
  lookUp: (address) => ({
    asn: address.startsWith('161.') ? 45_102 : 8_075,
    network: address.startsWith('161.') ? 'Alibaba' : 'Microsoft',
    country: address.startsWith('161.') ? 'SG' : 'NL',
    registered: null,
  }),
};

interface Sent {
  url: string;
  address?: string;
  referer?: string;
}

function judged({ url, address, referer }: Sent, index: number): AnalysedExchange {
  const headers: Record<string, string> = referer === undefined ? {} : { Referer: referer };
  const exchange = { ...makeExchange({ url, index, headers }), serverAddress: address ?? null };
  const context: JudgeContext = { addresses, parties: [] };
  const input = { exchange, parts: [], findings: [], problems: [] };
  return { ...input, unsure: [], verdict: judgeExchange(input, context) };
}

function summaries(sent: readonly Sent[]): Map<string, RecipientSummary> {
  const tallies = new RecipientTallies();
  sent.map(judged).forEach((one) => tallies.add(contributionOf(one, randomKeyedHash())));
  return new Map(tallies.finish().map((one) => [one.name, one]));
}

describe('recipients of a capture', () => {
  it('stand in one country and network where all their exchanges do', () => {
    const one = summaries([
      { url: 'https://sa.api.intl.miui.com/sa', address: '161.117.71.1' },
      { url: 'https://tracking.intl.miui.com/', address: '161.117.71.2' },
      { url: 'https://tracking.intl.miui.com/' },
    ]).get('Xiaomi')!;
    assert.deepEqual([one.recipient.country, one.recipient.asn], ['SG', 45_102]);
    assert.deepEqual(one.countries, ['SG']);
    assert.equal(one.recipient.companyCountry, 'CN');
    assert.equal(one.recipient.address, null);
  });

  it('stand in several otherwise, each with its source', () => {
    const one = summaries([
      { url: 'https://sa.api.intl.miui.com/sa', address: '161.117.71.1' },
      { url: 'https://tracking.intl.miui.com/', address: '20.47.97.1' },
    ]).get('Xiaomi')!;
    assert.deepEqual([one.recipient.country, one.recipient.network], [null, null]);
    assert.deepEqual(one.countries, ['NL', 'SG']);
    assert.deepEqual(
      one.recipient.countries.map(({ country, source }) => `${country} ${source}`),
      ['SG address', 'NL address'],
    );
  });

  it('stand nowhere for sure where sources disagree on one exchange', () => {
    const one = summaries([
      { url: 'https://tracking.intl.miui.com/', address: '161.117.71.1' },
      { url: 'https://tracking.rus.miui.com/', address: '161.117.71.1' },
    ]).get('Xiaomi')!;
    assert.equal(one.recipient.country, null);
    assert.deepEqual(one.countries, ['SG']);
  });

  it('are the first party where most of the capture goes and nothing else tells', () => {
    const sent = ['a', 'b', 'c'].map((path) => ({ url: `https://api.example.com/${path}` }));
    const found = summaries([...sent, { url: 'https://t.appsflyer.com/x' }]);
    const most = found.get('example.com')!;
    assert.deepEqual([most.recipient.party, most.partyBy], ['first', 'majority']);
    assert.deepEqual(found.get('AppsFlyer')!.recipient.party, 'third');
    assert.equal(found.get('AppsFlyer')!.partyBy, 'exchanges');
  });

  it('are not taken for it by few exchanges, a bare half, a service of others, or beside another', () => {
    const example = { url: 'https://api.example.com/a' };
    const other = { url: 'https://api.example.net/a' };
    const party = (sent: Sent[], name: string) => summaries(sent).get(name)!.recipient.party;
    assert.equal(party([example, example, other], 'example.com'), 'unknown');
    assert.equal(party([example, example, other, other], 'example.com'), 'unknown');
    const adjust = { url: 'https://app.adjust.com/a' };
    assert.equal(party([adjust, adjust, adjust, example], 'Adjust'), 'third');
    const own = { ...other, referer: 'https://www.example.net/' };
    assert.equal(party([example, example, example, own], 'example.com'), 'unknown');
  });
});
