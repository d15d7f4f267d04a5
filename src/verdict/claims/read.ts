import type { JsonDocument } from '../../bytes/json';
import { parseJson } from '../../bytes/jsonParser';
import type { ByteRange } from '../../bytes/range';
import { decodeUtf8 } from '../../bytes/text';
import { entityIds, type EntityId } from '../../detect/model';
import { isCountryCode, meantCountry } from './countries';
import type { Claim, ClaimsFile, ClaimsProblem } from './model';
import { filePlace } from './filePlace';
import { recipientName, type RecipientName } from './recipientName';
import type { ClaimStatement } from './statements';
import { suggestion } from './suggest';

/** Larger files are no claims files. */
export const mostClaimsBytes = 1024 * 1024;
/** Members that one list or object may have. */
const mostMembers = 200;
/** Characters of the file that a message repeats. */
const mostQuoted = 60;

const topKeys = ['claims', 'never', 'recipients', 'allow'] as const;
const plainClaims = ['encrypted', 'anonymous', 'notInPrivateBrowsing'] as const;
const recipientKeys = ['allow', 'countries'] as const;
const knownEntities: ReadonlySet<string> = new Set(entityIds);

/**
 * Reads a claims file (JSON, RFC 8259). Never throws: what is wrong becomes a problem with its
 * place, and all that is right is still there.
 */
export function readClaims(bytes: Uint8Array): ClaimsFile {
  return new ClaimsReader(bytes).read();
}

class ClaimsReader {
  readonly #bytes: Uint8Array;
  readonly #document: JsonDocument;
  readonly #claims: Claim[] = [];
  readonly #problems: ClaimsProblem[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.subarray(0, mostClaimsBytes);
    this.#document = parseJson(this.#bytes, undefined, { maxDepth: 32 });
    if (bytes.length > mostClaimsBytes) {
      const statement = said('too-large', { bytes: mostClaimsBytes });
      this.#tell(statement, { start: 0, end: 0 });
    }
  }

  read(): ClaimsFile {
    const document = this.#document;
    if (document.count > 0) this.#readTop();
    const { state, errorOffset } = document;
    if (state !== 'complete' && this.#bytes.length < mostClaimsBytes) {
      const start = errorOffset ?? 0;
      const isCut = state === 'truncated';
      const found = isCut ? '' : characterAt(this.#bytes, start);
      const end = Math.min(this.#bytes.length, start + 1);
      this.#tell(isCut ? said('cut') : said('syntax', { found }), { start, end });
    }
    const problems = this.#problems.sort((a, b) => a.range.start - b.range.start);
    return { claims: this.#claims, problems };
  }

  #readTop(): void {
    if (!this.#isType(0, 'object', '')) return;
    for (const [key, node] of this.#members(0)) {
      switch (this.#known(key, node, topKeys)) {
        case 'claims':
          this.#readPlain(node);
          break;
        case 'never':
          for (const entity of this.#entities(node, 'never')) {
            this.#claims.push({ kind: 'never', entity });
          }
          break;
        case 'recipients':
          this.#readRecipients(node);
          break;
        case 'allow':
          this.#readAllowed(node);
          break;
        case null:
          break;
      }
    }
  }

  #readPlain(parent: number): void {
    if (!this.#isType(parent, 'object', 'claims')) return;
    for (const [key, node] of this.#members(parent)) {
      const kind = this.#known(key, node, plainClaims);
      if (kind === null) continue;
      const type = this.#document.type(node);
      if (type === 'true') this.#claims.push({ kind });
      else if (type !== 'false') this.#wrongType(node, key, 'true-or-false');
    }
  }

  #readRecipients(parent: number): void {
    if (!this.#isType(parent, 'object', 'recipients')) return;
    for (const [key, node] of this.#members(parent)) {
      const kind = this.#known(key, node, recipientKeys);
      if (kind === null || !this.#isType(node, 'array', `recipients.${key}`)) continue;
      const allowed = this.#texts(node, `recipients.${key}`);
      if (kind === 'countries') {
        const codes = allowed.filter(([code, at]) => this.#isCountry(code, at));
        if (this.#isWhole(codes, allowed, node)) {
          this.#claims.push({ kind: 'countries', allowed: codes.map(([code]) => code) });
        }
      } else {
        const names = allowed.map(([text, at]) => this.#recipient(text, this.#document.range(at)));
        const good = names.filter((name) => name !== null);
        if (this.#isWhole(good, allowed, node)) {
          this.#claims.push({ kind: 'recipients', allowed: good });
        }
      }
    }
  }

  /** A list of which nothing is left but mistakes claims nothing: it would forbid everything. */
  #isWhole(good: readonly unknown[], given: readonly unknown[], node: number): boolean {
    return good.length > 0 || (given.length === 0 && this.#document.firstChild(node) === null);
  }

  #readAllowed(parent: number): void {
    if (!this.#isType(parent, 'object', 'allow')) return;
    for (const [key, node] of this.#members(parent)) {
      const recipient = this.#recipient(key, this.#keyRange(node));
      if (recipient === null || !this.#isType(node, 'array', `allow.${quoted(key)}`)) continue;
      const entities = this.#entities(node, `allow.${quoted(key)}`);
      this.#claims.push({ kind: 'allow', recipient, entities });
    }
  }

  #entities(list: number, name: string): EntityId[] {
    if (!this.#isType(list, 'array', name)) return [];
    const ids = new Set<EntityId>();
    for (const [text, node] of this.#texts(list, name)) {
      if (knownEntities.has(text)) ids.add(text as EntityId);
      else {
        const meant = suggestion(text, entityIds) ?? '';
        const entity = quoted(text);
        const statement = said('unknown-entity', { entity, suggestion: meant });
        this.#tell(statement, this.#document.range(node));
      }
    }
    return [...ids];
  }

  #recipient(text: string, range: ByteRange): RecipientName | null {
    const name = recipientName(text);
    if (name === null) this.#tell(said('bad-recipient', { name: quoted(text) }), range);
    return name;
  }

  #isCountry(code: string, node: number): boolean {
    if (isCountryCode(code)) return true;
    const country = quoted(code);
    const statement = said('unknown-country', { country, suggestion: meantCountry(code) ?? '' });
    this.#tell(statement, this.#document.range(node));
    return false;
  }

  /** The members of a list that are strings; others are told. */
  #texts(list: number, name: string): [text: string, node: number][] {
    const texts: [string, number][] = [];
    for (const [, node] of this.#members(list)) {
      if (this.#document.type(node) === 'string') texts.push([this.#document.text(node), node]);
      else this.#wrongType(node, name, 'text');
    }
    return texts;
  }

  /** Members in order; what is repeated or beyond the limit is told and left out. */
  #members(parent: number): [key: string, node: number][] {
    const document = this.#document;
    const isObject = document.type(parent) === 'object';
    const members = new Map<string, number>();
    for (let node = document.firstChild(parent); node !== null; node = document.nextSibling(node)) {
      const key = document.key(node);
      if (members.size === mostMembers) {
        this.#tell(said('too-many', { limit: mostMembers }), document.range(node));
        break;
      }
      if (isObject && members.has(key)) {
        this.#tell(said('repeated', { key: quoted(key) }), this.#keyRange(node));
      } else members.set(key, node);
    }
    return [...members];
  }

  /** The key as one of `keys`, or null: `$schema` is passed over, any other is told. */
  #known<Key extends string>(key: string, node: number, keys: readonly Key[]): Key | null {
    const found = keys.find((one) => one === key);
    if (found !== undefined) return found;
    if (key === '$schema' && this.#document.parent(node) === 0) return null;
    const meant = suggestion(key, keys);
    this.#tell(
      said('unknown-key', {
        key: quoted(key),
        suggestion: meant ?? '',
        known: meant === null ? keys.join(', ') : '',
      }),
      this.#keyRange(node),
    );
    return null;
  }

  #isType(node: number, type: 'object' | 'array', name: string): boolean {
    if (this.#document.type(node) === type) return true;
    this.#wrongType(node, name, type);
    return false;
  }

  #wrongType(node: number, name: string, expected: string): void {
    const found = this.#document.type(node);
    this.#tell(said('type', { name, expected, found }), this.#document.range(node));
  }

  /** The key of a member with its quotes. */
  #keyRange(node: number): ByteRange {
    const range = this.#document.keyRange(node);
    return range === null
      ? this.#document.range(node)
      : { start: range.start - 1, end: range.end + 1 };
  }

  #tell(statement: ClaimStatement, range: ByteRange): void {
    const start = filePlace(this.#bytes, range.start);
    const end = filePlace(this.#bytes, range.end);
    this.#problems.push({ statement, range, start, end });
  }
}

type FileStatement = ClaimStatement['id'] extends infer Id
  ? Id extends `verdict.claims-file.${infer Name}`
    ? Name
    : never
  : never;

function said(id: FileStatement, args: ClaimStatement['arguments'] = {}): ClaimStatement {
  return { id: `verdict.claims-file.${id}`, arguments: args };
}

function quoted(text: string): string {
  return text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted - 1)}…`;
}

/** The character at an offset; the rest of a file may be in another coding, so one is enough. */
function characterAt(bytes: Uint8Array, offset: number): string {
  const [first = ''] = decodeUtf8(bytes.subarray(offset, offset + 4));
  return first;
}
