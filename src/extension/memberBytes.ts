import * as vscode from 'vscode';
import type { ByteRange } from '../bytes/range';
import { everythingMasked } from '../view/input';
import type { FindingRef } from '../view/model';
import { memberFile } from './joinedCaptures';
import type { OpenCapture } from './openCapture';
import { Utf8Offsets } from './utf8Offsets';

/** Bytes of a file that a capture is joined from. */
export interface MemberBytes {
  readonly file: vscode.Uri;
  readonly range: ByteRange;
}

/** Where a finding stands in one of the files that a capture is joined from; null where it is none. */
export async function memberBytes(
  { uri, session }: OpenCapture,
  { exchange, finding }: FindingRef,
): Promise<MemberBytes | null> {
  // What stands where is no secret, so nothing is asked to be revealed.
  const view = await session?.exchange(exchange, everythingMasked);
  const { range, rangeOf } = view?.findings[finding] ?? {};
  if (range === undefined || !rangeOf?.startsWith('member:')) return null;
  const file = memberFile(uri, rangeOf.slice('member:'.length));
  return file && { file, range };
}

/**
 * Where bytes of a file stand in its text; undefined where that is not the file's in UTF-8, with or
 * without a byte-order mark, which is no part of the text.
 */
export async function rangeInText(
  document: vscode.TextDocument,
  { start, end }: ByteRange,
): Promise<vscode.Range | undefined> {
  const offsets = new Utf8Offsets(document.getText());
  const { size } = await vscode.workspace.fs.stat(document.uri);
  const mark = size - offsets.byteLength;
  if (mark !== 0 && mark !== 3) return undefined;
  const at = (byte: number): vscode.Position => document.positionAt(offsets.toUnit(byte - mark));
  return new vscode.Range(at(start), at(end));
}
