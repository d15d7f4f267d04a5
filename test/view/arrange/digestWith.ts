import type { ExchangeDigest } from '../../../src/view/digest';
import type { ExchangeRow } from '../../../src/view/model';
import { pendingRow } from '../../../src/view/rows';

/** What a session keeps of an exchange of which only these things are known. */
export function digestWith(index: number, row: Partial<ExchangeRow>): ExchangeDigest {
  return {
    index,
    row: { ...pendingRow(index), isPending: false, ...row },
    clearPath: null,
    sentence: '',
    recipient: row.recipient ?? row.host ?? null,
    party: 'unknown',
    countries: row.countries ?? [],
    transport: 'tls',
    isPrivate: false,
    findings: [],
    problems: [],
  };
}
