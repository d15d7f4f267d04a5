import { parseJson } from '../../../bytes/jsonParser';
import type { ByteSource } from '../../../bytes/source';
import { placeExchange } from '../../containers/part';
import { fieldsOfMember, mostJson } from '../../containers/zip/entryJson';
import { openNumbered } from '../../containers/zip/numbered';
import { readMemberText, type MemberText } from '../../containers/zip/text';
import { emptyExchange } from '../../emptyExchange';
import { noBody, type Body } from '../../http/content';
import { EntryFields } from '../../json/fields';
import type { Exchange, ExchangeRef, Problem, ReadContext } from '../../model';
import { makeProblem, ProblemLog } from '../../problemLog';
import { charlesNumbering, metaColumn, requestColumn, responseColumn } from './members';
import { readTransaction } from './transaction';

/** Most bytes of one transaction that are read: its table and its texts stand in memory at once. */
const maxEntryBytes = 256 * 1024 * 1024;

/** Reads the transaction at `ref` of a session in JSON. */
export async function loadElement(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const log = new ProblemLog(index);
  if (end - start > maxEntryBytes) log.add('over-budget', start, { limit: 'entry-bytes' });
  const document = parseJson(await source.read(start, Math.min(end - start, maxEntryBytes)));
  const offset = start + (document.errorOffset ?? 0);
  if (document.state === 'failed') log.add('malformed-exchange', offset);
  else if (document.state === 'skipped') log.add('over-budget', offset, { limit: 'json-size' });
  if (document.count === 0 || document.type(0) !== 'object') {
    if (document.state === 'complete') log.add('malformed-exchange', start);
    return emptyExchange(index, ref.range, log.problems);
  }
  const fields = new EntryFields(document, start, log);
  const place = { index, range: ref.range };
  return readTransaction(fields, place, { request: null, response: null }, context, log);
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
