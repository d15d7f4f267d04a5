import type { SessionApi } from '../session/api';
import type { FindingRef } from '../view/model';
import type { ActiveCapture } from './activeCapture';
import type { OpenCapture } from './openCapture';
import type { PanelElement } from './verdictItem';

/** A finding of an open capture. */
export interface MeantFinding {
  readonly session: SessionApi;
  readonly ref: FindingRef;
}

/** The finding that a command was run on: that of a node, of a page, or the one that is chosen. */
export function meantFinding(
  from: unknown,
  { capture }: Pick<ActiveCapture, 'capture'>,
): MeantFinding | null {
  if (isMeant(from)) return from;
  if (isElement(from)) {
    const { target } = from.node;
    if (capture?.id !== from.captureId || !target) return null;
    return refOf(capture, target.exchange, target.finding);
  }
  return capture?.selection
    ? refOf(capture, capture.selection.exchange, capture.selection.finding)
    : null;
}

function refOf(
  { session }: OpenCapture,
  exchange: number,
  finding: number | null,
): MeantFinding | null {
  return session === null || finding === null ? null : { session, ref: { exchange, finding } };
}

function isMeant(value: unknown): value is MeantFinding {
  return typeof value === 'object' && value !== null && 'session' in value && 'ref' in value;
}

/** Whether a command was run on a node of the side panel. */
export function isElement(value: unknown): value is PanelElement {
  return typeof value === 'object' && value !== null && 'captureId' in value && 'node' in value;
}
