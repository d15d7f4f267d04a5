import assert from 'node:assert/strict';
import type { EntityId } from '../../src/detect/model';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureFold } from '../../src/verdict/correlate/capture';
import type { AnalysedExchange, Evidence } from '../../src/verdict/model';
import { TraitTally, fieldOf } from '../../src/verdict/traits';
import { render } from '../../src/view/sentences';
import { analysed, type ExchangeSpec } from './make';
import { contributionOf } from '../../src/verdict/contribution';

type Trait = readonly [key: string, entity: EntityId, value: string];

const traits: readonly Trait[] = [
  ['model', 'device_model', 'Redmi Note 8'],
  ['manufacturer', 'device_model', 'Xiaomi'],
  ['os_version', 'os_version', '10'],
  ['screen_width', 'screen', '1080'],
  ['screen_height', 'screen', '2340'],
  ['carrier', 'carrier', 'Example Mobile'],
  ['locale', 'locale', 'en_SG'],
  ['tz', 'timezone', 'Asia/Singapore'],
  ['cpu_abi', 'device_trait', 'arm64-v8a'],
];

function sends(list: readonly Trait[], spec: ExchangeSpec = {}): AnalysedExchange {
  const body = JSON.stringify(Object.fromEntries(list.map(([key, , value]) => [key, value])));
  const wanted = list.map(([key, entity]) => ({
    part: 'request-body' as const,
    last: `/${key}`,
    entity,
  }));
  return analysed({ body, ...spec }, wanted);
}

function tally(list: readonly Trait[]): TraitTally {
  const counted = new TraitTally();
  for (const finding of sends(list).findings) counted.add(finding, fieldOf(finding));
  return counted;
}

function fingerprints(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ statement }) => statement.id === 'verdict.evidence.fingerprint')
    .map(({ statement }) => render(statement));
}

describe('TraitTally', () => {
  it('counts different fields, and names what they are', () => {
    const counted = tally(traits);
    assert.equal(counted.size, 9);
    assert.deepEqual(counted.names, [
      ...['os_version', 'device_model', 'carrier', 'screen', 'locale', 'timezone'],
      'device_trait:cpu_abi',
    ]);
  });

  it('counts a trait once that comes under two names', () => {
    const more: Trait[] = [
      ['model', 'device_model', 'Redmi Note 8'],
      ['device_model', 'device_model', 'redmi note 8'],
      ['$model', 'device_model', 'Redmi Note 8'],
    ];
    assert.equal(tally(more).size, 1);
  });

  it('does not take switches for one another', () => {
    const rooted: Trait[] = [
      ['is_rooted', 'device_trait', 'false'],
      ['is_emulator', 'device_trait', 'false'],
    ];
    assert.equal(tally(rooted).size, 2);
  });

  it('shows no field name that is none', () => {
    assert.deepEqual(tally([['jo@mail.example', 'device_trait', 'x']]).names, ['device_trait']);
  });

  it('counts no more than it needs to, and nothing that names the device', () => {
    const many = Array.from({ length: 500 }, (_, at): Trait => [`k${at}`, 'screen', `v${at}`]);
    assert.equal(tally(many).size, 64);
    assert.equal(tally([['imei', 'imei', '356938035643809']]).size, 0);
  });
});

describe('a fingerprint', () => {
  const words =
    'A fingerprint of the device: 9 traits go to example.com (system version, device model, mobile operator, screen, language, time zone, cpu_abi)';

  it('is told of an exchange that sends enough traits, and of no other', () => {
    assert.deepEqual(fingerprints(sends(traits).verdict.evidence), [
      words.replace('example.com', 'api.example.com'),
    ]);
    assert.deepEqual(fingerprints(sends(traits.slice(0, 7)).verdict.evidence), []);
  });

  it('is told of a recipient that gets it piece by piece, and changes no exchange', () => {
    const pieces = [traits.slice(0, 3), traits.slice(3, 6), traits.slice(6)].map((some, index) =>
      sends(some, { index, url: `https://h${index}.example.com/` }),
    );
    const before = JSON.stringify(pieces.map(({ verdict }) => verdict.evidence));
    const fold = new CaptureFold();
    for (const piece of pieces)
      fold.add(
        contributionOf(piece, fold.hash),
        piece.findings.map((_, at) => `v${at}`),
      );
    const { verdict, recipients } = fold.finish(nodePlatform.digest);
    assert.deepEqual(fingerprints(verdict.evidence), [words]);
    assert.deepEqual([recipients[0]?.name, recipients[0]?.traits], ['example.com', 9]);
    assert.equal(JSON.stringify(pieces.map((piece) => piece.verdict.evidence)), before);
  });

  it('is not made of what two recipients get', () => {
    const fold = new CaptureFold();
    const [a, b] = [traits.slice(0, 5), traits.slice(5)].map((some, index) =>
      sends(some, { index, url: `https://api.example.${index === 0 ? 'com' : 'net'}/` }),
    );
    fold.add(
      contributionOf(a!, fold.hash),
      a!.findings.map((_, at) => `v${at}`),
    );
    fold.add(
      contributionOf(b!, fold.hash),
      b!.findings.map((_, at) => `v${at}`),
    );
    assert.deepEqual(fingerprints(fold.finish(nodePlatform.digest).verdict.evidence), []);
  });
});
