import { matrixFiles } from '../capture/matrixFiles';
import { runMutants, runPrefixes } from '../tools/fuzz/mutants';

/** Mutants of each file: a tenth of what `npm run fuzz` reads. */
const mutants = 200;

describe('a damaged file of every format', function () {
  this.timeout(300_000);

  for (const file of matrixFiles) {
    it(`gives problems and no more: ${file.name}`, async () => {
      await runMutants(file, mutants);
      await runPrefixes(file);
    });
  }
});
