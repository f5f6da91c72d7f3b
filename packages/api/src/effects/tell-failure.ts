import { z } from 'zod';
import { EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { cut } from '@handrail/core/text/cut';
import { addresseesOf } from '@handrail/db/effects/notices';
import type { Lease } from '@handrail/db/effects/ledger';
import { accountNames } from '@handrail/db/onboardings/names';
import type { Tx } from '@handrail/db/transaction';
import { noticeEffect, planLowRisk } from './low-risk.ts';

/** More of a customer's name is not needed to know it. */
const LONGEST_NAME = 100;

/**
 * Tells product operations (or, where nobody has that role, the administrators) of an effect that goes no further without a
 * person. Nobody is told of a notice that itself told of an effect: a broken mail server would never be done with it.
 */
export async function tellFailure(
  tx: Tx,
  workspaceId: string,
  lease: Pick<Lease, 'id' | 'onboardingId' | 'kind' | 'payload' | 'token'>,
  failure: { readonly outcome: 'failed' | 'unknown'; readonly error: string; readonly now: string },
): Promise<void> {
  if (z.object({ topic: z.literal('effect') }).safeParse(lease.payload).success) return;
  const { id, onboardingId, kind, token } = lease;
  const { outcome, error, now } = failure;
  const inRole = await addresseesOf(tx, { workspaceId, onboardingId }, { kind: 'role', role: 'product_ops' });
  const names = await accountNames(tx, workspaceId, [onboardingId]);
  const account = cut(names.get(onboardingId) ?? 'a customer', LONGEST_NAME);
  const label = EFFECT_LABELS[kind];
  const subject =
    outcome === 'failed' ? `${label} for ${account} failed` : `${label} for ${account}: did it happen?`;
  const text =
    outcome === 'failed'
      ? `${error}. Put right what is wrong and have it tried again, or cancel it.`
      : `${error}. Look whether it happened, and say so: until then it waits.`;
  const to = { kind: 'role', role: inRole.length > 0 ? 'product_ops' : 'admin' } as const;
  // The token goes up when it is tried again: then people hear of it again.
  const notice = noticeEffect(`effect:${id}:${token}`, {
    to,
    topic: 'effect',
    subject,
    text,
    aboutEffectId: id,
  });
  const by = { actor: 'system', now };
  await planLowRisk(tx, { workspaceId, onboardingId, decisionId: null, by, effects: [notice] });
}
