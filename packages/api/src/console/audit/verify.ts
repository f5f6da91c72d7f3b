import { verifyAudit } from '@handrail/db/audit/verify';
import { allowedOutside } from '../../trpc.ts';
import type { AuditVerifyView } from '../../audit/views.ts';

/** Walks the whole chain and names the first bad entry. */
export const verify = allowedOutside('audit.read').query(({ ctx }): Promise<AuditVerifyView> =>
  verifyAudit(ctx.db, ctx.workspaceId),
);
