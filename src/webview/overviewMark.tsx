import type { JSX } from 'preact';
import type { Protection, Severity } from '../view/model';

/** Radii of the smallest and the largest mark, in pixels; a mark's area grows with its count. */
const leastRadius = 4;
const mostRadius = 9;
/** Half the side of the square that every mark is drawn in. */
const half = 11;

/** Radius of a mark for `count` of at most `most`, in pixels. */
export function radiusOf(count: number, most: number): number {
  const share = most <= 1 ? 1 : Math.sqrt(count / most);
  return leastRadius + (mostRadius - leastRadius) * share;
}

/** A shape for each protection, so that colour says nothing alone. */
const shapes: Readonly<Record<Protection, (radius: number) => JSX.Element>> = {
  plaintext: (radius) => <circle class="solid" r={radius} />,
  encoded: (radius) => (
    <>
      <circle r={radius - 0.7} />
      <path class="solid" d={`M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}Z`} />
    </>
  ),
  hashed: (radius) => {
    const side = radius * 0.9;
    return <rect class="dashed" x={-side} y={-side} width={2 * side} height={2 * side} />;
  },
  encrypted: (radius) => (
    <>
      <circle r={radius - 0.7} />
      <circle class="solid" r={Math.max(1.5, radius / 3)} />
    </>
  ),
  unknown: (radius) => <circle class="dashed" r={radius - 0.7} />,
};

/** How much of what, how it was protected, and whether it came from private browsing; for the eye. */
export function CountMark({
  severity,
  protection,
  isPrivate,
  radius,
}: {
  severity: Severity;
  protection: Protection;
  isPrivate: boolean;
  radius: number;
}): JSX.Element {
  return (
    <svg
      class={`count-mark sev-${severity}`}
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      width={2 * half}
      height={2 * half}
      aria-hidden="true"
    >
      {shapes[protection](radius)}
      {isPrivate && <path class="private" d="M7.500-10.500 11-4.500H4Z" />}
    </svg>
  );
}
