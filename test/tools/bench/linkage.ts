/** Measures the fold over a capture. */
import { runBundled } from './bundled';

runBundled('linkage/measure.ts', ['--expose-gc']);
