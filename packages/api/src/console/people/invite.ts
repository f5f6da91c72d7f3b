import { invitation, invite as inviteMember } from '../../people/invite.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';

/** Makes a member and mails them. Where the mail fails the member stands, and `mailed` says so: tell them yourself. */
export const invite = allowedOutside('people.manage')
  .input(invitation)
  .mutation(async ({ ctx, input }): Promise<{ id: string; mailed: boolean }> => {
    const { id, mail } = await ctx.transaction(async (tx, actor) =>
      orThrow(
        await inviteMember(tx, {
          ...input,
          workspaceId: actor.workspaceId,
          by: { actor: `member:${actor.memberId}`, name: actor.name },
          publicUrl: ctx.publicUrl,
          now: ctx.now(),
        }),
      ),
    );
    const sent = await ctx.mailer.sendMail(mail);
    if (!sent.ok)
      ctx.log.error({ kind: sent.kind, reason: sent.message }, 'an invitation could not be mailed');
    return { id, mailed: sent.ok };
  });
