/** Measures detection on one thread. */
import { runBundled } from '../runBundled';

runBundled('detect/measure.ts', ['--single-threaded-gc']);
