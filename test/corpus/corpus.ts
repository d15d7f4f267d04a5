/**
 * The labelled corpus of the classifier: bodies with all that is personal in them, and bodies in which
 * nothing is.
 *
 * Recorded bodies (`fixtures/*.har`, made by `npm run corpus`) are what real SDKs sent from a browser
 * on an invented person's visit; `truth.ts` says how their labels are derived. Written bodies
 * (`written/`) have the shapes that vendors of mobile SDKs document, and bear their labels in place.
 * Negatives (`negatives/`) are made by chance with a fixed seed, or written by hand.
 * `split.ts` puts every SDK and every kind of negative into one of two parts. The part `test` was never
 * tuned to: nothing may print what was missed in it.
 */
import type { LabelledBody, Negative } from './model';
import { negativesOf } from './negatives/negatives';
import { recordings } from './recordings';
import { hide, label } from './shape';
import { partsOfSdks, type Part } from './split';
import { writtenShapes } from './written/written';

/** Labelled bodies that weights are fitted on. */
export function fitBodies(): LabelledBody[] {
  return bodiesOf('fit');
}

/** Labelled bodies that only measure. Whoever tunes looks at totals over them, never at one of them. */
export function testBodies(): LabelledBody[] {
  return bodiesOf('test');
}

/** Bodies without anything personal that weights are fitted on. */
export function fitNegatives(): Negative[] {
  return negativesOf('fit');
}

/** Bodies without anything personal that only measure. */
export function testNegatives(): Negative[] {
  return negativesOf('test');
}

/** A part's written JSON bodies, plain and the same values behind encodings. */
export function plainAndHidden(part: Part): { plain: LabelledBody[]; hidden: LabelledBody[] } {
  const shapes = shapesOf(part).filter(({ json }) => json !== undefined);
  const plain = shapes.map(({ shape, url, json }) =>
    label(url === undefined ? { shape, json } : { shape, url, json }),
  );
  return { plain, hidden: shapes.flatMap(hide) };
}

/** Labelling takes a second: it is done once in a process. */
const made = new Map<Part, LabelledBody[]>();

function bodiesOf(part: Part): LabelledBody[] {
  const known = made.get(part);
  if (known !== undefined) return known;
  const written = shapesOf(part).map(label);
  const bodies = [...written, ...recordings().filter(({ sdk }) => partsOfSdks[sdk] === part)];
  made.set(part, bodies);
  return bodies;
}

function shapesOf(part: Part): (typeof writtenShapes)[number][] {
  return writtenShapes.filter(({ shape }) => partsOfSdks[shape] === part);
}
