import { z } from 'zod';
import { decideDocument } from '../../documents/decide.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

const seen = { id: objectId, requirement: z.string().max(60), number: z.int().min(0) };
const reason = z
  .string()
  .trim()
  .min(3, 'Say what the customer should do, in a few words.')
  .max(1000, 'At most 1,000 letters.');

/** Accepts or rejects what a customer handed in, or asks for it again. */
export const decide = allowed('documents.review')
  .input(
    z.discriminatedUnion('decision', [
      z.strictObject({ ...seen, decision: z.literal('accepted') }),
      z.strictObject({ ...seen, decision: z.literal('rejected'), reason }),
      z.strictObject({ ...seen, decision: z.literal('asked_again'), reason }),
    ]),
  )
  .mutation(async ({ ctx, input: { id, requirement, number, ...deciding } }) =>
    orThrow(
      await decideDocument(
        ctx.tx,
        {
          ...{ workspaceId: ctx.workspaceId, onboardingId: id, requirement, number },
          ...{ member: ctx.actor, now: ctx.now() },
        },
        deciding,
      ),
    ),
  );
