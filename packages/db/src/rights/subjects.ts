import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** Somebody by their address, as far as the workspace knows them: as its contacts, and by what records call them. */
export type PersonFound = { readonly contactIds: readonly string[]; readonly names: readonly string[] };

/** Who has this address, in lowercase. */
export async function personByAddress(tx: Tx, workspaceId: string, email: string): Promise<PersonFound> {
  const { rows } = await sql<{ id: string | null; name: string }>`
    select id::text, name from contacts where workspace_id = ${workspaceId} and lower(email) = ${email}
    union all
    select distinct null, one ->> 'name' from record_versions
      cross join jsonb_path_query(record, 'lax $.stakeholders[*]') one
      where workspace_id = ${workspaceId} and lower(one ->> 'email') = ${email} and one ->> 'name' is not null
    order by 1, 2`.execute(tx);
  return {
    contactIds: rows.flatMap(({ id }) => id ?? []),
    names: [...new Set(rows.map(({ name }) => name))],
  };
}

/** The address of a contact. */
export async function addressOfContact(tx: Tx, workspaceId: string, id: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('contacts')
    .select('email')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.email;
}

/** Messages to an address, whose wordings are the person's as well. */
export async function messagesTo(tx: Tx, workspaceId: string, email: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from messages where workspace_id = ${workspaceId} and lower(recipient ->> 'email') = ${email}
    order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type AccountFound = {
  readonly name: string;
  readonly onboardingIds: readonly string[];
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
};

/** The customer of an onboarding: all of its onboardings, and its people. Undefined where there is no such onboarding. */
export async function accountOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<AccountFound | undefined> {
  const { rows } = await sql<AccountFound>`
    with one as (
      select account_name as name, coalesce(account_key, id::text) as key from onboardings
      where workspace_id = ${workspaceId} and id = ${onboardingId}
    ), customers as (
      select a.id from accounts a join one on a.key = one.key where a.workspace_id = ${workspaceId}
    )
    select one.name,
      array(select o.id::text from onboardings o where o.workspace_id = ${workspaceId}
        and coalesce(o.account_key, o.id::text) = one.key order by o.id) as "onboardingIds",
      array(select id::text from customers order by id) as "accountIds",
      array(select c.id::text from contacts c where c.workspace_id = ${workspaceId}
        and c.account_id in (select id from customers) order by c.id) as "contactIds"
    from one`.execute(tx);
  return rows[0];
}

/** The person's own sessions in the workspace, without what lets in. */
export async function sessionsOf(
  tx: Tx,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<Readonly<Record<string, unknown>>[]> {
  return (
    tx
      .selectFrom('sessions')
      .select(['id', 'contact_id', 'door', 'created_at', 'last_seen_at', 'ends_at', 'user_agent', 'ip'])
      .where('workspace_id', '=', workspaceId)
      .where('contact_id', 'in', contactIds.length === 0 ? [workspaceId] : [...contactIds])
      // Somebody of ours who looks on as the contact is not the contact.
      .where('member_id', 'is', null)
      .orderBy('id')
      .execute()
  );
}
