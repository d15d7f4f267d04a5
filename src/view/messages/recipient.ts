import type { RecipientStatementId } from '../../verdict/recipientStatements';

const valid = '[, valid from {from} to {to}]';

/** Whose a recipient is, where it stands, and what the way to it was like. */
export const recipientMessages: Readonly<Record<RecipientStatementId, string>> = {
  'verdict.evidence.home': 'home country of {company}: {country@countries}',
  'verdict.evidence.network': 'hosted in the network[ AS{asn}][ {network}]',
  'verdict.evidence.located': 'location of its address: {country@countries}[, by data of {date}]',
  'verdict.evidence.registered':
    'registration of its address: {country@countries}, which is where its holder is at home and not where it stands',
  'verdict.evidence.named': 'country in its host name: {country@countries} (“{token}”)',
  'verdict.evidence.countries-disagree':
    '{located@countries} by its address, but {named@countries} by its host name: as they disagree, no country is taken for sure',
  'verdict.evidence.address-kind':
    'its address is {kind@addressKind}: no network or country can be told from it',
  'verdict.evidence.address-host': 'the host is an address without a name: it tells no company',
  'verdict.evidence.no-address':
    'the capture does not say which address it went to: no network can be told, nor a country by it',
  'verdict.evidence.first-party-set': 'first party: you have set it so',
  'verdict.evidence.third-party-set': 'third party: you have set it so',
  'verdict.evidence.first-party-app':
    'first party: the host is of the same company as the app {app}',
  'verdict.evidence.tls-version': 'the connection was {version}',
  'verdict.evidence.tls-old': 'the connection was {version}, which is no longer held to be safe',
  'verdict.evidence.certificate': `certificate[ for {subject}][ from {issuer}]${valid}`,
  'verdict.evidence.intercepted':
    'the certificate is one of {interceptor}, which read along: it is not the recipient’s and says nothing of it',
  'verdict.evidence.self-signed': `the certificate for {subject} names itself as its issuer: nobody vouches for it${valid}`,
  'verdict.evidence.certificate-time': `the certificate was out of its time${valid}`,
  'verdict.evidence.security-weak': 'the browser called the connection weak',
  'verdict.evidence.security-broken': 'the browser called the connection broken',
  'verdict.evidence.personal-cleartext':
    '{values} personal {values|value|values} sent without TLS, whatever else protects {values|it|them}',
};
