/**
 * Names a recipient in a claims file. A host (`api.example.com`), a registrable domain
 * (`example.com`, with all its hosts), all hosts below a name and the name itself
 * (`*.example.com`), or a company (`Google`).
 */
export interface RecipientName {
  /** As it is spelt in the file. */
  readonly text: string;
  /** Lower-case A-label host, or null for what can only be a company. */
  readonly host: string | null;
  /** Whether the hosts below `host` are meant too. */
  readonly isWild: boolean;
}

/** Whom a name may fit. */
export interface NamedRecipient {
  readonly host: string | null;
  readonly domain: string | null;
  readonly company: string | null;
}

/** Longer names are none (RFC 1035, section 2.3.4). */
const longestName = 253;
const label = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u;
const ipv6 = /^[\da-f]{0,4}:[\da-f:.]{1,60}$/i;

/** Reads a name, or answers null where it can be none: a URL, a port, a star in the wrong place. */
export function recipientName(text: string): RecipientName | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestName || /[/\\@?#*]$/.test(trimmed)) return null;
  const isWild = trimmed.startsWith('*.');
  const name = isWild ? trimmed.slice(2) : trimmed;
  if (/[*/\\@?#]/.test(name)) return null;
  if (!isWild && ipv6.test(name)) return hostName(text, `[${name}]`, false);
  if (name.includes(':')) return null;
  if (name.split('.').every((part) => label.test(part))) {
    // A single word may be a host of the own network as well as a company.
    return hostName(text, name, isWild);
  }
  // "Yahoo! Inc." is a company; ".example.com", which has no space in it, is a slip.
  const isCompany = /\p{L}/u.test(name) && !isWild && (/\s/.test(name) || !name.includes('.'));
  return isCompany ? { text, host: null, isWild: false } : null;
}

function hostName(text: string, name: string, isWild: boolean): RecipientName | null {
  try {
    const { hostname } = new URL(`http://${name}/`);
    return { text, host: hostname.replace(/^\[(.*)\]$/, '$1'), isWild };
  } catch {
    return null;
  }
}

/** Whether the name means this recipient. */
export function names({ text, host, isWild }: RecipientName, of: NamedRecipient): boolean {
  if (host !== null) {
    if (of.host === host || of.domain === host) return true;
    if (isWild) return of.host?.endsWith(`.${host}`) === true;
  }
  return of.company !== null && namesCompany(text.trim().toLowerCase(), of.company.toLowerCase());
}

/** `umeng (alibaba)` is meant by its whole name, by `umeng` and by `alibaba`. */
function namesCompany(name: string, company: string): boolean {
  if (name === company) return true;
  const open = company.indexOf(' (');
  if (open < 0 || !company.endsWith(')')) return false;
  return name === company.slice(0, open) || name === company.slice(open + 2, -1);
}
