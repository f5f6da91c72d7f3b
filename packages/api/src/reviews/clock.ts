import { DEFAULT_REVIEW_SETTINGS, hoursIn, slaMinutes } from '@handrail/core/reviews/settings';
import type { InternalRole, Tier } from '@handrail/core/rules/vocabulary';
import { addBusinessMinutes, businessMinutesBetween } from '@handrail/core/time/businessTime';
import { reviewSettingsOf } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';

/** The clock of a workspace's reviews: business hours and SLAs as they are set now. */
export type ReviewClock = {
  /** When a review of this tier that begins now is due in a role (ISO 8601 UTC); null where no clock runs. */
  readonly dueAt: (now: string, tier: Tier, role: InternalRole) => string | null;
  /** When so many business minutes will have passed (ISO 8601 UTC). */
  readonly after: (now: string, minutes: number) => string;
  /** Until when the customer may be waited for, from now on (ISO 8601 UTC). */
  readonly waitsUntil: (now: string) => string;
  /** Business minutes from now to then; 0 when it has passed. */
  readonly minutesTo: (now: string, then: string) => number;
};

/** Reads the clock of a workspace. */
export async function reviewClock(tx: Tx, workspaceId: string): Promise<ReviewClock> {
  const stored = await reviewSettingsOf(tx, workspaceId);
  const settings = stored.settings ?? DEFAULT_REVIEW_SETTINGS;
  const hours = hoursIn(settings, stored.timezone);
  return {
    dueAt: (now, tier, role) => {
      const minutes = slaMinutes(settings, tier, role);
      return minutes === null ? null : addBusinessMinutes(now, minutes, hours);
    },
    after: (now, minutes) => addBusinessMinutes(now, minutes, hours),
    waitsUntil: (now) => addBusinessMinutes(now, settings.waitingMinutes, hours),
    minutesTo: (now, then) => businessMinutesBetween(now, then, hours),
  };
}
