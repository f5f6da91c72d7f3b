import { z } from 'zod';
import { workspaceById } from '@handrail/db/people/workspaces';
import type { Workspace } from '@handrail/db/people/workspaces';
import type { Db } from '@handrail/db/connect';
import { AUDIT_FORMATS } from '../../audit/formats.ts';
import type { AuditFormat } from '../../audit/formats.ts';
import type { ExportPiece } from '../../audit/export.ts';
import { refusalError } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';

/** A procedure that gives something of the workspace as a file, piece by piece, and the name to keep it under, which begins with `name`. */
export function exportOf(
  name: string,
  pieces: (db: Db, workspace: Workspace, format: AuditFormat) => AsyncGenerator<ExportPiece>,
) {
  return allowedOutside('audit.read')
    .input(z.strictObject({ format: z.enum(AUDIT_FORMATS) }))
    .query(async ({ ctx, input: { format } }) => {
      const workspace = await workspaceById(ctx.db, ctx.workspaceId);
      if (workspace === undefined) throw refusalError({ kind: 'not_found' });
      return {
        fileName: `${name}-${workspace.slug}-${ctx.now().slice(0, 10)}.${format}`,
        pieces: pieces(ctx.db, workspace, format),
      };
    });
}
