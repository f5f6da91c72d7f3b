import { z } from 'zod';
import { workspaceById } from '@handrail/db/people/workspaces';
import { exportAudit } from '../../audit/export.ts';
import { AUDIT_FORMATS } from '../../audit/formats.ts';
import { refusalError } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';

/** The whole audit log as a file, piece by piece, and the name to keep it under. */
export const exported = allowedOutside('audit.read')
  .input(z.strictObject({ format: z.enum(AUDIT_FORMATS) }))
  .query(async ({ ctx, input: { format } }) => {
    const workspace = await workspaceById(ctx.db, ctx.workspaceId);
    if (workspace === undefined) throw refusalError({ kind: 'not_found' });
    return {
      fileName: `audit-${workspace.slug}-${ctx.now().slice(0, 10)}.${format}`,
      pieces: exportAudit(ctx.db, workspace, format),
    };
  });
