import type { ExchangeView, FindingView, MessageDetail, MessageRow } from '../view/model';
import type { HostLink } from './host';
import { createRowCache } from './rowCache';
import type { RowCache } from './rowCache';

/** Holding an arrow key down must not ask for every message on the way. */
const settleMs = 40;

/** The message that is shown in full, as far as it has come. */
export interface ShownMessage {
  readonly index: number;
  /** Perhaps still that of the message before; its row tells. */
  readonly detail: MessageDetail | null;
  /** Whether it could not be had. */
  readonly isFailed: boolean;
}

/** Messages of the chosen exchange's connection: rows as they come on screen, and one in full. */
export interface MessageStore {
  readonly rows: RowCache<MessageRow>;
  shown(): ShownMessage | null;
  /** Asks for a message in full; what was shown stays until it has come. */
  show(index: number): void;
  /** A finding that came with the message in full. */
  finding(number: number): FindingView | undefined;
  /** Fetches the message that a finding stands in; null where it stands in none. */
  reach(view: ExchangeView, finding: number): Promise<MessageDetail | null>;
  /** Asks anew for what is here: masks have changed. */
  renew(): void;
}

/** Makes the store of one exchange; `changed` is called whenever something has come. */
export function createMessageStore(
  link: HostLink,
  exchange: number,
  changed: () => void,
): MessageStore {
  const rows = createRowCache<MessageRow>(
    (start, count) => link.request('messages', { exchange, start, count }),
    changed,
  );
  let shown: ShownMessage | null = null;
  let findings = new Map<number, FindingView>();
  let asked = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  async function load(index: number): Promise<MessageDetail | null> {
    clearTimeout(settling);
    asked += 1;
    const ticket = asked;
    const detail = await link.request('message', { exchange, message: index }).catch(() => null);
    if (ticket !== asked) return detail;
    shown = { index, detail, isFailed: detail === null };
    findings = new Map(detail?.findings.map((finding) => [finding.ref.finding, finding]));
    changed();
    return detail;
  }

  return {
    rows,
    shown: () => shown,
    show(index) {
      if (shown?.index === index) return;
      shown = { index, detail: shown?.detail ?? null, isFailed: false };
      clearTimeout(settling);
      settling = setTimeout(() => void load(index), settleMs);
    },
    finding: (number) => findings.get(number),
    async reach(view, finding) {
      if (!view.messages) return null;
      const known = view.findings[finding]?.message;
      const index =
        known ?? (await link.request('message-of', { exchange, finding }).catch(() => null));
      if (index === null) return null;
      return shown?.detail?.row.index === index ? shown.detail : load(index);
    },
    renew() {
      rows.invalidate(0, Number.MAX_SAFE_INTEGER);
      if (shown) void load(shown.index);
    },
  };
}
