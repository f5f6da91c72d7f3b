import { z } from 'zod';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import type { InternalRole, Tier } from '../rules/vocabulary.ts';
import { isTimeZone } from '../time/days.ts';
import type { BusinessHours } from '../time/businessTime.ts';

/** Business minutes of a working day by the default hours. */
const WORKING_DAY = 8 * 60;

/** A finding of tier low has no clock: it is a clean-up. */
export const CLOCKED_TIERS = ['medium', 'high', 'hold'] as const satisfies readonly Tier[];
export type ClockedTier = (typeof CLOCKED_TIERS)[number];

/** How long a review may take. A line with a role goes before the line of its tier without one. */
export type Sla = {
  readonly tier: ClockedTier;
  /** Null: every role that has no line of its own. */
  readonly role: InternalRole | null;
  /** Business minutes. */
  readonly minutes: number;
};

/** What a workspace says about its reviews. The time zone is the workspace's own. */
export type ReviewSettings = {
  readonly hours: Omit<BusinessHours, 'timezone'>;
  readonly slas: readonly Sla[];
  /** Business minutes that a clock may stand still while the customer is waited for. */
  readonly waitingMinutes: number;
};

/**
 * Until a workspace says otherwise: nine to five, Monday to Friday; half a day for what holds everything, one day for a
 * specialist's matter, two for the rest; ten days of waiting for the customer. Our own choice: the register asks for SLAs and names none.
 */
export const DEFAULT_REVIEW_SETTINGS: ReviewSettings = {
  hours: { opens: 9 * 60, closes: 17 * 60, days: [1, 2, 3, 4, 5], holidays: [] },
  slas: [
    { tier: 'hold', role: null, minutes: WORKING_DAY / 2 },
    { tier: 'high', role: null, minutes: WORKING_DAY },
    { tier: 'medium', role: null, minutes: 2 * WORKING_DAY },
  ],
  waitingMinutes: 10 * WORKING_DAY,
};

/** Business minutes that a review of this tier may take in this role; null where no clock runs. */
export function slaMinutes(settings: ReviewSettings, tier: Tier, role: InternalRole): number | null {
  const lines = settings.slas.filter((line) => line.tier === tier);
  const line = lines.find((one) => one.role === role) ?? lines.find((one) => one.role === null);
  return line?.minutes ?? null;
}

/** The hours with their zone; an unknown zone counts as UTC. */
export function hoursIn(settings: ReviewSettings, timezone: string): BusinessHours {
  return { ...settings.hours, timezone: isTimeZone(timezone) ? timezone : 'UTC' };
}

/** A time as a person sets it. A year of working days: longer is no limit at all. */
const businessMinutes = z
  .int()
  .min(15, 'At least a quarter of an hour.')
  .max(260 * WORKING_DAY, 'At most 260 working days.');

const minuteOfDay = z.int().min(0).max(1440);

/** Settings as a person enters them. */
export const reviewSettingsSchema = z.strictObject({
  hours: z
    .strictObject({
      opens: minuteOfDay,
      closes: minuteOfDay,
      days: z.array(z.int().min(1).max(7)).min(1, 'Choose at least one day.'),
      holidays: z.array(z.iso.date('A holiday is written as 2026-12-25.')).max(400),
    })
    .refine(({ opens, closes }) => opens < closes, {
      path: ['closes'],
      message: 'Closing must be after opening.',
    }),
  slas: z
    .array(
      z.strictObject({
        tier: z.enum(CLOCKED_TIERS),
        role: z.enum(INTERNAL_ROLES).nullable(),
        minutes: businessMinutes,
      }),
    )
    .max(CLOCKED_TIERS.length * (INTERNAL_ROLES.length + 1))
    .refine(
      (slas) => CLOCKED_TIERS.every((tier) => slas.some((one) => one.tier === tier && one.role === null)),
      {
        message: 'Each tier needs a time that holds for every role.',
      },
    )
    .refine((slas) => new Set(slas.map(({ tier, role }) => `${tier} ${role}`)).size === slas.length, {
      message: 'A role stands twice in one tier.',
    }),
  waitingMinutes: businessMinutes.default(DEFAULT_REVIEW_SETTINGS.waitingMinutes),
});
