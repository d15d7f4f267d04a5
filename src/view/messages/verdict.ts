import type { VerdictStatementId } from '../../verdict/model';
import { claimMessages } from './claims';
import { recipientMessages } from './recipient';

const fromPrivate = '[private?from private browsing, ]';
const values = '{values} {values|personal value|personal values}';
const under = '[ under {chain}]';
const others = '[, {more} more][moreAs? {moreAs@as}]';
const sentTo = '[, sent to {host}][cleartext? over cleartext HTTP]';
const receivedFrom =
  '[, received from {host}][cleartext? over cleartext HTTP][; {alsoSent} more {alsoSent|was|were} sent to it]';
const partly = '[partly? in what could be read]';
const get = '{recipients@get} {what@what}';
const privateToo = '[private?; private browsing is sent too]';
const inExchanges = 'in {exchanges} {exchanges|exchange|exchanges}';
const unread = '[; {unread} could not be read in full]';

/** What heads a verdict, by protection, or by protection and transport. */
const heads = {
  plaintext: 'plain text',
  'plaintext-tls': 'plain text inside TLS',
  'plaintext-cleartext': 'no protection at all',
  encoded: 'encoded, not encrypted',
  hashed: 'hashed, still linkable',
  encrypted: 'encrypted',
  unknown: 'protection not known',
} as const;

type Head = keyof typeof heads;
const inClear = ' in plain text over cleartext HTTP';

function sent<H extends Head>(head: H): Readonly<Record<`verdict.sent.${H}`, string>> {
  const to =
    head === 'plaintext-cleartext' ? `${inClear}${others}[, sent to {host}]` : `${others}${sentTo}`;
  const text = `${fromPrivate}${heads[head]}: ${values}${under}${to}`;
  return { [`verdict.sent.${head}`]: text } as Record<`verdict.sent.${H}`, string>;
}

function received<H extends Head>(head: H): Readonly<Record<`verdict.received.${H}`, string>> {
  const text = `${heads[head]}: ${values}${under}${others}${receivedFrom}`;
  return { [`verdict.received.${head}`]: text } as Record<`verdict.received.${H}`, string>;
}

function capture<H extends Head>(head: H): Readonly<Record<`verdict.capture.${H}`, string>> {
  const text = `${heads[head]}: ${get}${privateToo}`;
  return { [`verdict.capture.${head}`]: text } as Record<`verdict.capture.${H}`, string>;
}

/** The judgements in words: one plain sentence each, and the lines they rest on. */
export const verdictMessages: Readonly<Record<VerdictStatementId, string>> = {
  ...claimMessages,
  ...recipientMessages,
  ...sent('plaintext'),
  ...sent('plaintext-tls'),
  ...sent('plaintext-cleartext'),
  ...sent('encoded'),
  ...sent('hashed'),
  ...sent('encrypted'),
  ...sent('unknown'),
  'verdict.sent.description': `only a description of the device: {values} {values|detail|details}${under}[, sent to {host}]`,
  ...received('plaintext'),
  ...received('plaintext-tls'),
  ...received('plaintext-cleartext'),
  ...received('encoded'),
  ...received('hashed'),
  ...received('encrypted'),
  ...received('unknown'),
  'verdict.nothing.plaintext': `nothing personal found${partly}`,
  'verdict.nothing.encoded': `nothing personal found${partly}: the body is encoded[ ({chain})], not encrypted`,
  'verdict.nothing.encrypted':
    'nothing readable: the body is encrypted[ ({container})][, sent to {host}]',
  'verdict.nothing.unknown':
    'nothing readable: the body is in no known form, no proof of encryption either way[, sent to {host}]',
  'verdict.unreadable': 'this entry could not be read',
  ...capture('plaintext'),
  ...capture('plaintext-tls'),
  ...capture('plaintext-cleartext'),
  ...capture('encoded'),
  ...capture('hashed'),
  ...capture('encrypted'),
  ...capture('unknown'),
  'verdict.capture.received':
    'personal values in answers alone, from {hosts} {hosts|sender|senders}',
  'verdict.capture.description': `only descriptions of the device ${inExchanges}${unread}`,
  'verdict.capture.nothing': `nothing personal found ${inExchanges}${unread}`,
  'verdict.capture.empty': 'no exchanges to look at',
  'verdict.ties-nothing': 'one {entity@entity} in one exchange alone: it ties nothing here',
  'verdict.ties':
    'one {entity@entity} ties {exchanges} {exchanges|exchange|exchanges}[ on {hosts} {hosts|host|hosts}][ of {companies} {companies|company|companies}][ of at least {leastCompanies} companies][, {private} of them in private browsing][allPrivate?, all of them in private browsing][ and {ordinary} expressly not][, from {apps} apps][, across {sessions} sessions][, also seen as {forms}]',
  'verdict.evidence.sent':
    '{entity@entity}: {count} {count|value|values} {protection@as}[ under {chain}]',
  'verdict.evidence.received':
    '{entity@entity}: {count} {count|value|values} {protection@as}[ under {chain}], in the answer',
  'verdict.evidence.sdk': 'what was sent has the form that {sdks} gives it, whoever received it',
  'verdict.evidence.undone': 'the body was read without a key: {chain}',
  'verdict.evidence.encrypted': 'the body is encrypted[ ({container})]',
  'verdict.evidence.dense':
    'the body is {bytes} {bytes|byte|bytes} in no known form: no proof that they are encrypted, none that they are not',
  'verdict.evidence.tls': 'over TLS: nobody on the way could read it, the recipient can',
  'verdict.evidence.cleartext': 'over cleartext HTTP: anyone on the way could read it',
  'verdict.evidence.transport-unknown': 'the capture does not say how it travelled',
  'verdict.evidence.company': 'recipient: {company}[, for {purpose}] ({host})',
  'verdict.evidence.domain': 'who runs {host} is not known[ (domain {domain})]',
  'verdict.evidence.no-recipient': 'the capture does not say who got it',
  'verdict.evidence.first-party': 'first party: the page that asked for it is of {page} too',
  'verdict.evidence.first-party-navigation': 'first party: {host} is the page itself',
  'verdict.evidence.third-party': 'third party: a page of another domain asked for it',
  'verdict.evidence.third-party-site':
    'third party: the browser says that another site asked for it',
  'verdict.evidence.third-party-service': 'third party: the host serves others, for {purpose}',
  'verdict.evidence.problems':
    '{problems} {problems|problem|problems}: not everything could be read',
  'verdict.evidence.not-followed':
    'at least {values} {values|value was|values were} not followed through the capture: there are too many',
  'verdict.evidence.fingerprint':
    'a fingerprint of the device: {traits} traits go[ to {to}] ({names@traits})',
  'verdict.evidence.without': 'without {entities@entities} it would be {severity@severity}',
  'verdict.factor.sensitivity': '{weight@points} for {entity@entity}',
  'verdict.factor.received': '{weight@points} for {entity@entity}, in the answer and not sent',
  'verdict.factor.protection': '{weight@points} as it is {protection@as}',
  'verdict.factor.cleartext': '{weight@points} for cleartext HTTP',
  'verdict.factor.first-party': '{weight@points} as the first party gets it',
  'verdict.factor.third-party': '{weight@points} as a third party gets it',
  'verdict.factor.expected': '{weight@points} as it goes, over TLS, where such values belong',
  'verdict.factor.private-browsing': '{weight@points} for private browsing',
  'verdict.factor.linkability': '{weight@points} as a lasting id goes with it',
  'verdict.factor.fingerprint': '{weight@points} as {traits} traits of the device go together',
};
