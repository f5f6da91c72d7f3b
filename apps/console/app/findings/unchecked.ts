import type { UnknownRow } from '@handrail/core/rules/outcome';
import { HOLDS, type Hold } from '@handrail/core/rules/vocabulary';

/** Rows that cannot be checked for one and the same reason. */
export type Unchecked = {
  readonly because: string;
  readonly rows: readonly UnknownRow[];
  readonly blocks: readonly Hold[];
};

/** Rows grouped by reason, so that one missing reading is told once. What they block counts on tiers high and hold only. */
export function groupUnchecked(unknown: readonly UnknownRow[]): Unchecked[] {
  const groups = new Map<string, UnknownRow[]>();
  for (const row of unknown) {
    const group = groups.get(row.because);
    if (group) group.push(row);
    else groups.set(row.because, [row]);
  }
  return [...groups].map(([because, rows]) => {
    const blocking = new Set(
      rows.filter(({ tier }) => tier === 'high' || tier === 'hold').flatMap(({ holds }) => holds),
    );
    return { because, rows, blocks: HOLDS.filter((hold) => blocking.has(hold)) };
  });
}
