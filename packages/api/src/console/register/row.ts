import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { shippedRegister } from '../../register/in-use.ts';
import { registerRow } from '../../register/view.ts';
import { allowed } from '../../trpc.ts';

/** One row of the register. */
export const row = allowed('register.read')
  .input(z.strictObject({ row: z.string().max(200) }))
  .query(async ({ ctx, input }) =>
    orThrow(await registerRow(ctx.tx, ctx.workspaceId, await shippedRegister(), input.row)),
  );
