import { z } from 'zod';
import type { Tx } from '@handrail/db/transaction';
import { orThrow } from '../../refusal.ts';
import type { Outcome } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import type { Act } from '../../reviews/act.ts';
import type { Context } from '../../context.ts';
import type { ActingTransaction } from '../../trpc.ts';
import { rowId } from '../onboardings/input.ts';
import { objectId } from '../object-id.ts';

/** An onboarding whose review is meant. */
export const reviewed = z.strictObject({ id: objectId });

/** Rows of one decision; a register has a few dozen. */
export const rows = z
  .array(rowId)
  .max(100)
  .refine((all) => new Set(all).size === all.length, 'A row stands twice.');

/** Runs a person's act on a review in one transaction, with the register in use; a refusal becomes an error and undoes all. */
export async function acting<T>(
  ctx: Context & { readonly transaction: ActingTransaction },
  onboardingId: string,
  act: (tx: Tx, act: Act) => Promise<Outcome<T>>,
): Promise<T> {
  const { workspaceId, publicUrl, portalUrl, sendsMail } = ctx;
  const now = ctx.now();
  const register = await registerInUse(ctx.db, workspaceId, now);
  return ctx.transaction(async (tx, { memberId, name, roles }) =>
    orThrow(
      await act(tx, {
        workspaceId,
        onboardingId,
        member: { memberId, name, roles },
        register,
        publicUrl,
        portalUrl,
        sendsMail,
        now,
      }),
    ),
  );
}
