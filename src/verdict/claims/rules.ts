import { entities } from '../../detect/entities';
import type { EntityId } from '../../detect/model';
import { isLastingIdentifier } from '../severity';
import type { ExchangeFacts, SentFact } from './facts';
import type { Claim } from './model';
import { names } from './recipientName';

/**
 * What one exchange shows of a claim: it contradicts it (by what was sent, which may be nothing
 * where the recipient alone is at fault), it could have and does not, it may hide what would, or the
 * claim is not about it.
 */
export type Sight =
  | { readonly shows: 'contradiction'; readonly sent: readonly SentFact[] }
  | { readonly shows: 'keeping' | 'unreadable' | 'nothing' };

const nothing: Sight = { shows: 'nothing' };
const keeping: Sight = { shows: 'keeping' };
const unreadable: Sight = { shows: 'unreadable' };

/** Holds a claim against one exchange. */
export function sightOf(claim: Claim, facts: ExchangeFacts): Sight {
  switch (claim.kind) {
    case 'encrypted':
      return encrypted(facts);
    case 'anonymous':
      return byValues(facts, identifies);
    case 'notInPrivateBrowsing':
      // The flag itself is how such an exchange is known, and not yet what the user did in it.
      if (!facts.isPrivate) return isHidden(facts) ? unreadable : nothing;
      return byValues(facts, (fact) => fact.isPersonal && fact.entity !== 'incognito_flag');
    case 'never':
      return byValues(facts, ({ entity }) => entity === claim.entity);
    case 'recipients':
      if (!wasSent(facts) || facts.host === null) return nothing;
      return claim.allowed.some((name) => names(name, facts)) ? keeping : byRecipient(facts);
    case 'countries':
      return inCountries(facts, claim.allowed);
    case 'allow':
      if (!names(claim.recipient, facts)) return nothing;
      return byValues(facts, ({ entity }) => !claim.entities.includes(entity));
  }
}

/**
 * Only what was sent under encryption shows that it is done. A hash is none: it neither keeps the
 * claim nor breaks it, as nobody reads the value from it.
 */
function encrypted({ sent, content }: ExchangeFacts): Sight {
  const readable = sent.filter(({ isPersonal, protection }) => {
    return isPersonal && (protection === 'plaintext' || protection === 'encoded');
  });
  if (readable.length > 0) return { shows: 'contradiction', sent: readable };
  const isProven = sent.some((fact) => fact.isPersonal && fact.protection === 'encrypted');
  if (isProven || content === 'encrypted') return keeping;
  return content === 'unknown' ? unreadable : nothing;
}

/** Values decide; a content that cannot be read shows nothing where none of them contradicts. */
function byValues(facts: ExchangeFacts, breaks: (fact: SentFact) => boolean): Sight {
  const sent = facts.sent.filter(breaks);
  if (sent.length > 0) return { shows: 'contradiction', sent };
  if (isHidden(facts)) return unreadable;
  return wasSent(facts) ? keeping : nothing;
}

/** Whether the content may hold what nobody without a key, or we ourselves, can read. */
function isHidden({ content }: ExchangeFacts): boolean {
  return content === 'encrypted' || content === 'unknown';
}

/** Who gets an exchange gets the address and the user agent at the least: no value is needed. */
function byRecipient({ sent }: ExchangeFacts): Sight {
  return { shows: 'contradiction', sent: sent.filter(({ isPersonal }) => isPersonal) };
}

/** Sources that disagree contradict the claim only where none of them names an allowed country. */
function inCountries(facts: ExchangeFacts, allowed: readonly string[]): Sight {
  const { countries } = facts;
  if (!wasSent(facts) || countries.length === 0) return nothing;
  const inside = countries.filter((country) => allowed.includes(country));
  if (inside.length === 0) return byRecipient(facts);
  return inside.length === countries.length ? keeping : nothing;
}

/** Whether there was a request. */
export function wasSent({ content }: ExchangeFacts): boolean {
  return content !== 'absent';
}

/** Shared by many people or devices: they describe rather than identify. */
const describing = new Set<EntityId>([
  'build_fingerprint',
  'ssid',
  'bssid',
  'age',
  'gender',
  'postal_code',
]);
/** What tells who somebody is, or whom they know, whatever group it is listed in. */
const telling = new Set<EntityId>(['contacts', 'sms', 'call_log', 'national_id', 'hashed_id']);

/** Whether a value leads back to one person, device or installation; a hash of it does as well. */
function identifies({ entity, isPersonal }: SentFact): boolean {
  if (!isPersonal || describing.has(entity)) return false;
  const { group } = entities[entity];
  return (
    telling.has(entity) ||
    group === 'person' ||
    group === 'payment' ||
    isLastingIdentifier({ entity })
  );
}
