import type { TestExchange } from '../../../detect/exchange';
import type { LabelledBody, Negative, Truth } from '../../../corpus/model';
import type { Figures } from '../../../corpus/score';
import type { Peer, Span } from './peers';

/** Parts of an exchange as a library that reads text gets them. */
function textsOf(exchange: TestExchange): { part: Truth['part']; text: string }[] {
  const { url, requestHeaders = {}, requestBody, responseHeaders = {}, responseBody } = exchange;
  const text = (bytes: string | Uint8Array): string =>
    typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8');
  const lines = (headers: Readonly<Record<string, string>>): string =>
    Object.entries(headers)
      .map((pair) => pair.join(': '))
      .join('\n');
  return [
    { part: 'url' as const, text: url ?? '' },
    { part: 'request-header' as const, text: lines(requestHeaders) },
    { part: 'request-body' as const, text: text(requestBody ?? '') },
    { part: 'response-header' as const, text: lines(responseHeaders) },
    { part: 'response-body' as const, text: text(responseBody ?? '') },
  ].filter((part) => part.text !== '');
}

/** Shorter values stand in any text by chance. */
const shortest = 3;

/** Where a value stands in a text, as it is or in the spelling of JSON or of a URL. */
function placesOf(text: string, value: string): { start: number; end: number }[] {
  if (value.length < shortest) return [];
  const spellings = new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  const places: { start: number; end: number }[] = [];
  for (const spelling of spellings) {
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1))
      places.push({ start: at, end: at + spelling.length });
  }
  return places;
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/**
 * The figures of a peer by our rule, read in its favour: a value is found where half of it is covered
 * wherever it stands in its part, and any mark that touches a labelled value is right.
 */
export async function measurePeer(peer: Peer, bodies: readonly LabelledBody[]): Promise<Figures> {
  const total = { labels: 0, found: 0, typed: 0, findings: 0, touching: 0, sure: 0, sureRight: 0 };
  for (const { exchange, truth } of bodies) {
    const covered = new Map<Truth, Span[]>();
    for (const { part, text } of textsOf(exchange)) {
      const spans = await peer.spans(text);
      const places = truth
        .filter((label) => label.part === part && label.value !== null)
        .flatMap((label) => placesOf(text, label.value!).map((place) => ({ ...place, label })));
      for (const span of spans) {
        const touched = places.filter((place) => shared(span, place) > 0);
        for (const place of touched) {
          if (shared(span, place) * 2 < place.end - place.start) continue;
          covered.set(place.label, [...(covered.get(place.label) ?? []), span]);
        }
        if (touched.length > 0 && touched.every(({ label }) => label.entities.length === 0))
          continue;
        total.findings++;
        if (touched.length > 0) total.touching++;
      }
    }
    for (const label of truth) {
      if (label.entities.length === 0) continue;
      total.labels++;
      const spans = covered.get(label) ?? [];
      if (spans.length > 0) total.found++;
      if (spans.some((span) => span.entities.some((entity) => label.entities.includes(entity))))
        total.typed++;
    }
  }
  return total;
}

/** How many negatives a peer marks something in. */
export async function flaggedByPeer(peer: Peer, negatives: readonly Negative[]): Promise<number> {
  let count = 0;
  for (const { exchange } of negatives) {
    let marks = 0;
    for (const { text } of textsOf(exchange)) marks += (await peer.spans(text)).length;
    if (marks > 0) count++;
  }
  return count;
}
