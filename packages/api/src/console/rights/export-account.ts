import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { exportPieces } from '../../rights/export.ts';
import { wantAccount } from '../../rights/subjects.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Everything that is kept about a customer, as `exportPerson`. */
export const exportAccount = allowedOutside('rights.export')
  .input(z.strictObject({ onboardingId: objectId }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, memberId, secret } = ctx;
    const asking = { workspaceId, actor: `member:${memberId}`, at: ctx.now(), secret };
    const wanted = orThrow(await ctx.transaction((tx) => wantAccount(tx, asking, input.onboardingId)));
    return { fileName: `customer-${asking.at.slice(0, 10)}.json`, pieces: exportPieces(ctx, wanted) };
  });
