import { onboardingById } from '@handrail/db/onboardings/get';
import { outcomeOf, recordOf } from '@handrail/db/onboardings/history';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { EvidenceView } from '../views.ts';

/** One text of the evidence, whole, as it stood in a version (the newest by default). */
export async function evidenceOf(
  tx: Tx,
  asked: {
    readonly workspaceId: string;
    readonly id: string;
    readonly evidenceId: string;
    readonly version?: number;
  },
): Promise<Outcome<EvidenceView>> {
  const { workspaceId, id, evidenceId } = asked;
  const onboarding = await onboardingById(tx, workspaceId, id);
  const outcome =
    onboarding && (await outcomeOf(tx, workspaceId, id, asked.version ?? onboarding.outcomeNumber));
  const record = outcome && (await recordOf(tx, workspaceId, id, outcome.recordNumber));
  const item = record?.evidence?.find((one) => one.id === evidenceId);
  if (item === undefined) return refused({ kind: 'not_found' });
  return granted({
    id: item.id,
    kind: item.kind,
    title: item.title ?? null,
    author: item.author ?? null,
    at: item.at ?? null,
    text: item.text,
  });
}
