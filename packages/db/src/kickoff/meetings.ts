import { sql } from 'kysely';
import type { Meeting } from '@handrail/core/kickoff/invitation';
import { candidate } from '@handrail/core/kickoff/meeting';
import type { EffectState } from '@handrail/core/effects/states';
import { jsonb } from '../json.ts';
import type { ItemsOf } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';

/** A meeting as it stands. */
export type StoredMeeting = Meeting & {
  readonly calledOffAt: string | null;
  readonly decisionId: string;
  readonly version: number;
};

/** The newest meeting of an onboarding, called off or not; undefined where there never was one. */
export async function newestMeeting(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<StoredMeeting | undefined> {
  const found = await tx
    .selectFrom('kickoff_meetings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  return {
    uid: found.id,
    sequence: found.sequence,
    startsAt: found.starts_at,
    minutes: found.minutes,
    timezone: found.timezone,
    place: found.place,
    goal: found.goal,
    organizer: candidate.parse(found.organizer),
    attendees: candidate.array().parse(found.attendees),
    calledOffAt: found.called_off_at,
    decisionId: found.decision_id,
    version: found.version,
  };
}

/** Keeps a new meeting, or what became of one: the one of this uid is replaced whole. */
export async function saveMeeting(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  meeting: Meeting,
  by: { readonly decisionId: string; readonly calledOffAt: string | null },
): Promise<void> {
  const columns = {
    sequence: meeting.sequence,
    starts_at: meeting.startsAt,
    minutes: meeting.minutes,
    timezone: meeting.timezone,
    place: meeting.place,
    goal: meeting.goal,
    organizer: jsonb(meeting.organizer),
    attendees: jsonb(meeting.attendees),
    called_off_at: by.calledOffAt,
    decision_id: by.decisionId,
  };
  await tx
    .insertInto('kickoff_meetings')
    .values({ workspace_id: workspaceId, id: meeting.uid, onboarding_id: onboardingId, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'id']).doUpdateSet({
        ...columns,
        version: sql`kickoff_meetings.version + 1`,
      }),
    )
    .execute();
}

/** One mail about a meeting, as the ledger has it. */
export type MeetingEffect = {
  readonly id: string;
  readonly kind: 'kickoff_invitation' | 'kickoff_cancellation';
  readonly state: EffectState;
  readonly version: number;
  readonly to: string;
  readonly sequence: number;
  readonly error: string | null;
  readonly heldBy: readonly string[] | null;
};

/** Every mail about a meeting, oldest first. */
export async function meetingEffects(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  uid: string,
): Promise<MeetingEffect[]> {
  const { rows } = await sql<MeetingEffect>`
    select id, kind, state, version, payload ->> 'to' as "to", (payload ->> 'sequence')::int as sequence, error,
      held_by as "heldBy"
    from effects where workspace_id = ${workspaceId} and onboarding_id = ${onboardingId}
      and kind in ('kickoff_invitation', 'kickoff_cancellation') and payload ->> 'uid' = ${uid}
    order by id`.execute(tx);
  return rows;
}

/** The newest effect that makes the kickoff project; undefined where none was planned. */
export async function projectEffect(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<{ id: string; state: EffectState; error: string | null; heldBy: string[] | null } | undefined> {
  return tx
    .selectFrom('effects')
    .select(['id', 'state', 'error', 'held_by as heldBy'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'kickoff_project')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether anything of a kickoff has begun: its project or an invitation was taken up, went out, or may have. */
export async function kickoffBegun(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<boolean> {
  // Counted, so that kind and state lead nobody to an index of the whole workspace.
  const { begun } = await tx
    .selectFrom('effects')
    .select((eb) =>
      eb.fn
        .countAll<number>()
        .filterWhere('kind', 'in', ['kickoff_project', 'kickoff_invitation'])
        .filterWhere('state', 'in', ['leased', 'sent', 'done', 'unknown'])
        .as('begun'),
    )
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  return Number(begun) > 0;
}
