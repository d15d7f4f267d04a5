/** An observation for {@link fitLogistic}: counts of features by number, and what came of it. */
export interface Row {
  readonly counts: ReadonlyMap<number, number>;
  readonly offset: number;
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const maxSteps = 50;
const smallEnough = 1e-9;

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * Weights that make the rows most probable, each drawn to its prior by a normal distribution of
 * standard deviation `spread` (maximum a posteriori, Newton's method; no chance in it).
 */
export function fitLogistic(
  rows: readonly Row[],
  prior: readonly number[],
  spread: number,
): number[] {
  const precision = 1 / spread ** 2;
  let weights = [...prior];
  let loss = lossOf(rows, weights, prior, precision);
  for (let step = 0; step < maxSteps; step++) {
    const gradient = weights.map((weight, at) => (weight - prior[at]!) * precision);
    const curvature = weights.map((_, row) =>
      weights.map((_weight, column) => (row === column ? precision : 0)),
    );
    for (const row of rows) {
      const p = sigmoid(logOdds(row, weights));
      const slope = row.weight * (p - (row.isRight ? 1 : 0));
      const bend = row.weight * p * (1 - p);
      for (const [at, count] of row.counts) {
        gradient[at]! += slope * count;
        const line = curvature[at]!;
        for (const [other, times] of row.counts) line[other]! += bend * count * times;
      }
    }
    const change = solve(curvature, gradient);
    // A step too far is halved until it helps.
    let size = 1;
    let next = weights;
    let better = loss;
    for (; size > 1e-6; size /= 2) {
      next = weights.map((weight, at) => weight - size * change[at]!);
      better = lossOf(rows, next, prior, precision);
      if (better <= loss) break;
    }
    const gain = loss - better;
    weights = next;
    loss = better;
    if (gain < smallEnough) break;
  }
  return weights;
}

function logOdds({ counts, offset }: Row, weights: readonly number[]): number {
  let sum = offset;
  for (const [at, count] of counts) sum += count * weights[at]!;
  return sum;
}

function lossOf(
  rows: readonly Row[],
  weights: readonly number[],
  prior: readonly number[],
  precision: number,
): number {
  let loss = 0;
  weights.forEach((weight, at) => (loss += ((weight - prior[at]!) ** 2 * precision) / 2));
  for (const row of rows) {
    const sum = logOdds(row, weights) * (row.isRight ? -1 : 1);
    // log(1 + e^x) without overflow
    loss += row.weight * (Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))));
  }
  return loss;
}

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at]!]);
  const size = lines.length;
  for (let at = 0; at < size; at++) {
    const pivot = lines[at]!;
    for (let below = at + 1; below < size; below++) {
      const line = lines[below]!;
      const factor = line[at]! / pivot[at]!;
      if (factor === 0) continue;
      for (let column = at; column <= size; column++) line[column]! -= factor * pivot[column]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const line = lines[at]!;
    let sum = line[size]!;
    for (let column = at + 1; column < size; column++) sum -= line[column]! * result[column]!;
    result[at] = sum / line[at]!;
  }
  return result;
}
