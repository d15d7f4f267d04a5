/** Measures how fast flow files are read. */
import { runBundled } from './bundled';

runBundled('flows/measure.ts', ['--expose-gc']);
