/** What a host is there for, where it serves one purpose alone. */
export type Purpose =
  | 'A/B testing'
  | 'advertising'
  | 'analytics'
  | 'attribution'
  | 'audience measurement'
  | 'configuration'
  | 'consent management'
  | 'content'
  | 'content delivery'
  | 'crash reports'
  | 'customer messaging'
  | 'customer support'
  | 'fraud detection'
  | 'hosting'
  | 'installation'
  | 'marketing'
  | 'monitoring'
  | 'push'
  | 'session recording'
  | 'social media'
  | 'tag management'
  | 'video';

/**
 * Company → purpose → domain suffixes. A host belongs to the longest suffix that fits. The purpose
 * `''` only says whose the domain is: such a host may be the service a user asked for.
 *
 * Each group names where its hosts are stated. Nothing here is inferred from traffic.
 */
export type CompanyRows = Readonly<
  Record<string, Readonly<Partial<Record<Purpose | '', readonly string[]>>>>
>;

/**
 * Purposes that a host serves for the apps and sites of others: reaching such a host says that a
 * third party is there. The others (a video, a page's pictures) may be what the user asked for.
 */
export const servesOthers: ReadonlySet<string> = new Set<Purpose>([
  'A/B testing',
  'advertising',
  'analytics',
  'attribution',
  'audience measurement',
  'configuration',
  'consent management',
  'crash reports',
  'customer messaging',
  'customer support',
  'fraud detection',
  'installation',
  'marketing',
  'monitoring',
  'push',
  'session recording',
  'tag management',
]);
