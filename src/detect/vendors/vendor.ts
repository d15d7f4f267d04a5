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
  /** What its members hold, by joined key words; `parent.key` where the key alone says too little. */
  readonly fields: Readonly<Record<string, EntityId>>;
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
  fieldOf(vendor: Vendor, scope: Scope, joined: string): EntityId | 'other' | null;
}

interface Table {
  readonly fields: ReadonlyMap<string, EntityId>;
  /** Last parts of `parent.key`. */
  readonly nested: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

export function makeVendorIndex(vendors: readonly Vendor[]): VendorIndex {
  const byFirstMark = new Map<string, { vendor: Vendor; marks: readonly string[] }[]>();
  const tables = new Map<Vendor, Table>();
  for (const vendor of vendors) {
    tables.set(vendor, {
      fields: new Map(Object.entries(vendor.fields)),
      nested: new Set(
        Object.keys(vendor.fields)
          .filter((key) => key.includes('.'))
          .map((key) => key.slice(key.indexOf('.') + 1)),
      ),
      others: new Set(vendor.others),
    });
    for (const marks of vendor.marks) {
      const first = marks[0]!;
      const list = byFirstMark.get(first) ?? [];
      list.push({ vendor, marks });
      byFirstMark.set(first, list);
    }
  }
  const firstMarks = [...byFirstMark.keys()];

  function ownVendor(scope: Scope): Vendor | null {
    if ((scope.roles & keyRoles.vendorMark) === 0) return null;
    for (const first of firstMarks) {
      if (!scope.members.has(first)) continue;
      for (const { vendor, marks } of byFirstMark.get(first)!) {
        if (marks.every((mark) => scope.members.has(mark))) return vendor;
      }
    }
    return null;
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
      for (const vendor of vendors) {
        if (vendor.urlMarks.some((mark) => url.includes(mark))) return vendor;
      }
      return null;
    },
    fieldOf(vendor, scope, joined) {
      const table = tables.get(vendor)!;
      const parent = table.nested.has(joined) ? scope.meaning?.joined : undefined;
      const entity =
        (parent === undefined ? undefined : table.fields.get(`${parent}.${joined}`)) ??
        table.fields.get(joined);
      if (entity !== undefined) return entity;
      return table.others.has(joined) ? 'other' : null;
    },
  };
}
