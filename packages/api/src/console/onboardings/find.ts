import { z } from 'zod';
import { listOnboardings } from '../../onboardings/list.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** The eight onboardings that match and changed last, for the command palette. */
export const find = allowed('onboardings.read')
  .input(z.strictObject({ q: z.string().max(200) }))
  .query(async ({ ctx, input: { q } }) => {
    const request = { filters: { q }, sort: 'updated', limit: 8 } as const;
    return orThrow(await listOnboardings(ctx.tx, ctx.workspaceId, request)).items;
  });
