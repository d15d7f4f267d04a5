import type { DecodedValue } from '../../decode/model';
import type { DetectPlace } from '../detect';
import type { EntityId } from '../model';
import { keyRoles, type Scope } from '../scope';

/** The schema of one vendor's telemetry, as its SDK writes it. */
export interface Vendor {
  readonly id: string;
  /** Name as people say it. */
  readonly name: string;
  /** Sets of member names (joined key words) of which one stands whole in an object or form. */
  readonly marks: readonly (readonly string[])[];
  /** Runs of text of which one stands in the URL. */
  readonly urlMarks: readonly string[];
  /**
   * Members that hold an entity, by joined key words; `parent.key` where the key alone says too
   * little. One under several entities is whichever of them it looks like.
   */
  readonly fields: Readonly<Partial<Record<EntityId, readonly string[]>>>;
  /** What the elements of an array hold, by its joined key words; null is nothing personal. */
  readonly positions?: Readonly<Record<string, readonly (EntityId | null)[]>>;
  /** Members that hold nothing personal whatever they look like, by joined key words. */
  readonly others: readonly string[];
}

/** A vendor's schema, ready to be looked up. */
export interface VendorIndex {
  /** Whether a member with this name begins a mark. */
  isMark(joined: string): boolean;
  /** The vendor whose schema `scope` is in, its own or that of what holds it, or null. */
  vendorOf(scope: Scope): Vendor | null;
  /** The vendor that the exchange's URL belongs to, or null. */
  vendorOfPlace(place: DetectPlace): Vendor | null;
  /** What the schema has at a member or element: one of some entities, nothing personal, or null. */
  fieldOf(vendor: Vendor, at: VendorPlace): readonly EntityId[] | 'other' | null;
}

/** Where a value stands, as far as a schema can tell. */
export interface VendorPlace {
  readonly scope: Scope;
  /** Joined words of the key that names it. */
  readonly joined: string;
  readonly value: DecodedValue;
}

interface Table {
  readonly fields: ReadonlyMap<string, readonly EntityId[]>;
  /** Last parts of `parent.key`. */
  readonly nested: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Characters of a URL that a vendor's marks are looked for in. */
const longestUrl = 2_048;

export function makeVendorIndex(vendors: readonly Vendor[]): VendorIndex {
  const byFirstMark = new Map<string, { vendor: Vendor; marks: readonly string[] }[]>();
  const tables = new Map<Vendor, Table>();
  for (const vendor of vendors) {
    tables.set(vendor, tableOf(vendor));
    for (const marks of vendor.marks) {
      const first = marks[0]!;
      const list = byFirstMark.get(first) ?? [];
      list.push({ vendor, marks });
      byFirstMark.set(first, list);
    }
  }
  const firstMarks = [...byFirstMark.keys()];

  // Objects of one array have the same names: they are compared with all marks once.
  const byNames = new WeakMap<object, Vendor | null>();

  function vendorOfUrl(url: string): Vendor | null {
    const start = url.slice(0, longestUrl);
    return vendors.find(({ urlMarks }) => urlMarks.some((mark) => start.includes(mark))) ?? null;
  }

  // All parts of an exchange have one URL.
  let lastUrl = '';
  let lastVendor: Vendor | null = null;

  function ownVendor(scope: Scope): Vendor | null {
    if ((scope.roles & keyRoles.vendorMark) === 0) return null;
    const { names } = scope.members;
    let vendor = names === null ? undefined : byNames.get(names);
    if (vendor === undefined) {
      vendor = vendorOfMembers(scope);
      if (names !== null) byNames.set(names, vendor);
    }
    return vendor;
  }

  function vendorOfMembers(scope: Scope): Vendor | null {
    let found: Vendor | null = null;
    let most = 0;
    for (const first of firstMarks) {
      if (!scope.members.has(first)) continue;
      for (const { vendor, marks } of byFirstMark.get(first)!) {
        // Schemas borrow names from one another: the mark that says most counts.
        if (marks.length <= most || !marks.every((mark) => scope.members.has(mark))) continue;
        found = vendor;
        most = marks.length;
      }
    }
    return found;
  }

  return {
    isMark: (joined) => byFirstMark.has(joined),
    vendorOf(scope) {
      if (scope.vendor !== undefined) return scope.vendor;
      const unread: Scope[] = [];
      let found: Vendor | null = null;
      for (let at: Scope | null = scope; at !== null; at = at.parent) {
        if (at.vendor !== undefined) {
          found = at.vendor;
          break;
        }
        unread.push(at);
      }
      for (const at of unread.reverse()) found = at.vendor = ownVendor(at) ?? found;
      return found;
    },
    vendorOfPlace({ url }) {
      if (url === undefined) return null;
      if (url !== lastUrl) {
        lastUrl = url;
        lastVendor = vendorOfUrl(url);
      }
      return lastVendor;
    },
    fieldOf(vendor, { scope, joined, value }) {
      const table = tables.get(vendor)!;
      const position = scope.isList ? vendor.positions?.[joined] : undefined;
      if (position !== undefined) {
        const entity = position[indexOf(value)] ?? null;
        return entity === null ? 'other' : [entity];
      }
      // A plain word goes by the name of the object it stands in; schemas call it what it is.
      const key = value.key !== null && plainWords.has(value.key) ? value.key : joined;
      const parent = table.nested.has(key) ? scope.meaning?.joined : undefined;
      const entities =
        (parent === undefined ? undefined : table.fields.get(`${parent}.${key}`)) ??
        table.fields.get(key);
      if (entities !== undefined) return entities;
      return table.others.has(key) ? 'other' : null;
    },
  };
}

function tableOf({ fields, others }: Vendor): Table {
  const byKey = new Map<string, EntityId[]>();
  for (const [entity, keys] of Object.entries(fields) as [EntityId, readonly string[]][]) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), entity]);
  }
  const nested = [...byKey.keys()].filter((key) => key.includes('.'));
  return {
    fields: byKey,
    nested: new Set(nested.map((key) => key.slice(key.indexOf('.') + 1))),
    others: new Set(others),
  };
}

/** Keys that detection reads together with the name of the object they stand in. */
const plainWords: ReadonlySet<string> = new Set(
  'id key name family version type code full original'.split(' '),
);

/** Place of an element in its array: the last step of its JSON pointer (RFC 6901). */
function indexOf({ name }: DecodedValue): number {
  return name === null ? -1 : Number(name.slice(name.lastIndexOf('/') + 1));
}
