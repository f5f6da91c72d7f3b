import { z } from 'zod';
import { readNotice } from '@handrail/db/effects/inbox';
import { refusalError } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/**
 * Marks one of the caller's notices as read, and says what it leads to: an effect, or the onboarding, at what its topic is about. What a person has read
 * is for them alone, so the audit log is not told.
 */
export const read = allowed('inbox.read')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => {
    const about = await readNotice(ctx.tx, ctx, input.id, ctx.now());
    if (about === undefined) throw refusalError({ kind: 'not_found' });
    return about;
  });
