import assert from 'node:assert/strict';
import { digestOf, type ExchangeDigest } from '../../src/view/digest';
import { everythingMasked } from '../../src/view/input';
import type { Grouping } from '../../src/view/model';
import { mostChildren, verdictNodes } from '../../src/view/tree';
import { exchangeOf } from './exchangeOf';

const coded = Buffer.from('{"properties":{"imei":"356938035643809","os":"10"}}').toString('base64');
const digests = [
  exchangeOf({ index: 0, url: 'https://quiet.example/' }),
  exchangeOf({
    index: 3,
    url: 'https://track.example/t?mail=jo%40mail.example',
    requestType: 'application/x-www-form-urlencoded',
    requestBody: `v=1&data=${encodeURIComponent(coded)}`,
    personal: { imei: 'imei', os: 'os_version', mail: 'email' },
  }),
  exchangeOf({
    index: 7,
    url: 'https://other.example/',
    requestBody: '{"imei":["356938035643809"]}',
    personal: { '0': 'imei' },
  }),
].map(digestOf);

function print(grouping: Grouping, list: readonly ExchangeDigest[] = digests): string {
  const lines: string[] = [];
  const open = verdictNodes(grouping, null, list, everythingMasked)
    .map((node) => ({ node, depth: 0 }))
    .reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    lines.push(`${'  '.repeat(depth)}${node.label} | ${node.description} | ${node.severity}`);
    if (!node.hasChildren) continue;
    const children = verdictNodes(grouping, node.id, list, everythingMasked);
    for (const child of children.reverse()) open.push({ node: child, depth: depth + 1 });
  }
  return lines.join('\n');
}

describe('the verdict tree', () => {
  it('goes from entities to exchanges to fields, worst first', () => {
    assert.equal(
      print('entity'),
      [
        'IMEI | 2 in 2 exchanges | high',
        '  #3 track.example | 1 · base64 › JSON | high',
        '    properties.imei | 356•••••••••••• | high',
        '  #7 other.example | 1 | high',
        '    imei | 356•••••••••••• | high',
        'E-mail address | 1 in 1 exchange | high',
        '  #3 track.example | 1 | high',
        '    mail | jo@•••••••••••• | high',
        'System version | 1 in 1 exchange | none',
        '  #3 track.example | 1 · base64 › JSON | none',
        '    properties.os | 10 | none',
      ].join('\n'),
    );
  });

  it('goes from exchanges to fields, leaving out those without any', () => {
    assert.equal(
      print('exchange'),
      [
        '#3 track.example | 3 · IMEI, e-mail address | high',
        '  mail | jo@•••••••••••• · e-mail address | high',
        '  properties.imei | 356•••••••••••• · IMEI | high',
        '  properties.os | 10 · system version | none',
        '#7 other.example | 1 · IMEI | high',
        '  imei | 356•••••••••••• · IMEI | high',
      ].join('\n'),
    );
  });

  it('leads to the very field', () => {
    const fields = verdictNodes('entity', 'imei/3', digests, everythingMasked);
    assert.deepEqual(
      fields.map(({ target }) => target),
      [{ exchange: 3, finding: 1 }],
    );
  });

  it('shows values that are revealed', () => {
    const reveal = { all: false, findings: [{ exchange: 3, finding: 1 }] };
    const [imei] = verdictNodes('entity', 'imei/3', digests, reveal);
    assert.equal(imei!.description, '356938035643809');
    const [other] = verdictNodes('entity', 'imei/7', digests, reveal);
    assert.equal(other!.description, '356••••••••••••');
  });

  it('explains itself in tooltips, masked', () => {
    const [field] = verdictNodes('entity', 'imei/3', digests, everythingMasked);
    assert.match(
      field!.tooltip,
      /^IMEI in the request body, encoded under base64 › JSON\.\nNumber of the phone/,
    );
    const [, email] = verdictNodes('entity', 'email', digests, everythingMasked);
    assert.equal(email, undefined);
    const [exchange] = verdictNodes('entity', 'email', digests, everythingMasked);
    assert.match(exchange!.tooltip, /\nPOST \/t\?mail=jo@••••••••••••$/);
  });

  it('keeps ids apart and stable', () => {
    const ids = ['entity', 'exchange'].flatMap((grouping) => {
      const roots = verdictNodes(grouping as Grouping, null, digests, everythingMasked);
      return roots.flatMap(({ id }) => [
        id,
        ...verdictNodes(grouping as Grouping, id, digests, everythingMasked).map((node) => node.id),
      ]);
    });
    assert.equal(new Set(ids).size, ids.length);
  });

  it('hides long lists behind a node that goes on with them', () => {
    const many = Array.from({ length: mostChildren + 20 }, (_, index) => ({
      ...digests[2]!,
      index,
    }));
    const first = verdictNodes('exchange', null, many, everythingMasked);
    assert.equal(first.length, mostChildren + 1);
    assert.equal(first.at(-1)!.label, '… 20 more exchanges');
    const rest = verdictNodes('exchange', first.at(-1)!.id, many, everythingMasked);
    assert.equal(rest.length, 20);
    assert.equal(rest[0]!.label, `#${mostChildren} other.example`);
  });

  it('has nothing below what it does not know', () => {
    for (const id of [
      '',
      'nothing',
      'imei/99',
      'imei/3/1',
      'imei/3/1/0',
      '__proto__',
      'imei+1e9',
    ]) {
      assert.deepEqual(verdictNodes('entity', id, digests, everythingMasked), [], id);
    }
  });

  it('takes 100,000 exchanges in its stride', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...digests[1]!, index }));
    const start = performance.now();
    verdictNodes('entity', null, many, everythingMasked);
    verdictNodes('entity', 'imei', many, everythingMasked);
    verdictNodes('entity', 'imei/99999', many, everythingMasked);
    assert.ok(performance.now() - start < 2_000);
  });
});
