import type { ClaimStatementId } from '../../verdict/claims/statements';

const inExchanges = 'in {exchanges} {exchanges|exchange|exchanges}';
const meant = '[: did you mean “{suggestion}”?]';

/** Claims, what a capture says of them, and what is wrong in a claims file. */
export const claimMessages: Readonly<Record<ClaimStatementId, string>> = {
  'verdict.claim.encrypted': 'personal data is encrypted before it is sent',
  'verdict.claim.anonymous': 'what is sent is anonymous',
  'verdict.claim.notInPrivateBrowsing': 'nothing is collected in private browsing',
  'verdict.claim.never': 'never sent: {entity@entity}',
  'verdict.claim.recipients': 'recipients: only {names}',
  'verdict.claim.countries': 'countries: only {countries@countries}',
  'verdict.claim.allow': 'to {recipient}: nothing[ but {entities@entities}]',
  'verdict.claim.sent': `{entity@entity} {protection@as} ${inExchanges}[, to {recipient}][, to {recipients} recipients]`,
  'verdict.claim.tls': `over TLS ${inExchanges}: that hides it on the way, and not from who gets it`,
  'verdict.claim.cleartext': `over cleartext HTTP ${inExchanges}: anyone on the way could read it`,
  'verdict.claim.ties': `one {entity@entity} ties {exchanges} {exchanges|exchange|exchanges} on {hosts} {hosts|host|hosts}`,
  'verdict.claim.hashed':
    'a hash counts: whoever has the value can recognise it, and one hash ties as well as the value',
  'verdict.claim.recipient':
    'not among them: {recipient}, {exchanges} {exchanges|exchange|exchanges}[, with {entities@entities}]',
  'verdict.claim.country':
    'in {countries@countries}: {recipient}, {exchanges} {exchanges|exchange|exchanges}',
  'verdict.claim.country-unknown': `where it went is not known, or its sources disagree, ${inExchanges}`,
  'verdict.claim.tested':
    '{exchanges} {exchanges|exchange|exchanges} could have contradicted it, and {exchanges|does|do} not',
  'verdict.claim.untested': 'the capture has no exchange that could show it',
  'verdict.claim.untested-values':
    'the capture has no personal value or content that is proven to be encrypted, and none that can be read',
  'verdict.claim.untested-private':
    'the capture has no exchange from private browsing whose content can be read',
  'verdict.claim.untested-recipient':
    'the capture has no exchange with {recipient} whose content can be read',
  'verdict.claim.untested-country': 'no country is known for any server of the capture',
  'verdict.claim.unreadable':
    'the content of {exchanges} more {exchanges|exchange|exchanges} could not be read',
  'verdict.claim.more': 'and {count} more',
  'verdict.claims-file.syntax': 'this is not JSON[: “{found}” is not expected here]',
  'verdict.claims-file.cut': 'the file ends before it is complete: close what is open',
  'verdict.claims-file.too-large': 'the file is too large: only the first {bytes} bytes are read',
  'verdict.claims-file.type': '[“{name}” ]must be {expected@type}, not {found@type}',
  'verdict.claims-file.unknown-key': `“{key}” is not known here${meant}[; these are: {known}]`,
  'verdict.claims-file.unknown-entity': `there is no entity “{entity}”${meant}`,
  'verdict.claims-file.unknown-country': `“{country}” is no country code (two capitals, ISO 3166-1)${meant}`,
  'verdict.claims-file.bad-recipient':
    '“{name}” names no recipient: use a host (api.example.com), a domain (example.com), *.example.com or a company, without scheme, port and path',
  'verdict.claims-file.repeated': '“{key}” stands here twice: only the first counts',
  'verdict.claims-file.too-many': 'more than {limit} members: the others are left out',
};
