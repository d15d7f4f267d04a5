/** Measures filtering 10,000 exchanges, by keys and by words in what is decoded. */
import { runBundled } from '../runBundled';

runBundled('filter/measure.ts', ['--expose-gc']);
