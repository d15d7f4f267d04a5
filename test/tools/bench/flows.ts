/** Measures how fast flow files are read. */
import { runBundled } from '../runBundled';

runBundled('flows/measure.ts', ['--expose-gc']);
