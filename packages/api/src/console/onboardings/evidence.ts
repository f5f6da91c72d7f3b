import { z } from 'zod';
import { evidenceOf } from '../../onboardings/evidence.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { onboarding } from './input.ts';

/** One text of an onboarding's evidence. */
export const evidence = allowed('onboardings.read')
  .input(onboarding.extend({ evidenceId: z.string().max(1000) }))
  .query(async ({ ctx, input }) =>
    orThrow(await evidenceOf(ctx.tx, { ...input, workspaceId: ctx.workspaceId })),
  );
