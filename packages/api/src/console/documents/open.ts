import { z } from 'zod';
import { openDocument } from '../../documents/open.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** A file that a customer handed in, by its short link. */
export const open = allowedOutside('onboardings.read')
  .input(
    z.strictObject({
      id: objectId,
      versionId: objectId,
      until: z.string().max(40),
      signature: z.string().max(100),
    }),
  )
  .query(async ({ ctx, input: { id, ...link } }) =>
    orThrow(await openDocument(ctx, { ...link, workspaceId: ctx.workspaceId, onboardingId: id })),
  );
