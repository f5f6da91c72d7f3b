import { shippedRegister } from '../../register/in-use.ts';
import { registerRows } from '../../register/view.ts';
import { allowed } from '../../trpc.ts';

/** The register's rows. */
export const list = allowed('register.read').query(async ({ ctx }) =>
  registerRows(ctx.tx, ctx.workspaceId, await shippedRegister()),
);
