import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { viewShadowCase } from '../../shadow/view.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** One case of a run, whole. */
export const caseOf = allowed('shadow.read')
  .input(z.strictObject({ id: objectId, place: z.int32() }))
  .query(async ({ ctx, input }) => orThrow(await viewShadowCase(ctx.tx, ctx.workspaceId, input)));
