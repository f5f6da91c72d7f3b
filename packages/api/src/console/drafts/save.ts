import { z } from 'zod';
import { saveDraft } from '../../drafts/save.ts';
import { orThrow, refusalError } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Keeps a form's values: a new draft without id, a change of a draft with its id and the version that was opened. */
export const save = allowed('drafts.edit')
  .input(
    z.strictObject({
      id: objectId.optional(),
      version: z.int().min(1).optional(),
      values: z.record(z.string(), z.unknown()),
    }),
  )
  .mutation(async ({ ctx, input: { id, version, values } }) => {
    const { tx, workspaceId, actor } = ctx;
    if (id !== undefined && version === undefined)
      throw refusalError({
        kind: 'invalid',
        path: '/version',
        message: 'A draft is saved with its version.',
      });
    const draft = id === undefined || version === undefined ? null : { id, version };
    return orThrow(
      await saveDraft(tx, { workspaceId, memberId: actor.memberId, now: ctx.now(), draft, values }),
    );
  });
