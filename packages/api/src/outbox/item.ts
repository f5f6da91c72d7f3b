import { effectContent } from '@handrail/core/effects/payloads';
import { HOLDS } from '@handrail/core/rules/vocabulary';
import type { StoredEffect } from '@handrail/db/effects/outbox';
import { effectSummary } from './summary.ts';
import type { EffectItem } from './views.ts';

/** An effect of the ledger as a line of the outbox. */
export function effectItem(effect: StoredEffect, names: ReadonlyMap<string, string>): EffectItem {
  const { id, onboardingId, accountName, kind, state, attempts, error, plannedAt, settledAt } = effect;
  return {
    id,
    onboardingId,
    accountName,
    kind,
    summary: effectSummary(effectContent(kind, effect.payload), names),
    state,
    heldBy: HOLDS.filter((hold) => effect.heldBy?.includes(hold)),
    attempts,
    error,
    plannedAt,
    settledAt,
  };
}
