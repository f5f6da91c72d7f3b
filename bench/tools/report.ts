import type { Spread } from './pairs.ts';

/** What a target asks of a ratio; `null`: the ratio is told, nothing is asked of it. */
export type Target = { readonly atLeast: number } | { readonly atMost: number } | null;

export type Measure = {
  readonly measure: string;
  readonly ratio: Spread;
  readonly target: Target;
  /** What the figures of both sides are, e.g. `requests/s`. */
  readonly unit: string;
  readonly ours: Readonly<Record<string, number | string>>;
  readonly floor: Readonly<Record<string, number | string>>;
  /** Pairs of runs. */
  readonly n: number;
};

/** One line of JSON on stdout, the only thing that goes there. */
export function printMeasure({ measure, ratio, target, unit, ours, floor, n }: Measure): void {
  const line = {
    measure,
    ratio: round(ratio.median),
    ratioMin: round(ratio.min),
    ratioMax: round(ratio.max),
    target: target === null ? null : 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`,
    met: target === null ? null : meets(ratio.median, target),
    unit,
    ours: rounded(ours),
    floor: rounded(floor),
    n,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Progress and remarks: stderr, so that stdout stays one line a measure. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function meets(ratio: number, target: NonNullable<Target>): boolean {
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}

/** Three significant digits: more would be noise. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}

function rounded(figures: Measure['ours']): Measure['ours'] {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  );
}
