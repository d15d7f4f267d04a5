import assert from 'node:assert/strict';
import type { ClaimResult } from '../../../src/verdict/model';
import { standardScale } from '../../../src/verdict/severityScale';
import { digestOf } from '../../../src/view/digest';
import { everythingMasked, type Reveal } from '../../../src/view/input';
import type { Grouping, PanelView } from '../../../src/view/model';
import { mostChildren } from '../../../src/view/panel/exchangeNodes';
import { panelNodes } from '../../../src/view/panel/panel';
import { exchangeOf } from '../exchangeOf';
import { judgementOf, panelOf, panelViews, unfolded } from './walk';

const imei = '356938035643809';
const hash = 'd3e9a1b7f08f4c2d9a6b0c1e2f3a4b5c';
const coded = Buffer.from(`{"properties":{"imei":"${imei}","os":"10"}}`).toString('base64');
const exchanges = [
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
    requestBody: `{"device":"${imei}"}`,
    personal: { device: 'imei' },
  }),
];

const bare = {
  digests: exchanges.map(digestOf),
  judgement: null,
  reveal: everythingMasked,
  analysed: null,
  scale: standardScale,
};

const by = (grouping: Grouping): PanelView => ({ name: 'verdicts', grouping });

/** A tree as text, each node a line; `kinds` are left folded. */
function print(view: PanelView, folded: readonly string[] = ['why', 'finding'], reveal?: Reveal) {
  const ask = panelOf(exchanges, reveal);
  const kinds = new Set(folded);
  const nodes = unfolded((parent) =>
    ask(view, parent).map((node) =>
      kinds.has(node.kind!) ? { ...node, hasChildren: false } : node,
    ),
  );
  return nodes
    .filter(({ node }) => node.kind !== 'why' || !kinds.has('why'))
    .map(({ node, depth }) => {
      const { label, description, severity } = node;
      return `${'  '.repeat(depth)}${label} | ${description} | ${severity}`;
    })
    .join('\n');
}

describe('the verdict tree', () => {
  it('goes from entities to exchanges to fields, worst first', () => {
    assert.equal(
      print(by('entity')),
      [
        'IMEI | 2 in 2 exchanges | high',
        '  #3 track.example | 1 · base64 › JSON | high',
        '    properties.imei | 356•••••••••••• | high',
        '  #7 other.example | 1 | high',
        '    device | 356•••••••••••• | high',
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
      print(by('exchange')),
      [
        '#3 track.example | 3 · IMEI, e-mail address | high',
        '  mail | jo@•••••••••••• · e-mail address | high',
        '  properties.imei | 356•••••••••••• · IMEI | high',
        '  properties.os | 10 · system version | none',
        '#7 other.example | 1 · IMEI | high',
        '  device | 356•••••••••••• · IMEI | high',
      ].join('\n'),
    );
  });

  it('goes from recipients and from severities to exchanges', () => {
    const folded = ['why', 'exchange'];
    assert.equal(
      print(by('recipient'), folded),
      [
        'track.example | 3 in 1 exchange | high',
        '  #3 track.example | 3 · IMEI, e-mail address | high',
        'other.example | 1 in 1 exchange | high',
        '  #7 other.example | 1 · IMEI | high',
      ].join('\n'),
    );
    assert.equal(
      print(by('severity'), folded),
      [
        'High | 2 exchanges · 4 values | high',
        '  #3 track.example | 3 · IMEI, e-mail address | high',
        '  #7 other.example | 1 · IMEI | high',
      ].join('\n'),
    );
  });

  it('unfolds a verdict to its points, and a field to what makes it so', () => {
    const ask = panelOf(exchanges);
    const why = ask(by('exchange'), 'exchange:3/list:why').map(({ label }) => label);
    assert.equal(why[0], '85 points make it high');
    assert.equal(why[1], '+85 for IMEI');
    assert.ok(why.some((line) => line.includes('1 value encoded under base64')));
    const nodes = ask(by('exchange'), 'exchange:3/finding:2');
    assert.deepEqual(
      nodes.map(({ label }) => label),
      [
        '10 points: too few to matter',
        '+10 for system version',
        ...nodes.slice(2, -1).map(({ label }) => label),
        'Request body, under base64 › JSON, encoded',
      ],
    );
    for (const { target } of nodes) assert.deepEqual(target, { exchange: 3, finding: 2 });
  });

  it('measures by the scale that the session was opened with', () => {
    const scale = { ...standardScale, sensitivity: { imei: 33 } };
    const [, exchange] = exchanges;
    const digests = exchanges.map(digestOf);
    const nodes = panelNodes(by('exchange'), 'exchange:3/finding:1', {
      digests,
      judgement: null,
      reveal: everythingMasked,
      analysed: exchange!,
      scale,
    });
    assert.equal(nodes[1]!.label, '+33 for IMEI');
  });

  it('leads to the very field', () => {
    const [, field] = panelOf(exchanges)(by('entity'), 'entity:imei/exchange:3');
    assert.deepEqual(field!.target, { exchange: 3, finding: 1 });
  });

  it('shows values that are revealed', () => {
    const ask = panelOf(exchanges, { all: false, findings: [{ exchange: 3, finding: 1 }] });
    assert.equal(ask(by('entity'), 'entity:imei/exchange:3')[1]!.description, imei);
    assert.equal(ask(by('entity'), 'entity:imei/exchange:7')[1]!.description, '356••••••••••••');
  });

  it('explains itself in tooltips, masked', () => {
    const ask = panelOf(exchanges);
    const [, field] = ask(by('entity'), 'entity:imei/exchange:3');
    assert.match(
      field!.tooltip,
      /^IMEI in the request body, encoded under base64 › JSON\.\nNumber of the phone/,
    );
    const [exchange] = ask(by('entity'), 'entity:email');
    assert.match(exchange!.tooltip, /\nPOST \/t\?mail=jo@••••••••••••$/);
  });

  it('hides long lists behind a node that goes on with them', () => {
    const digest = digestOf(exchanges[2]!);
    const digests = Array.from({ length: mostChildren + 20 }, (_, index) => ({ ...digest, index }));
    const input = {
      digests,
      judgement: null,
      reveal: everythingMasked,
      analysed: null,
      scale: standardScale,
    };
    const first = panelNodes(by('exchange'), null, input);
    assert.equal(first.length, mostChildren + 1);
    assert.equal(first.at(-1)!.label, '… 20 more exchanges');
    const rest = panelNodes(by('exchange'), first.at(-1)!.id, input);
    assert.equal(rest.length, 20);
    assert.equal(rest[0]!.label, `#${mostChildren} other.example`);
    const inGroup = panelNodes(by('entity'), 'entity:imei', input);
    assert.equal(panelNodes(by('entity'), inGroup.at(-1)!.id, input).length, 20);
  });
});

describe('the recipients', () => {
  it('unfold to who they are, what they got, their hosts and exchanges', () => {
    const text = print({ name: 'recipients' }, ['why', 'finding', 'exchange']);
    assert.match(text, /^track\.example \| 1 exchange \| high\n {2}Who it is \| track\.example/);
    assert.match(text, /\n {4}Who runs it is not known \|/);
    assert.match(text, /\n {4}2 values encoded \|/);
    assert.match(text, /\n {2}What it got \| 3 · 3 values \| none\n {4}IMEI \| 1 in 1 exchange \|/);
    assert.match(text, /\n {6}#3 track\.example \| 1 · base64 › JSON \| high/);
    assert.match(text, /\n {2}Hosts \| 1 \| none\n {4}track\.example \| 1 exchange · 3 values/);
    assert.match(text, /\nquiet\.example \| 1 exchange \| none/, 'who got nothing comes last');
  });

  it('stand in several countries, which is no disagreement unless it is one host', () => {
    const line = (hosts: readonly string[]): string[] => {
      const judged = judgementOf(exchanges);
      const [first] = judged.recipients;
      const countries = (['SG', 'RU'] as const).map((country) => ({
        country,
        source: 'address' as const,
      }));
      const recipients = [
        { ...first!, hosts, recipient: { ...first!.recipient, country: null, countries } },
      ];
      const judgement = { ...judged, recipients };
      const path = `recipient:${first!.name}/list:about`;
      return panelNodes({ name: 'recipients' }, path, { ...bare, judgement }).map(
        ({ label }) => label,
      );
    };
    assert.ok(line(['a.example', 'b.example']).includes('Its servers stand in 2 countries'));
    assert.ok(line(['a.example']).includes('The sources do not agree on a country'));
    assert.ok(line(['a.example']).includes('Singapore, by the location of its address'));
  });

  it('have the pattern by which their party can be set', () => {
    const roots = panelOf([
      exchangeOf({ index: 0, url: 'https://a.b.track.example/' }),
      exchangeOf({ index: 1, url: 'https://192.0.2.7/' }),
    ])({ name: 'recipients' }, null);
    assert.deepEqual(
      roots.map(({ patterns }) => patterns),
      [['*.track.example'], ['192.0.2.7']],
    );
  });
});

describe('the identifiers', () => {
  const view: PanelView = { name: 'identifiers' };

  it('say what they tie, and unfold to hosts, names, forms and exchanges', () => {
    const text = print(view, ['why', 'finding', 'exchange']);
    assert.match(text, /^IMEI 356•+ \| 2 exchanges, 2 hosts \| none\n {2}Exchanges \| 2 \|/);
    assert.match(text, /\n {4}#7 other\.example \| 1 \| high/);
    assert.match(text, /\n {4}other\.example \| 1 exchange · 1 value \|/);
    assert.match(text, /\n {4}properties\.imei \|/);
    assert.match(text, /\n {4}device \|/);
    assert.match(text, /\n {2}Forms \| plain \| none\n {4}plain \|/);
    assert.match(text, /\n {4}One IMEI ties 2 exchanges on 2 hosts/);
  });

  it('lead to a field that holds them, and show their value where that is revealed', () => {
    const [masked] = panelOf(exchanges)(view, null);
    assert.deepEqual(masked!.target, { exchange: 3, finding: 1 });
    const ask = panelOf(exchanges, { all: false, findings: [{ exchange: 7, finding: 0 }] });
    const labels = ask(view, null).map(({ label }) => label);
    assert.equal(labels[0], `IMEI ${imei}`);
    assert.ok(labels.slice(1).every((label) => label.includes('•')));
  });

  it('find themselves where they were hashed', () => {
    const md5 = [
      exchanges[2]!,
      exchangeOf({
        index: 8,
        url: 'https://ads.example/',
        requestBody: `{"imei_md5":"${hash}"}`,
        personal: { imei_md5: 'hashed_id' },
      }),
    ];
    const ask = panelOf(md5);
    for (const node of ask(view, null)) assert.ok(node.target?.finding !== null, node.label);
  });
});

describe('the claims', () => {
  it('are those of the judgement, and lead to the exchanges against them', () => {
    const claim: ClaimResult = {
      claim: 'never:contacts',
      outcome: 'contradicted',
      statement: { id: 'verdict.evidence.tls', arguments: {} },
      exchanges: [3],
      evidence: [],
      contradictions: [
        {
          exchange: 3,
          host: 'track.example',
          entities: ['imei'],
          protections: ['encoded'],
          findings: [1],
        },
      ],
    };
    const judgement = { ...judgementOf(exchanges), claims: [claim] };
    const [root] = panelNodes({ name: 'claims' }, null, { ...bare, judgement });
    assert.equal(root!.kind, 'claim-contradicted');
    const [exchange] = panelNodes({ name: 'claims' }, root!.id, { ...bare, judgement });
    assert.deepEqual(exchange!.target, { exchange: 3, finding: 1 });
    assert.deepEqual(panelNodes({ name: 'claims' }, null, bare), []);
  });
});

describe('every tree of the side panel', () => {
  it('keeps ids apart and stable', () => {
    const ask = panelOf(exchanges);
    for (const view of panelViews) {
      const ids = unfolded((parent) => ask(view, parent)).map(({ node }) => node.id);
      assert.ok(ids.length > 5);
      assert.equal(new Set(ids).size, ids.length, JSON.stringify(view));
      assert.deepEqual(
        unfolded((parent) => ask(view, parent)).map(({ node }) => node.id),
        ids,
      );
    }
  });

  it('leads every field and every line of evidence to an exchange that is there', () => {
    const ask = panelOf(exchanges);
    for (const view of panelViews) {
      for (const { node } of unfolded((parent) => ask(view, parent))) {
        if (node.target === null) continue;
        const at = exchanges.find(({ exchange }) => exchange.index === node.target!.exchange);
        const { finding } = node.target;
        assert.ok(at && (finding === null || at.findings[finding]), node.label);
      }
    }
  });

  it('shows nothing personal, unless asked to', () => {
    const personal = [imei, 'jo@mail.example', 'jo%40mail'];
    for (const reveal of [everythingMasked, { all: true, findings: [] }]) {
      const ask = panelOf(exchanges, reveal);
      const text = JSON.stringify(panelViews.map((view) => unfolded((id) => ask(view, id))));
      assert.equal(
        personal.some((value) => text.includes(value)),
        reveal.all,
      );
    }
  });

  it('has nothing below what it does not know', () => {
    const ask = panelOf(exchanges);
    const ids = [
      '',
      'nothing',
      'imei',
      'entity:nothing',
      'entity:__proto__',
      'exchange:99',
      'exchange:3/finding:99',
      'exchange:99/list:why',
      'entity:imei+1e9',
      'recipient:nobody.example',
      'recipient:%',
      'identifier:99',
      'identifier:-1',
      'list:hosts/list:hosts/list:nothing',
      'exchange:3/'.repeat(40),
      'x'.repeat(100_000),
    ];
    for (const view of panelViews) {
      for (const id of ids) assert.deepEqual(ask(view, id), [], id.slice(0, 40));
    }
  });

  it('takes 100,000 exchanges in its stride', () => {
    const digest = digestOf(exchanges[1]!);
    const digests = Array.from({ length: 100_000 }, (_, index) => ({ ...digest, index }));
    const input = {
      digests,
      judgement: null,
      reveal: everythingMasked,
      analysed: null,
      scale: standardScale,
    };
    const start = performance.now();
    for (const grouping of ['entity', 'recipient', 'severity', 'exchange'] as const) {
      assert.ok(panelNodes(by(grouping), null, input).length > 0);
    }
    panelNodes(by('entity'), 'entity:imei', input);
    panelNodes(by('entity'), 'entity:imei/exchange:99999', input);
    assert.ok(performance.now() - start < 4_000);
  });
});

describe('the source of networks and countries', () => {
  const note = { id: 'verdict.addresses.built-in', arguments: { date: '2026-06-01' } } as const;
  const judgement = judgementOf(exchanges);
  const [first] = judgement.recipients;
  const facts = (countries: readonly string[]): string => {
    const recipients = [{ ...first!, countries }];
    const input = { ...bare, judgement: { ...judgement, recipients }, addressNote: note };
    const view = { name: 'recipients' } as const;
    const nodes = unfolded((parent) => panelNodes(view, parent, input));
    return nodes.map(({ node }) => node.label).join('\n');
  };

  it('stands with what it says of a recipient, and nowhere else', () => {
    assert.match(facts(['SG']), /Networks and countries .* 2026-06-01, .*DB-IP/);
    assert.doesNotMatch(facts([]), /DB-IP/);
  });
});
