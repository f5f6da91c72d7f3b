import { stopsOf } from '@handrail/core/reviews/stopRules';
import type { Stop } from '@handrail/core/reviews/stopRules';
import type { Review } from './load.ts';

/** What stands in the way of the handoff by the five stop rules, as the review stands at a moment. */
export function stopsIn({ packet, items, decisions, conditions }: Review, now: string): Stop[] {
  const overrides = new Set(decisions.filter(({ kind }) => kind === 'override').map(({ id }) => id));
  const lapsed = new Set(
    conditions.filter(({ metAt, dueAt }) => metAt === null && dueAt <= now).map(({ row }) => row),
  );
  return stopsOf(
    packet,
    items.map(({ row, state, decisionId }) => ({
      row,
      state,
      overridden: state === 'released' && overrides.has(decisionId ?? ''),
      lapsed: state === 'conditional' && lapsed.has(row),
    })),
  );
}
