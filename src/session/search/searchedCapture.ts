import type { CaptureAnalysis, SessionContext } from '../captureAnalysis';
import type { SearchedCapture } from './captureSearch';

/** What a search sees of a capture and its analysis. */
export function searchedCapture(
  analysis: CaptureAnalysis,
  { pause }: Pick<SessionContext, 'pause'>,
): SearchedCapture {
  return {
    get total() {
      return analysis.refs.length;
    },
    known: () => analysis.known(),
    digestAt: (index) => analysis.digestAt(index),
    heldParts: (index) => analysis.held(index)?.parts,
    readParts: (index) => analysis.decoded(index),
    rest: () => analysis.work(null),
    pause,
  };
}
