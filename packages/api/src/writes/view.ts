import { HOLDS } from '@handrail/core/rules/vocabulary';
import { writeRule } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { readReview } from '../reviews/load.ts';
import { draftOf, endpointOf, groundOf, shownHash, writeItem } from './prepare.ts';
import type { WriteView } from './views.ts';

/** A write with what would be sent, as it stands for one viewer. */
export async function viewWrite(
  tx: Tx,
  viewing: Act & { readonly kind: WriteKind },
): Promise<Outcome<WriteView>> {
  const { workspaceId, onboardingId, kind, now } = viewing;
  const review = await readReview(tx, workspaceId, onboardingId, viewing.register.compiled);
  if (review === undefined) return refused({ kind: 'not_found' });
  const ground = await groundOf(tx, viewing);
  const standing = await standingHolds(tx, viewing, now);
  const holds = HOLDS.filter((hold) => standing.some((one) => one.hold === hold));
  const draft = await draftOf(tx, viewing, review, kind);
  const endpoint = endpointOf(ground, kind);
  const shown = shownHash(endpoint, draft);
  const item = writeItem(kind, ground, review, holds, viewing.member);
  const sentBefore = ground.writes.some(
    (one) => one.kind === kind && one.target === shown && one.state === 'done',
  );
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
