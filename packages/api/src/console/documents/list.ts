import { z } from 'zod';
import { teamDocuments } from '../../documents/for-team.ts';
import { refusalError } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** The documents of an onboarding: what was asked for, what came, what was found in it, and whose turn it is. */
export const list = allowedToRead('onboardings.read')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input: { id } }) => {
    const looking = { roles: ctx.actor.roles, secret: ctx.secret, now: ctx.now() };
    const found = await teamDocuments(ctx.tx, { workspaceId: ctx.workspaceId, onboardingId: id }, looking);
    if (found === undefined) throw refusalError({ kind: 'not_found' });
    return found;
  });
