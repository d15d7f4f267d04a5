/** Writes `media/docs/model-card.md`; reads the figures of cross-validation from its input. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { fitBodies, fitNegatives, testBodies, testNegatives } from '../../corpus/corpus';
import { card } from './card';
import type { CrossValidated } from './fit';

const crossValidated = JSON.parse(readFileSync(0, 'utf8')) as CrossValidated;
const text = card(
  { bodies: fitBodies(), negatives: fitNegatives() },
  { bodies: testBodies(), negatives: testNegatives() },
  crossValidated,
);
const target = path.resolve(__dirname, '../../../media/docs/model-card.md');
void format(text, { parser: 'markdown' }).then((formatted) => {
  writeFileSync(target, formatted);
});
