import { z } from 'zod';
import { changeRoles as changeMemberRoles } from '../../people/change-member.ts';
import { memberRoles } from '../../people/invite.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** Gives a member other roles. */
export const changeRoles = allowed('people.manage')
  .input(z.strictObject({ id: z.uuid(), version: z.int(), roles: memberRoles }))
  .mutation(async ({ ctx, input }): Promise<{ version: number }> => {
    const by = { workspaceId: ctx.workspaceId, actor: `member:${ctx.memberId}`, now: ctx.now() };
    return orThrow(await changeMemberRoles(ctx.tx, { ...input, ...by }));
  });
