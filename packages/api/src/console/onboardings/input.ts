import { z } from 'zod';
import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import { HOLDS, LANES, TIERS } from '@handrail/core/rules/vocabulary';
import { objectId } from '../object-id.ts';

/** A row's id as a register may have it. */
export const rowId = z.string().regex(/^[A-Z0-9-]{1,40}$/);

/** `OnboardingFilters` of views.ts. */
export const filters = z.strictObject({
  q: z.string().max(200).optional(),
  state: z.array(z.enum(ONBOARDING_STATES)).readonly().optional(),
  lane: z
    .array(z.enum([...LANES, 'unknown']))
    .readonly()
    .optional(),
  tier: z
    .array(z.enum([...TIERS, 'none']))
    .readonly()
    .optional(),
  hold: z.array(z.enum(HOLDS)).readonly().optional(),
  row: z.array(rowId).max(50).readonly().optional(),
  closed: z.boolean().optional(),
});

/** An onboarding, by default as it stands now. */
export const onboarding = z.strictObject({
  id: objectId,
  version: z.int().min(1).max(2_147_483_647).optional(),
});
