import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { calendarKey } from '@handrail/db/portal/calendar';
import { z } from 'zod';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import type { PlanView } from '../views.ts';
import { readPlan } from './read.ts';

/** The plan of one of the customer's onboardings, in their language. */
export const get = onboardingProcedure
  .input(z.object({ language: z.enum(LANGUAGES) }))
  .query(async ({ ctx, input: { language } }): Promise<PlanView> => {
    const [read, key] = await Promise.all([
      readPlan(ctx.tx, ctx, { onboardingId: ctx.onboardingId, now: ctx.now(), language }),
      calendarKey(ctx.tx, ctx.scope),
    ]);
    if (read === undefined) throw refusalError({ kind: 'not_found' });
    const { plan, kickoff } = read;
    return { plan, kickoff, calendarSince: key?.madeAt ?? null };
  });
