import { importById } from '@handrail/db/imports/batches';
import { storingProgress } from '@handrail/db/imports/lines';
import { z } from 'zod';
import { granted, orThrow, refused } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** How far storing a file has come: `done` of `of` records that can be stored. */
export const progress = allowed('imports.run')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx: { tx, workspaceId }, input: { id } }) => {
    const batch = await importById(tx, workspaceId, id);
    if (batch === undefined) return orThrow(refused({ kind: 'not_found' }));
    return orThrow(granted(await storingProgress(tx, workspaceId, id)));
  });
