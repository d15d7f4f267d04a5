import { entityIds, type EntityId } from '../detect/model';

/** What a node of the verdict tree that has children stands for. */
export interface NodeId {
  /** The entity it is about, or null for all. */
  readonly entity: EntityId | null;
  /** The exchange whose fields it holds, or null where it holds exchanges. */
  readonly exchange: number | null;
  /** How many children stand before its own: a node that continues a long list. */
  readonly from: number;
}

const known: ReadonlySet<string> = new Set(entityIds);

/** `imei`, `imei/12`, `imei+500`, `*`, `*\/12`. Stable while the capture is open. */
export function nodeId({ entity, exchange, from }: NodeId): string {
  const place = exchange === null ? '' : `/${String(exchange)}`;
  return `${entity ?? '*'}${place}${from === 0 ? '' : `+${String(from)}`}`;
}

/** Reads an id back, or null where it is none of a node with children. */
export function readNodeId(id: string): NodeId | null {
  const match = /^(\*|[a-z_]{1,40})(?:\/(\d{1,12}))?(?:\+(\d{1,12}))?$/.exec(id);
  if (match === null) return null;
  const [, name, exchange, from] = match;
  if (name !== '*' && !known.has(name!)) return null;
  return {
    entity: name === '*' ? null : (name as EntityId),
    exchange: exchange === undefined ? null : Number(exchange),
    from: from === undefined ? 0 : Number(from),
  };
}
