import { decodeDeclaredBase64 } from '../../../bytes/base64';
import { joinSourced, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { noBody, type Body } from '../../http/content';
import type { ProblemLog } from '../../problemLog';
import type { Leaf, Leaves } from '../../xml/leaves';
import { holdsReplacement } from '../../text/replacement';

/** `request/postData`: its text, or the form that its parameters were made of. */
export function requestBody(leaves: Leaves): Body {
  const text = leaves.find('request/postData/text');
  if (text && text.text().bytes.length > 0) return textBody(text);
  const params = leaves.groups('request/postData/params/param');
  const parts: (SourcedBytes | string)[] = [];
  for (const param of params) {
    const name = param.get('name');
    if (!name) continue;
    if (parts.length > 0) parts.push('&');
    const value = param.get('value');
    parts.push(name.text(), ...(value ? ['=', value.text()] : []));
  }
  if (parts.length > 0) {
    return { sourced: joinSourced(parts), fidelity: 'text', state: 'complete' };
  }
  const size = leaves.text('request/bodySize');
  return noBody(/^[1-9]\d{0,15}$/.test(size) ? 'elided' : 'absent');
}

/**
 * `response/content`: what is no text stands there as base64, though nothing says so. It is undone
 * where the media type is none of a text and all of it is base64.
 */
export function responseBody(leaves: Leaves, log: ProblemLog): Body {
  const text = leaves.find('response/content/text');
  const sourced = text?.text();
  if (!text || !sourced || sourced.bytes.length === 0) {
    const size = leaves.text('response/content/size');
    return noBody(/^[1-9]\d{0,15}$/.test(size) ? 'elided' : 'absent');
  }
  const isDeclared = leaves.text('response/content/encoding').toLowerCase() === 'base64';
  const type = leaves.text('response/content/mimeType').toLowerCase();
  const isBinary = /^(?:image|audio|video|font)\/|octet-stream|protobuf|zip|pdf/.test(type);
  if (!isDeclared && (!isBinary || type.includes('svg'))) return textBody(text);
  const whole = text.isCut ? sourced.bytes.length & ~3 : sourced.bytes.length;
  const decoded = decodeDeclaredBase64(sourced.bytes.subarray(0, whole));
  if (decoded) {
    const state = text.isCut ? 'truncated' : 'complete';
    return { sourced: sourcedThrough(decoded, sourced), fidelity: 'decoded', state };
  }
  if (isDeclared) {
    const place = sourced.map.parentRange.start;
    log.add('invalid-base64', place, { field: 'response.content.text' });
  }
  return textBody(text);
}

function textBody(leaf: Leaf): Body {
  const sourced = leaf.text();
  const state = leaf.isCut ? 'truncated' : 'complete';
  return { sourced, fidelity: holdsReplacement(sourced.bytes) ? 'lossy' : 'text', state };
}
