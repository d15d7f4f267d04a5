/** Measures how fast files of every format are read. */
import { runBundled } from '../runBundled';

runBundled('formats/measure.ts', ['--expose-gc']);
