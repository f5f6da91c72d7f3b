import { sql } from 'kysely';
import type { Recipient, NoticeTopic } from '@handrail/core/effects/payloads';
import { newId } from '../ids.ts';
import type { Tx } from '../transaction.ts';

export type Addressee = { readonly id: string; readonly email: string; readonly name: string };

/** The active members whom a recipient stands for, by name. */
export function addresseesOf(tx: Tx, workspaceId: string, to: Recipient): Promise<Addressee[]> {
  const active = tx
    .selectFrom('members')
    .select(['id', 'email', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id');
  return (
    to.kind === 'member'
      ? active.where('id', '=', to.memberId)
      : active.where(sql<boolean>`${to.role} = any(roles)`)
  ).execute();
}

/** Puts a notice into the inboxes of these members; one that has it from this effect already keeps it. */
export async function insertNotices(
  tx: Tx,
  notice: {
    workspaceId: string;
    onboardingId: string;
    effectId: string;
    memberIds: readonly string[];
    topic: NoticeTopic;
    subject: string;
    text: string;
    /** The effect that it tells of, where it tells of one. */
    aboutEffectId?: string | undefined;
    at: string;
  },
): Promise<void> {
  if (notice.memberIds.length === 0) return;
  await tx
    .insertInto('notices')
    .values(
      notice.memberIds.map((memberId) => ({
        workspace_id: notice.workspaceId,
        id: newId(),
        member_id: memberId,
        onboarding_id: notice.onboardingId,
        effect_id: notice.effectId,
        topic: notice.topic,
        subject: notice.subject,
        body: notice.text,
        at: notice.at,
        about_effect_id: notice.aboutEffectId ?? null,
        read_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspace_id', 'effect_id', 'member_id']).doNothing())
    .execute();
}
