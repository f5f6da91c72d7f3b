import { z } from 'zod';
import { deactivate as deactivateMember } from '../../people/change-member.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** Switches a member off and signs them out. */
export const deactivate = allowed('people.manage')
  .input(z.strictObject({ id: z.uuid(), version: z.int() }))
  .mutation(async ({ ctx, input }): Promise<{ version: number }> => {
    const by = { workspaceId: ctx.workspaceId, actor: `member:${ctx.memberId}`, now: ctx.now() };
    return orThrow(await deactivateMember(ctx.tx, { ...input, ...by }));
  });
