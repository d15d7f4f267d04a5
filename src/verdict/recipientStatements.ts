/** Ids of what is said of a recipient and of the way to it; the words are in the message table of `view`. */
export type RecipientStatementId =
  /** `{company}` is at home in `{country}`. */
  | 'verdict.evidence.home'
  /** `{asn}` (0: not known) and `{network}` of the address. */
  | 'verdict.evidence.network'
  /** The address stands in `{country}`, by data of `{date}`. */
  | 'verdict.evidence.located'
  /** The address is registered in `{country}`. */
  | 'verdict.evidence.registered'
  /** The host name says `{country}`, by its `{token}`. */
  | 'verdict.evidence.named'
  /** Located in `{located}` by address, but in `{named}` by host name. */
  | 'verdict.evidence.countries-disagree'
  /** The address is for private networks, documentation … `{kind}`: it has no country. */
  | 'verdict.evidence.address-kind'
  /** The host is the address itself. */
  | 'verdict.evidence.address-host'
  /** The capture does not say which address it went to. */
  | 'verdict.evidence.no-address'
  /** First party: the user has said so; third: likewise. */
  | 'verdict.evidence.first-party-set'
  | 'verdict.evidence.third-party-set'
  /** First party: `{app}` sent it, and the host is of the same company or domain. */
  | 'verdict.evidence.first-party-app'
  /** `{version}` */
  | 'verdict.evidence.tls-version'
  /** For `{subject}` by `{issuer}`, valid `{from}` to `{to}`. */
  | 'verdict.evidence.certificate'
  /** The certificate is that of `{interceptor}`, which read along, and not the recipient's. */
  | 'verdict.evidence.intercepted'
  /** The certificate names itself as its issuer: `{subject}`. */
  | 'verdict.evidence.self-signed'
  /** The certificate was out of its time: valid `{from}` to `{to}`. */
  | 'verdict.evidence.certificate-time'
  /** The version is one that is no longer held to be safe: `{version}`. */
  | 'verdict.evidence.tls-old'
  /** The browser called the connection so. */
  | 'verdict.evidence.security-weak'
  | 'verdict.evidence.security-broken'
  /** So many personal `{values}` were sent without TLS. */
  | 'verdict.evidence.personal-cleartext';
