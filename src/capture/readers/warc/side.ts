import type { RecordHead } from './head';
import type { Side } from './pairs';

/**
 * Which side of an exchange a record is, `other` for traffic that is not HTTP, or null where it is
 * what a crawler says of itself: warcinfo, metadata, its logs, what it made of pages.
 */
export function sideOf({ type, target, contentType }: RecordHead): Side | null {
  const isHttp = contentType.startsWith('application/http');
  const isWeb = /^https?:/i.test(target);
  switch (type) {
    case 'request':
      return isHttp || isWeb ? 'request' : 'other';
    case 'response':
    case 'revisit':
      return isHttp || isWeb ? 'response' : 'other';
    case 'resource':
    case 'conversion':
      return isWeb ? 'response' : null;
    default:
      return null;
  }
}
