import { z } from 'zod';
import { workspaceById } from '@handrail/db/people/workspaces';
import { AUDIT_FORMATS } from '../../audit/formats.ts';
import { exportMeasurements } from '../../measure/export.ts';
import { refusalError } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';

/** The workspace's measurements as a file, piece by piece, and the name to keep it under. */
export const measurements = allowedOutside('audit.read')
  .input(z.strictObject({ format: z.enum(AUDIT_FORMATS) }))
  .query(async ({ ctx, input: { format } }) => {
    const workspace = await workspaceById(ctx.db, ctx.workspaceId);
    if (workspace === undefined) throw refusalError({ kind: 'not_found' });
    return {
      fileName: `measurements-${workspace.slug}-${ctx.now().slice(0, 10)}.${format}`,
      pieces: exportMeasurements(ctx.db, workspace.id, { format, since: null }),
    };
  });
