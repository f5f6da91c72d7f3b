import { typedValue } from '@handrail/core/intake/schemas';
import { z } from 'zod';
import { keepTyped } from '../../intake/keep-typed.ts';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { fromPage, seenField } from './input.ts';

/** Keeps what this person is typing into a field; null drops it. */
export const keep = onboardingProcedure
  .input(z.object({ ...fromPage, ...seenField, typed: typedValue.nullable() }))
  .mutation(async ({ ctx, input }) => orThrow(await keepTyped(ctx.tx, { ...ctx, ...input, now: ctx.now() })));
