import { planCalendar } from '@handrail/connectors/mail/plan-calendar';
import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { z } from 'zod';
import { stepEvents } from '../../plan/calendar-events.ts';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { readPlan } from './read.ts';

/** One step of the plan as a file for calendars. */
export const stepFile = onboardingProcedure
  .input(z.object({ stepId: z.uuid(), language: z.enum(LANGUAGES) }))
  .query(async ({ ctx, input: { stepId, language } }): Promise<string> => {
    const { onboardingId } = ctx;
    const read = await readPlan(ctx.tx, ctx, { onboardingId, now: ctx.now(), language });
    const [event] = read === undefined ? [] : stepEvents(read, language, stepId);
    if (event === undefined) throw refusalError({ kind: 'not_found' });
    return planCalendar([event], { name: event.summary, language });
  });
