import { z } from 'zod';
import { viewImport } from '../../imports/view.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** One import with its lines. */
export const get = allowed('imports.run')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input }) => orThrow(await viewImport(ctx.tx, ctx.workspaceId, input.id)));
