import { z } from 'zod';
import { emailAddress } from '../../people/email.ts';
import { orThrow } from '../../refusal.ts';
import { exportPieces } from '../../rights/export.ts';
import { wantPerson } from '../../rights/subjects.ts';
import { allowedOutside } from '../../trpc.ts';

/** Everything that is kept about a person, as one file, piece by piece. That it was asked for is written down first. */
export const exportPerson = allowedOutside('rights.export')
  .input(z.strictObject({ email: emailAddress }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, memberId, secret } = ctx;
    const asking = { workspaceId, actor: `member:${memberId}`, at: ctx.now(), secret };
    const wanted = orThrow(await ctx.transaction((tx) => wantPerson(tx, asking, input)));
    return { fileName: `person-${asking.at.slice(0, 10)}.json`, pieces: exportPieces(ctx, wanted) };
  });
