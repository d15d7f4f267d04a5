/** Measures what a large capture costs the extension host: `--mb=100` says how large. */
import { runBundled } from '../runBundled';

runBundled('editor/measure.ts', ['--expose-gc'], {
  worker: 'src/session/worker.ts',
  extension: 'src/extension/extension.ts',
});
