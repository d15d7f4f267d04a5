/** Measures decoding. */
import { runBundled } from './bundled';

runBundled('decode/measure.ts');
