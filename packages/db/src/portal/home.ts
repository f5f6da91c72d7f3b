import { sql } from 'kysely';
import { meetingMail } from '@handrail/core/kickoff/invitation';
import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import type { Packet } from '@handrail/core/packets/packet';
import type { Tx } from '../transaction.ts';
import type { AccountScope } from './scope.ts';

/** What lists of a contact's onboardings are made from; core picks what is shown of it. */
export type OwnOnboarding = { readonly id: string; readonly accountName: string; readonly packet: Packet };

/** The scope's onboardings with their newest packets, oldest first; `only` one of them. */
export async function ownOnboardings(tx: Tx, scope: AccountScope, only?: string): Promise<OwnOnboarding[]> {
  const rows = await tx
    .selectFrom('onboardings as o')
    .innerJoin('outcomes as r', (join) =>
      join
        .onRef('r.workspace_id', '=', 'o.workspace_id')
        .onRef('r.onboarding_id', '=', 'o.id')
        .onRef('r.number', '=', 'o.outcome_number'),
    )
    .select(['o.id', 'o.account_name as accountName', 'r.packet'])
    .where('o.workspace_id', '=', scope.workspaceId)
    .where('o.id', 'in', [...scope.onboardingIds])
    .$if(only !== undefined, (query) => query.where('o.id', '=', only ?? ''))
    .orderBy('o.id')
    .execute();
  // Written by `saveOutcome` from this very type.
  return rows.map(({ id, accountName, packet }) => ({ id, accountName, packet: packet as Packet }));
}

/**
 * The kickoff as the customer's people have it in their calendars: the mail of its standing invitation that went out to one of them.
 * Undefined where none has gone out yet, or where it was called off: what is only planned no customer sees.
 */
export async function invitationThatWent(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<MeetingMail | undefined> {
  const { rows } = await sql<{ payload: unknown }>`
    select e.payload from kickoff_meetings m
    join effects e on e.workspace_id = m.workspace_id and e.onboarding_id = m.onboarding_id
      and e.kind = 'kickoff_invitation' and e.state = 'done'
      and e.payload ->> 'uid' = m.id::text and (e.payload ->> 'sequence')::int = m.sequence
    where m.workspace_id = ${scope.workspaceId} and m.onboarding_id = ${onboardingId}
      and m.onboarding_id = any(${[...scope.onboardingIds]}::uuid[]) and m.called_off_at is null
      and exists (
        select from jsonb_array_elements(m.attendees) a
        where a ->> 'side' = 'customer' and a ->> 'address' = e.payload ->> 'to'
      )
    order by e.id limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined ? undefined : meetingMail.parse(row.payload);
}

export type LogEntry = {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly payload: string;
};

/** The newest entries of the log with one of these actions, about one of the scope's onboardings. Core decides what is told of them. */
export async function ownEntries(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  actions: readonly string[],
  most: number,
): Promise<LogEntry[]> {
  if (!scope.onboardingIds.includes(onboardingId)) return [];
  return tx
    .selectFrom('audit_entries')
    .select(['at', 'actor', 'action', 'payload'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('object_type', '=', 'onboarding')
    .where('object_id', '=', onboardingId)
    .where('action', 'in', [...actions])
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
}

/** Names of the account's own contacts, by id; everybody else is nobody here. */
export async function colleagueNames(tx: Tx, scope: AccountScope): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('account_id', '=', scope.accountId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
