/**
 * `npm run fit`: fits the weights of detection to the part of the labelled corpus that is for it, writes
 * them to `src/detect/data/fittedWeights.ts`, and then what they come to, the part that only measures
 * included, to `media/docs/model-card.md`. The same corpus gives the same files.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fitBodies, fitNegatives } from '../corpus/corpus';
import { examplesOf } from './fit/examples';
import { fit } from './fit/fit';
import { asSource } from './fit/source';

const root = path.resolve(__dirname, '../..');
const fitted = fit(examplesOf(fitBodies(), fitNegatives()));
writeFileSync(path.join(root, 'src/detect/data/fittedWeights.ts'), asSource(fitted));
// The card measures with the new weights, which another process has to read.
const card = spawnSync(
  process.execPath,
  ['--import', 'tsx', path.join(__dirname, 'fit', 'writeCard.ts')],
  { stdio: ['pipe', 'inherit', 'inherit'], input: JSON.stringify(fitted.crossValidated) },
);
process.exitCode = card.status ?? 1;
