/** A Content-Type taken apart. */
export interface MediaType {
  /** Type and subtype, lower-case, or ''. */
  readonly mediaType: string;
  /** `charset` parameter, lower-case, or ''. */
  readonly charset: string;
}

/** Reads a Content-Type (RFC 9110, section 8.3.1) without complaint about what is odd in it. */
export function parseMediaType(contentType: string): MediaType {
  const parameters = contentType.split(';', 20);
  const mediaType = (parameters[0] ?? '').trim().toLowerCase();
  for (const parameter of parameters.slice(1)) {
    const equals = parameter.indexOf('=');
    if (equals < 0 || parameter.slice(0, equals).trim().toLowerCase() !== 'charset') continue;
    const value = parameter.slice(equals + 1).trim();
    const bare = value.startsWith('"') ? value.slice(1).split('"', 1)[0]! : value;
    return { mediaType, charset: bare.trim().toLowerCase() };
  }
  return { mediaType, charset: '' };
}
