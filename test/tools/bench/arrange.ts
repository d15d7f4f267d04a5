/** Measures ordering and grouping a million exchanges. */
import { runBundled } from '../runBundled';

runBundled('arrange/measure.ts', ['--expose-gc']);
