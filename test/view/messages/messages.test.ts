import assert from 'node:assert/strict';
import { compareMessages } from '../../../src/view/messages/compare';
import { decodeMessages } from '../../../src/view/messages/decode';
import { detectMessages } from '../../../src/view/messages/detect';
import { problemMessages } from '../../../src/view/messages/problems';
import { uiMessages } from '../../../src/view/messages/ui';
import { verdictMessages } from '../../../src/view/messages/verdict';
import { fillTemplate, placesOf } from '../../../src/view/template';

/** Arguments that a statement is made with, by the first part of its id, else by the id itself. */
const given: Readonly<Record<string, readonly string[]>> = {
  'verdict.sent': [
    'host',
    'values',
    'chain',
    'more',
    'moreAs',
    'private',
    'cleartext',
    'alsoSent',
    'partly',
  ],
  'verdict.received': [
    'host',
    'values',
    'chain',
    'more',
    'moreAs',
    'private',
    'cleartext',
    'alsoSent',
  ],
  'verdict.nothing': ['host', 'partly', 'container', 'bytes', 'chain'],
  'verdict.capture': ['recipients', 'what', 'private', 'hosts', 'exchanges', 'unread'],
  'verdict.ties-nothing': ['entity'],
  'verdict.ties': [
    ...['entity', 'exchanges', 'hosts', 'companies', 'leastCompanies', 'private', 'allPrivate'],
    ...['ordinary', 'apps', 'sessions', 'forms'],
  ],
  'verdict.factor': ['weight', 'entity', 'protection', 'traits'],
  'verdict.evidence.sent': ['entity', 'count', 'protection', 'chain'],
  'verdict.evidence.received': ['entity', 'count', 'protection', 'chain'],
  'verdict.evidence.sdk': ['sdks'],
  'verdict.evidence.undone': ['chain'],
  'verdict.evidence.encrypted': ['container'],
  'verdict.evidence.dense': ['bytes'],
  'verdict.evidence.company': ['host', 'company', 'purpose'],
  'verdict.evidence.domain': ['host', 'domain'],
  'verdict.evidence.first-party': ['page'],
  'verdict.evidence.first-party-navigation': ['host'],
  'verdict.evidence.third-party-service': ['purpose'],
  'verdict.evidence.home': ['company', 'country'],
  'verdict.evidence.network': ['asn', 'network'],
  'verdict.evidence.located': ['country', 'date'],
  'verdict.evidence.registered': ['country'],
  'verdict.evidence.named': ['country', 'token'],
  'verdict.evidence.countries-disagree': ['located', 'named'],
  'verdict.evidence.address-kind': ['kind'],
  'verdict.evidence.first-party-app': ['app'],
  'verdict.evidence.tls-version': ['version'],
  'verdict.evidence.tls-old': ['version'],
  'verdict.evidence.certificate': ['subject', 'issuer', 'from', 'to'],
  'verdict.evidence.self-signed': ['subject', 'issuer', 'from', 'to'],
  'verdict.evidence.certificate-time': ['from', 'to'],
  'verdict.evidence.intercepted': ['interceptor'],
  'verdict.evidence.personal-cleartext': ['values'],
  'verdict.evidence.problems': ['problems'],
  'verdict.evidence.not-followed': ['values'],
  'verdict.evidence.fingerprint': ['traits', 'names', 'to'],
  'verdict.evidence.without': ['entities', 'severity'],
  'verdict.claim': [
    'entity',
    'entities',
    'protection',
    'exchanges',
    'hosts',
    'recipient',
    'recipients',
    'names',
    'countries',
    'count',
  ],
  'verdict.claims-file': [
    'found',
    'bytes',
    'name',
    'expected',
    'key',
    'suggestion',
    'known',
    'entity',
    'country',
    'limit',
  ],
  'decode.base64': ['variant'],
  'decode.parses': ['bytes'],
  'decode.checksum': ['checksum'],
  'decode.exact-size': ['bytes'],
  'decode.variant': ['variant'],
  'decode.xor-key': ['key'],
  'decode.magic': ['format'],
  'decode.text': ['share'],
  'decode.escapes': ['count'],
  'decode.sibling': ['field', 'value'],
  'decode.declared': ['field'],
  'decode.over-budget': ['limit'],
  'decode.truncated': ['bytes'],
  'decode.corrupt': ['offset'],
  'decode.dense': ['entropy'],
  'decode.encrypted-container': ['container'],
  'decode.encrypted-flag': ['field', 'value'],
  'decode.hash-shape': ['algorithm'],
  'decode.charset': ['charset'],
  'decode.keyed': ['bytes'],
  'decode.unknown-charset': ['charset'],
  'decode.key-length': ['bytes'],
  'decode.iv-length': ['bytes'],
  'decode.why.decoded': ['chain'],
  'decode.why.inside': ['from', 'characters'],
  'decode.why.short': ['bytes'],
  'decode.why.prose': ['words'],
  'decode.why.number': ['digits'],
  'decode.why.timestamp': ['time'],
  'decode.why.hash-length': ['digits', 'algorithm'],
  'decode.why.no-format': ['codec', 'bytes'],
  'decode.why.chance': ['codec', 'bytes'],
  'decode.why.length': ['codec', 'characters'],
  'decode.why.malformed': ['codec'],
  'decode.why.unlike': ['codec'],
  'decode.why.percent': ['count'],
  'decode.why.dense': ['bytes', 'entropy'],
  'decode.why.ruled-out': ['codecs'],
  'decode.why.tried': ['codecs'],
  'decode.why.binary': ['bytes', 'entropy'],
  'decode.why.blocks': ['size'],
  'detect.key': ['key'],
  'detect.syntax': ['syntax'],
  'detect.check': ['check'],
  'detect.sibling': ['key'],
  'detect.rule': ['rule'],
  'detect.vendor': ['vendor'],
  'detect.header': ['field'],
  'detect.event': ['event'],
  'detect.hash-of': ['algorithm'],
  'detect.known-hash': ['algorithm'],
  'detect.limited': ['value'],
  'compare.survive': [
    'all',
    'survive',
    'before',
    'some',
    'each',
    'entities',
    'kinds',
    'to',
    'recipients',
    'hashed',
    'hashedAll',
    'private',
    'privateAll',
    'fresh',
  ],
  'compare.none': ['before', 'fresh'],
  'compare.first': ['fresh'],
  'compare.without': ['fresh', 'gone'],
  'compare.note.unread-before': ['exchanges'],
  'compare.note.unread-after': ['exchanges'],
  'compare.note.cut-before': ['hosts'],
  'compare.note.cut-after': ['hosts'],
  'compare.note.left-before': ['values'],
  'compare.note.left-after': ['values'],
  'ui.new-value': ['entity', 'protection', 'recipient'],
  'ui.place': ['offset'],
  'ui.place-exchange': ['exchange'],
  'ui.place-both': ['exchange', 'offset'],
};
/** What the readers put into their problems. */
const problemArguments = [
  'looked',
  'name',
  'detail',
  'field',
  'expected',
  'declared',
  'actual',
  'coding',
  'limit',
  'kind',
  'cipher',
  'fault',
  'count',
  'version',
  'known',
  'protocol',
];

const tables = {
  ...decodeMessages,
  ...detectMessages,
  ...verdictMessages,
  ...compareMessages,
  ...uiMessages,
};
const sample = { entity: 'imei', entities: 'imei,email' };

function argumentsOf(id: string): readonly string[] {
  if (given[id] !== undefined) return given[id];
  const group = id.split('.').slice(0, 2).join('.');
  return given[group] ?? (id.startsWith('ui.') ? ['count'] : []);
}

describe('messages', () => {
  for (const [id, template] of Object.entries(tables)) {
    it(`${id} has a place only for what is given`, () => {
      assert.notEqual(template, '');
      const known = argumentsOf(id);
      for (const place of placesOf(template)) assert.ok(known.includes(place), `{${place}}`);
    });

    it(`${id} reads well with and without its optional parts`, () => {
      const all = Object.fromEntries(argumentsOf(id).map((name) => [name, 2]));
      const needed = placesOf(template.replace(/\[[^\]]*\]/g, ''));
      const least = Object.fromEntries(needed.map((name) => [name, 1]));
      for (const args of [
        { ...all, ...sample },
        { ...least, ...sample },
      ]) {
        const text = fillTemplate(template, args);
        assert.doesNotMatch(text, /[{}[\]|@]/);
        assert.doesNotMatch(text, / {2}| ,|\( |\(\)/);
        assert.match(text, /^\P{Ll}/u);
        assert.doesNotMatch(text, /\.$/);
      }
    });
  }

  for (const [code, { what, advice }] of Object.entries(problemMessages)) {
    it(`${code} says what happened and what was made of it`, () => {
      for (const place of [...placesOf(what), ...placesOf(advice)]) {
        assert.ok(problemArguments.includes(place), `{${place}}`);
      }
      assert.ok(advice.length > 10 && !advice.endsWith('.'));
    });
  }
});
