import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadSession } from './exchange';
import { openSaz, sessionFile } from './sessions';

/** What Fiddler saves: a zip with three or four files for each session. */
export const sazReader: CaptureReader = {
  format: 'saz',
  label: 'Fiddler session archive (SAZ)',
  extensions: ['.saz'],
  // A zip is told by what is in it.
  sniff: () => 0,
  sniffMembers: (names) => (names.some((name) => sessionFile(name) !== null) ? 0.95 : 0),
  index: indexSessions,
  load: loadSession,
};

async function* indexSessions(source: ByteSource): AsyncIterable<IndexItem> {
  const { archive, sessions } = await openSaz(source);
  for (const problem of archive.problems) yield { kind: 'problem', problem };
  if (sessions.cipher !== null) {
    const args = { cipher: sessions.cipher, count: sessions.count };
    yield { kind: 'problem', problem: makeProblem('encrypted-member', null, args) };
    return;
  }
  for (let index = 0; index < sessions.count; index++) {
    yield { kind: 'exchange', ref: { range: sessions.rangeOf(index) } };
  }
  if (sessions.count === 0 && archive.problems.length === 0) {
    yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
}
