/** Times a whole scan of telemetry, in two threads, against undoing the same bodies by hand. */
import { runBundled } from '../runBundled';

runBundled('telemetry/measure.ts', [], { cli: 'src/cli/main.ts' });
