import type { ByteSource } from '../../../bytes/source';
import { placeExchange } from '../../containers/part';
import { fieldsOfMember, mostJson } from '../../containers/zip/entryJson';
import { openNumbered } from '../../containers/zip/numbered';
import { readMemberText, type MemberText } from '../../containers/zip/text';
import { emptyExchange } from '../../emptyExchange';
import { noBody, type Body } from '../../http/content';
import { readJsonEntry } from '../../json/entry';
import type { Exchange, ExchangeRef, Problem, ReadContext } from '../../model';
import { makeProblem, ProblemLog } from '../../problemLog';
import { charlesNumbering, metaColumn, requestColumn, responseColumn } from './members';
import { readTransaction } from './transaction';

/** Reads the transaction at `ref` of a session in JSON. */
export async function loadElement(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const entry = await readJsonEntry(source, ref.range, log);
  if (entry === null) return emptyExchange(index, ref.range, log.problems);
  const place = { index, range: ref.range };
  const bodies = { request: null, response: null };
  return readTransaction(entry.fields, place, bodies, context, log);
}

/** Reads the transaction at `ref` of an archive. */
export async function loadArchived(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { archive, members } = await openNumbered(source, charlesNumbering);
  const problems: Problem[] = [];
  const entry = members.indexOf(ref.range.start);
  const read = (column: number, maxOut: number): Promise<MemberText | null> =>
    readMemberText(members.recordOf(entry, column), maxOut, { archive, index, context, problems });
  const text = await read(metaColumn, mostJson(context));
  const log = new ProblemLog(index);
  const fields = text && fieldsOfMember(text, log);
  if (!text || !fields) {
    if (problems.length === 0) {
      problems.push(makeProblem('malformed-exchange', text?.dataAt ?? null, {}, index));
    }
    return emptyExchange(index, ref.range, problems);
  }
  const bodies = {
    request: bodyOf(await read(requestColumn, context.maxContentBytes)),
    response: bodyOf(await read(responseColumn, context.maxContentBytes)),
  };
  const exchange = readTransaction(fields, { index, range: ref.range }, bodies, context, log);
  const placed = placeExchange(exchange, { origin: text.origin, at: text.dataAt }, 0);
  return { ...placed, problems: [...problems, ...placed.problems] };
}

/** A body's file is as on the wire but for the transfer coding, or decoded: its bytes tell. */
function bodyOf(text: MemberText | null): Body | null {
  if (!text) return null;
  const { bytes, map, origin, state } = text;
  if (bytes.length === 0 && state === 'complete') return noBody('absent');
  const fidelity = state === 'complete' ? 'unframed' : 'lossy';
  return { sourced: { bytes, map, origin }, fidelity, state };
}
