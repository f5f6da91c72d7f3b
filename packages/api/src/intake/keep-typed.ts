import { intakeField } from '@handrail/core/intake/fields';
import type { TypedValue } from '@handrail/core/intake/typed';
import { keepDrafts } from '@handrail/db/portal/intake';
import type { AccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/**
 * Keeps what a customer is typing, whether it fits or not, so that a closed page loses nothing: their own, beside everybody else's, and
 * not said yet. `typed` null drops it. Safe to repeat; what comes late from the same page changes nothing.
 */
export async function keepTyped(
  tx: Tx,
  given: {
    readonly scope: AccountScope;
    readonly onboardingId: string;
    readonly field: string;
    readonly typed: TypedValue | null;
    /** The version of the field that they saw. */
    readonly version: number;
    readonly page: string;
    readonly turn: number;
    readonly now: string;
  },
): Promise<Outcome<null>> {
  const { scope, onboardingId, field, typed, version, page, turn, now } = given;
  if (!scope.onboardingIds.includes(onboardingId) || intakeField(field) === undefined)
    return refused({ kind: 'not_found' });
  await keepDrafts(tx, scope, onboardingId, [{ field, typed, seenVersion: version, page, turn }], now);
  return granted(null);
}
