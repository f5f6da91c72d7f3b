import { z } from 'zod';
import { IDENTITY_CHECKS } from '@handrail/core/writes/kinds';
import { approveWrite } from '../../writes/approve.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { reason } from '../reviews/input.ts';
import { writeNamed } from './input.ts';

/** Approves a write as it was shown. Who may is told by the write's own rule. */
export const approve = allowedOutside('reviews.decide')
  .input(
    writeNamed.extend({
      shown: z.string().max(200),
      checks: z.array(z.enum(IDENTITY_CHECKS)).max(IDENTITY_CHECKS.length).default([]),
      reason: reason.optional(),
    }),
  )
  .mutation(({ ctx, input: { id, ...approving } }) =>
    acting(ctx, id, (tx, act) => approveWrite(tx, { ...act, ...approving })),
  );
