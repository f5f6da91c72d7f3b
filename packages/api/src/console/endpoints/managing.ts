import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Managing } from '../../endpoints/manage.ts';
import { objectId } from '../object-id.ts';

/** An endpoint in the version that the caller saw. */
export const seenEndpoint = z.strictObject({ id: objectId, version: z.int().min(1).max(2_147_483_646) });

/** Whoever calls, as one who manages endpoints. */
export function managing(ctx: Context): Managing {
  const { workspaceId, memberId, secret, egress } = ctx;
  return { workspaceId, actor: `member:${memberId}`, at: ctx.now(), sealedWith: secret, egress };
}
