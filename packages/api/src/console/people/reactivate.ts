import { z } from 'zod';
import { reactivate as reactivateMember } from '../../people/change-member.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** Lets a member in again. */
export const reactivate = allowed('people.manage')
  .input(z.strictObject({ id: z.uuid(), version: z.int() }))
  .mutation(async ({ ctx, input }): Promise<{ version: number }> => {
    const by = { workspaceId: ctx.workspaceId, actor: `member:${ctx.memberId}`, now: ctx.now() };
    return orThrow(await reactivateMember(ctx.tx, { ...input, ...by }));
  });
