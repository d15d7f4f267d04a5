/** A line of the interceptor's that begins or ends a message. */
export type Mark =
  | {
      readonly kind: 'request';
      /** Length of method and URL behind the arrow, as they stand. */
      readonly length: number;
      readonly url: string;
      readonly httpVersion: string;
      readonly declared: number | null;
      /** Whether there was a body of a length that the log does not know. */
      readonly isUnknown: boolean;
    }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly reason: string;
      /** The URL that answered, or ''. */
      readonly url: string;
      readonly durationMs: number | null;
      readonly declared: number | null;
      /** Whether there was a body of a length that the log does not know. */
      readonly isUnknown: boolean;
    }
  | { readonly kind: 'request-end' | 'response-end'; readonly end: BodyEnd }
  | { readonly kind: 'failed' };

/** What the last line of a message says of its body. */
export interface BodyEnd {
  /** Bytes that there were, or null. */
  readonly bytes: number | null;
  readonly isOmitted: boolean;
  /** Whether it says anything of it. */
  readonly isNamed: boolean;
}

/** Length of the arrow and the blank behind it. */
export const arrowLength = 4;

const method = /^[A-Z][A-Z0-9_-]{1,23} (?=[a-z]{1,20}:\/\/|\/)/;
const bodyNote = / \((?:(\d{1,15})-byte|unknown-length) body\)$/;
const version = / (http\/\d(?:\.\d)?|h2|h2_prior_knowledge|h3|spdy\/3\.1|quic)$/i;
const response = /^<-- (\d{3})(?: |$)/;
const timing = /\((\d{1,9})ms(?:, (?:(\d{1,15})-byte|unknown-length) body|, [^()]{0,60})?\)$/;
const requestEnd = /^--> END [A-Z][A-Z0-9_-]{1,23}(?: \((.{1,100})\))?[ \t]*$/;
const responseEnd = /^<-- END HTTP(?: \((.{1,100})\))?[ \t]*$/;

/** Reads the line as one of the interceptor's own, or gives null. */
export function readMark(line: string): Mark | null {
  if (line.startsWith('--> ')) {
    const ended = requestEnd.exec(line);
    if (ended) return { kind: 'request-end', end: readEnd(ended[1]) };
    return readRequest(line.slice(arrowLength).trimEnd());
  }
  if (!line.startsWith('<-- ')) return null;
  if (line.startsWith('<-- HTTP FAILED')) return { kind: 'failed' };
  const ended = responseEnd.exec(line);
  if (ended) return { kind: 'response-end', end: readEnd(ended[1]) };
  const match = response.exec(line);
  if (!match) return null;
  const rest = line.slice(match[0].length).trimEnd();
  const timed = timing.exec(rest);
  // The URL stands between reason and time; a reason has none.
  const words = timed ? rest.slice(0, timed.index) : rest;
  const url = /(?:^| )([a-z]+:\/\/\S*)/i.exec(words);
  const reason = (url ? words.slice(0, url.index) : words).trim();
  return {
    kind: 'response',
    status: Number(match[1]),
    reason: reason.slice(0, 200),
    url: url?.[1] ?? '',
    durationMs: timed ? Number(timed[1]) : null,
    declared: timed?.[2] === undefined ? null : Number(timed[2]),
    isUnknown: rest.endsWith('unknown-length body)'),
  };
}

/** `POST https://shop.example/a http/1.1 (12-byte body)`, version and note perhaps missing. */
function readRequest(line: string): Mark | null {
  const named = method.exec(line);
  if (!named) return null;
  const note = bodyNote.exec(line);
  const spoken = note ? line.slice(0, note.index) : line;
  const versioned = version.exec(spoken);
  const length = versioned ? versioned.index : spoken.length;
  return {
    kind: 'request',
    length,
    url: spoken.slice(named[0].length, length),
    httpVersion: versioned?.[1] ?? '',
    declared: note?.[1] === undefined ? null : Number(note[1]),
    isUnknown: note !== null && note[1] === undefined,
  };
}

function readEnd(words: string | undefined): BodyEnd {
  const text = words ?? '';
  const size = /\b(\d{1,15})(?:, \d{1,15}-gzipped)?-byte/.exec(text);
  const isOmitted = /omitted/.test(text) || words === undefined;
  return { bytes: size ? Number(size[1]) : null, isOmitted, isNamed: words !== undefined };
}
