import { sql } from 'kysely';
import type { Recipients, NoticeTopic } from '@handrail/core/effects/payloads';
import { newId } from '../ids.ts';
import type { ItemsOf } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';

export type Addressee = { readonly id: string; readonly email: string; readonly name: string };

/** The active members whom recipients stand for on an onboarding, each once, by name. */
export async function addresseesOf(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  to: Recipients,
): Promise<Addressee[]> {
  const active = tx
    .selectFrom('members')
    .select(['id', 'email', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id');
  switch (to.kind) {
    case 'member':
      return active.where('id', '=', to.memberId).execute();
    case 'role':
      return active.where(sql<boolean>`${to.role} = any(roles)`).execute();
    case 'concerned': {
      const items = sql`select from review_items i where i.workspace_id = ${workspaceId} and i.onboarding_id = ${onboardingId}
        and i.row_id = any(${to.rows}::text[])
        and (i.owner_id = members.id or i.owner_id is null and i.owner_role = any(members.roles))`;
      const watching = sql`select from watchers w where w.workspace_id = ${workspaceId} and w.onboarding_id = ${onboardingId}
        and w.member_id = members.id`;
      const people = await active
        .where(sql<boolean>`(email = any(${to.emails}::text[]) or exists (${items}) or exists (${watching}))`)
        .execute();
      const told =
        people.length > 0 ? people : await active.where(sql<boolean>`'cs_leader' = any(roles)`).execute();
      return told.filter(({ id }) => id !== to.except);
    }
  }
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
