/** Measures the fold over a capture. */
import { runBundled } from '../runBundled';

runBundled('linkage/measure.ts', ['--expose-gc']);
