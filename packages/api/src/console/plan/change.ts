import { CONTACT_ROLES } from '@handrail/core/people/contacts';
import { dayNumber } from '@handrail/core/time/days';
import { z } from 'zod';
import { changePlan } from '../../plan/change.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

const version = z.int().min(1).max(2_147_483_646);
const step = { id: objectId, stepId: objectId, version };
const dueOn = z.string().refine((text) => dayNumber(text) !== null, 'Choose a day.');
const title = z.string().trim().min(3, 'Say what is to be done.').max(120, 'At most 120 letters.');
const why = z
  .string()
  .trim()
  .max(400, 'At most 400 letters.')
  .transform((text) => (text === '' ? null : text));

/** Adds, moves, drops or restores a step of the customer's, or notes that the plan is agreed on with them or a proposal again. */
export const change = allowed('plan.change')
  .input(
    z.discriminatedUnion('act', [
      z.strictObject({
        ...{ id: objectId, act: z.literal('add'), title, why, role: z.enum(CONTACT_ROLES), dueOn },
      }),
      z.strictObject({ ...step, act: z.literal('move'), dueOn }),
      z.strictObject({ ...step, act: z.enum(['drop', 'restore']) }),
      z.strictObject({ id: objectId, act: z.literal('agree'), version }),
      z.strictObject({ id: objectId, act: z.literal('propose'), version }),
    ]),
  )
  .mutation(async ({ ctx, input: { id, ...changing } }) => {
    const { workspaceId, actor } = ctx;
    const by = { workspaceId, onboardingId: id, memberId: actor.memberId, now: ctx.now() };
    return orThrow(await changePlan(ctx.tx, by, changing));
  });
