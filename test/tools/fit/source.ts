import type { FeatureId } from '../../../src/detect/data/weights';
import type { Fitted } from './fit';
import { priors } from './priors';

/** The file that detection reads its weights from. */
export function asSource({ weights, calibration }: Fitted): string {
  const checks = Object.keys(priors.checks) as FeatureId[];
  const others = Object.keys(priors.weights) as FeatureId[];
  return [
    '/** Made by `npm run fit` of the labelled corpus: see `media/docs/model-card.md`. Not edited by hand. */',
    '',
    '/** Log-odds that passing a check adds. */',
    ...table('fittedChecks', checks, weights),
    '',
    '/** Log-odds that each observation adds. */',
    ...table('fittedWeights', others, weights),
    '',
    '/** What makes a probability of log-odds, from examples of SDKs that the weights were not fitted on. */',
    `export const calibration = { slope: ${String(calibration.slope)}, intercept: ${String(calibration.intercept)} } as const;`,
    '',
  ].join('\n');
}

function table(
  name: string,
  ids: readonly FeatureId[],
  weights: ReadonlyMap<FeatureId, number>,
): string[] {
  const rows = ids.map(
    (id) => `  ${isWord.test(id) ? id : `'${id}'`}: ${spelt(weights.get(id)!)},`,
  );
  return [`export const ${name} = {`, ...rows, '} as const;'];
}
const isWord = /^[a-z]\w*$/i;

function spelt(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}
