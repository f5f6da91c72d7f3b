import { canonicalJson } from '@handrail/core/audit/canonical-json';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { subjectsOf } from '@handrail/core/reviews/items';
import { DEFAULT_REVIEW_SETTINGS, hoursIn, slaMinutes } from '@handrail/core/reviews/settings';
import type { Evaluation } from '@handrail/core/rules/outcome';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { addBusinessMinutes } from '@handrail/core/time/businessTime';
import { syncItems } from '@handrail/db/reviews/items';
import { reviewSettingsOf } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';
import { sha256 } from '../deals/hash.ts';

/** Makes the review items of an onboarding what its newest evaluation asks for: see `syncItems` of db. */
export async function syncReviewItems(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly record: ClosedWonRecord;
    readonly evaluation: Evaluation;
    readonly now: string;
  },
): Promise<void> {
  const { workspaceId, record, evaluation, now } = given;
  const stored = await reviewSettingsOf(tx, workspaceId);
  const settings = stored.settings ?? DEFAULT_REVIEW_SETTINGS;
  const hours = hoursIn(settings, stored.timezone);
  const wanted = subjectsOf(evaluation, unreadHash(record)).map(
    ({ owner, escalation, content, ...subject }) => {
      const minutes = slaMinutes(settings, subject.tier, owner);
      return {
        ...subject,
        subjectHash: sha256(canonicalJson(content)),
        ownerRole: owner,
        ownerEmail: emailOf(record, owner),
        escalationRole: escalation,
        dueAt: minutes === null ? null : addBusinessMinutes(now, minutes, hours),
      };
    },
  );
  await syncItems(tx, given, wanted, now);
}

/** Names the texts that rows would have to read: a new text asks for a new look. */
function unreadHash({ evidence = [], context }: ClosedWonRecord): string {
  return sha256(canonicalJson({ evidence, inbound: context?.inbound ?? [] }));
}

/** The address of the person whom the deal names for a role. */
function emailOf({ team }: ClosedWonRecord, role: InternalRole): string | null {
  const named: Partial<Record<InternalRole, { readonly email?: string | undefined }>> = {
    ...(team?.ae && { ae: team.ae }),
    ...(team?.csm && { csm: team.csm }),
    ...(team?.onboardingManager && { onboarding_manager: team.onboardingManager }),
    ...(team?.implementationLead && { implementation_lead: team.implementationLead }),
  };
  return named[role]?.email?.trim().toLowerCase() ?? null;
}
