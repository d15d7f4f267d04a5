/** Measures how large files are found through and opened: `--mb=1000` says how large. */
import { runBundled } from '../runBundled';

runBundled('scale/measure.ts', ['--expose-gc'], { worker: 'src/session/worker.ts' });
