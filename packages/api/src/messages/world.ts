import { withCorrections } from '@handrail/core/deals/corrections';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { FieldWorld, MessageRecipient } from '@handrail/core/messages/fields';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { STAKEHOLDER_ROLES } from '@handrail/core/rules/vocabulary';
import { newestRecord } from '@handrail/db/onboardings/history';
import { reviewSettingsOf } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';
import type { Review } from '../reviews/load.ts';

/** The row that says how sure a message must be. */
const CONFIDENCE_ROW = 'CO-EDGE-006';

/** What messages of an onboarding are made from and checked against, as it stands now. */
export type MessageWorld = {
  readonly record: ClosedWonRecord;
  readonly minimumConfidence: number;
  readonly zone: string;
  /** The customer's people who have an address, as the packet orders roles. */
  readonly recipients: readonly MessageRecipient[];
};

/** Reads the world of an onboarding's messages. */
export async function messageWorld(
  tx: Tx,
  { workspaceId, onboardingId }: { readonly workspaceId: string; readonly onboardingId: string },
  { packet }: Pick<Review, 'packet'>,
  register: CompiledRegister,
): Promise<MessageWorld> {
  const [newest, { timezone }] = await Promise.all([
    newestRecord(tx, workspaceId, onboardingId),
    reviewSettingsOf(tx, workspaceId),
  ]);
  if (newest === undefined) throw new Error(`Onboarding ${onboardingId} has no record`);
  return {
    record: withCorrections(newest.record, newest.corrections),
    minimumConfidence: confidenceOf(register),
    zone: packet.account.timezone.value ?? timezone,
    recipients: STAKEHOLDER_ROLES.flatMap((role) =>
      (packet.stakeholders.find((entry) => entry.role === role)?.people ?? []).flatMap(
        ({ name, email, source }) => (email === null ? [] : [{ name, email, role, source }]),
      ),
    ),
  };
}

/** What a template is filled from, for one recipient. */
export function fieldWorld(
  { packet }: Pick<Review, 'packet'>,
  { zone }: MessageWorld,
  recipient: MessageRecipient,
  given: Readonly<Record<string, string>>,
): FieldWorld {
  return { packet, recipient, given, zone };
}

/** As business owners set it on the row; where the register lacks the row, nothing is sure enough. */
function confidenceOf({ register }: CompiledRegister): number {
  return register.rows.find(({ id }) => id === CONFIDENCE_ROW)?.thresholds.minimumConfidence?.value ?? 1;
}
