/** Measures detection on one thread. */
import { runBundled } from './bundled';

runBundled('detect/measure.ts', ['--single-threaded-gc']);
