/** Measures decoding. */
import { runBundled } from '../runBundled';

runBundled('decode/measure.ts');
