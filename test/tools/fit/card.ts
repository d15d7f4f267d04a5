import { entities } from '../../../src/detect/entities';
import { entityIds, type EntityId } from '../../../src/detect/model';
import { judge, touchedBy, type LabelledBody, type Negative } from '../../corpus/model';
import { flagged, measure, sharesOf, shownFrom } from '../../corpus/score';
import { find } from '../../detect/exchange';
import type { CrossValidated } from './fit';
import { spread } from './fit';

/** One side of the split. */
export interface Side {
  readonly bodies: readonly LabelledBody[];
  readonly negatives: readonly Negative[];
}

/** The model card in Markdown. Of the part that only measures it holds totals alone. */
export function card(fitSide: Side, testSide: Side, crossValidated: CrossValidated): string {
  return `# How detection weighs its evidence

Made by \`npm run fit\`, figures included; change the script, not this file.

Each finding is the sum of what was observed at its value: what its key is called, what its value looks
like, which checks it passes, what stands beside and around it, which schema or header it stands in.
Each observation adds a fixed number of log-odds (\`src/detect/data/fittedWeights.ts\`); their sum, put
on a scale where of the findings at 0.9 nine in ten are right, is the confidence. Nothing else decides,
and each finding names the observations that counted.

## What the weights are fitted on

${sideTable(fitSide, testSide)}

Bodies are recorded from real SDKs in a browser, with planted values, or written by hand in documented
shapes; all personal values are invented. Negatives hold nothing personal, however much they look like
it. All bodies of an SDK and all negatives of a kind stand on one side. The test part only measures:
nothing but its totals is ever looked at.

The weights are fitted by logistic regression to ${number(crossValidated.examples)} examples: at each value of the fit part, the
entity that is most probable before fitting. Each weight is drawn to one set by hand from base rates (a
normal distribution of standard deviation ${String(spread)} around it), so that those with few examples stay where
they were; what an arbitrary value starts from is not fitted, as a corpus that is picked for being hard
cannot tell it. No SDK counts as more than forty examples, no kind of negative as more than twenty.

## Scores at a confidence of ${String(shownFrom)}

${scoreTable(fitSide, testSide)}

## Calibration

Fitted on four fifths of the SDKs and kinds of the fit part and held against the last fifth, five times
over, then put on one scale (Platt's scaling). Mean loss of an example: ${crossValidated.loss.toFixed(3)}, with the weights set by
hand ${crossValidated.priorLoss.toFixed(3)}.

${calibrationTable(crossValidated)}

## Scores by entity, in the fit part

${entityTable(fitSide)}

## Known weaknesses

- The corpus is written and recorded by the people who write the detectors; unknown services name
  their fields in ways that neither has thought of. What a field called \`from\` or \`key\` holds, its name
  does not tell.
- Fields that hold a person's id under \`id\` alone are told by what stands around them, or not at all.
- Entities with fewer than ten values in the table above rest on the weights set by hand.
- Arrays (contacts, installed apps) are judged by a rule of their own, whose confidence is set by hand.
- Texts without keys give only what has a check or a beginning of its own: addresses of e-mail, phone
  numbers in international form, tokens.
`;
}

function sideTable(fitSide: Side, testSide: Side): string {
  const row = (name: string, side: Side): string => {
    const sdks = new Set(side.bodies.map(({ sdk }) => sdk)).size;
    const labels = side.bodies.reduce(
      (sum, { truth }) => sum + truth.filter((one) => one.entities.length > 0).length,
      0,
    );
    const kinds = new Set(side.negatives.map(({ kind }) => kind)).size;
    const cells = [sdks, side.bodies.length, labels, kinds, side.negatives.length].map(number);
    return `| ${name} | ${cells.join(' | ')} |`;
  };
  return [
    '| part | SDKs and services | bodies | labelled values | kinds of negatives | negatives |',
    '|---|---|---|---|---|---|',
    row('fit', fitSide),
    row('test', testSide),
  ].join('\n');
}

function scoreTable(fitSide: Side, testSide: Side): string {
  const row = (name: string, side: Side): string => {
    const { recall, precision, rightType, rightOfSure } = sharesOf(measure(side.bodies));
    const alarms = flagged(side.negatives).length / side.negatives.length;
    const cells = [recall, precision, rightType, rightOfSure, alarms].map(share);
    return `| ${name} | ${cells.join(' | ')} |`;
  };
  return [
    '| part | found | of findings, at a labelled value | right entity | right at 0.9 and above | negatives flagged |',
    '|---|---|---|---|---|---|',
    row('fit', fitSide),
    row('test', testSide),
  ].join('\n');
}

function calibrationTable({ bins }: CrossValidated): string {
  const rows = bins.map(
    ({ from, to, examples, meanConfidence, shareRight }) =>
      `| ${String(from)} to ${String(to)} | ${number(examples)} | ${share(meanConfidence)} | ${share(shareRight)} |`,
  );
  return ['| confidence | examples | mean | right |', '|---|---|---|---|', ...rows].join('\n');
}

interface EntityFigures {
  labels: number;
  found: number;
  findings: number;
  right: number;
}

function entityTable({ bodies }: Side): string {
  const figures = new Map<EntityId, EntityFigures>(
    entityIds.map((id) => [id, { labels: 0, found: 0, findings: 0, right: 0 }]),
  );
  for (const body of bodies) {
    const findings = find(body.exchange);
    const typed = new Set(
      findings.flatMap((finding) =>
        touchedBy(body, finding).filter(({ entities: ids }) => ids.includes(finding.entity)),
      ),
    );
    for (const truth of body.truth) {
      const [entity] = truth.entities;
      if (entity === undefined) continue;
      figures.get(entity)!.labels++;
      if (typed.has(truth)) figures.get(entity)!.found++;
    }
    for (const finding of findings) {
      const judgement = judge(body, finding);
      if (judgement === 'open') continue;
      figures.get(finding.entity)!.findings++;
      if (judgement === 'right') figures.get(finding.entity)!.right++;
    }
  }
  const rows = [...figures]
    .filter(([, { labels, findings }]) => labels + findings > 0)
    .map(([id, { labels, found, findings, right }]) => {
      const recall = labels === 0 ? '' : share(found / labels);
      const precision = findings === 0 ? '' : share(right / findings);
      return `| ${entities[id].label} | ${number(labels)} | ${recall} | ${number(findings)} | ${precision} |`;
    });
  return [
    '| entity | labelled values | found as such | findings | right |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
