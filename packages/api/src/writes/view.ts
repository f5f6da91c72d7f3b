import { writeRule } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { readReview } from '../reviews/load.ts';
import { prepareWrite } from './prepare.ts';
import type { WriteView } from './views.ts';

/** A write with what would be sent, as it stands for one viewer. */
export async function viewWrite(
  tx: Tx,
  viewing: Act & { readonly kind: WriteKind },
): Promise<Outcome<WriteView>> {
  const { workspaceId, onboardingId, kind } = viewing;
  const review = await readReview(tx, workspaceId, onboardingId, viewing.register.compiled);
  if (review === undefined) return refused({ kind: 'not_found' });
  const { endpoint, draft, shown, item, before } = await prepareWrite(tx, viewing, review, kind);
  const sentBefore = before.some(({ state }) => state === 'done');
  return granted({
    ...item,
    obstacles: [...item.obstacles, ...(sentBefore ? ['Exactly this was sent before.'] : [])],
    accountName: review.accountName,
    url: endpoint?.url ?? null,
    draft: draft === null ? null : JSON.stringify(draft, null, 2),
    shown,
    checks: writeRule(kind).checks,
  });
}
