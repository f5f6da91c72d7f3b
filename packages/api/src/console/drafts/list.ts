import { openDrafts } from '@handrail/db/deals/drafts';
import { draftView } from '../../drafts/view.ts';
import { allowed } from '../../trpc.ts';

/** The drafts in work, of everyone, last changed first. */
export const list = allowed('drafts.edit').query(async ({ ctx }) =>
  (await openDrafts(ctx.tx, ctx.workspaceId)).map(draftView),
);
