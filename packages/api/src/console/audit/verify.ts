import { verifyWorkspace } from '../../audit/verify-workspaces.ts';
import { allowedOutside } from '../../trpc.ts';
import type { AuditVerifyView } from '../../audit/views.ts';

/** Walks the whole chain and names the first bad entry. */
export const verify = allowedOutside('audit.read').query(({ ctx }): Promise<AuditVerifyView> =>
  verifyWorkspace(ctx.db, ctx.workspaceId),
);
