import { draftById } from '@handrail/db/deals/drafts';
import { z } from 'zod';
import { draftView } from '../../drafts/view.ts';
import { refusalError } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** One draft, put aside or not. */
export const get = allowed('drafts.edit')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input }) => {
    const draft = await draftById(ctx.tx, ctx.workspaceId, input.id);
    if (draft === undefined) throw refusalError({ kind: 'not_found' });
    return draftView(draft);
  });
