import { messagesOfOnboarding } from '../../messages/list.ts';
import { orThrow } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** The messages of an onboarding. */
export const ofOnboarding = allowedToRead('messages.read')
  .input(reviewed)
  .query(async ({ ctx, input: { id } }) =>
    orThrow(await messagesOfOnboarding(ctx.tx, { workspaceId: ctx.workspaceId, member: ctx.actor }, id)),
  );
