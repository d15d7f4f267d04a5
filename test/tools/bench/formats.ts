/** Measures how fast files of every format are read. */
import { runBundled } from './bundled';

runBundled('formats/measure.ts', ['--expose-gc']);
