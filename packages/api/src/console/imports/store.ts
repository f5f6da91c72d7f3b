import { z } from 'zod';
import { storeImport } from '../../imports/store.ts';
import { viewImport } from '../../imports/view.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Stores the records of a previewed file. */
export const store = allowedOutside('imports.run')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input: { id } }) => {
    const { workspaceId, transaction, log } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    const actor = `member:${ctx.memberId}`;
    orThrow(await storeImport(transaction, { workspaceId, importId: id, actor, now, register, log }));
    return orThrow(await transaction((tx) => viewImport(tx, workspaceId, id)));
  });
