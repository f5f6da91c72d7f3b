/** One ratio of a pair of runs, over many pairs. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

export type Pairs = {
  /** Pair by pair: the first side's figure divided by the second's. */
  readonly ratio: Spread;
  readonly a: Spread;
  readonly b: Spread;
  readonly n: number;
};

/**
 * Measures two sides in turns, A B A B …, so that whatever else the machine does falls on both alike.
 * Each side returns its figure (a rate or a time, the same unit on both). One unmeasured pair goes first.
 */
export async function inPairs(
  n: number,
  a: () => Promise<number> | number,
  b: () => Promise<number> | number,
): Promise<Pairs> {
  const figures: { a: number; b: number }[] = [];
  await a();
  await b();
  for (let pair = 0; pair < n; pair += 1) figures.push({ a: await a(), b: await b() });
  return {
    ratio: spread(figures.map((pair) => pair.a / pair.b)),
    a: spread(figures.map((pair) => pair.a)),
    b: spread(figures.map((pair) => pair.b)),
    n,
  };
}

/** Median, smallest and largest; the median of an even number is the mean of the middle two. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return { median: (upper + lower) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}
