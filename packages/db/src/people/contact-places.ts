import { sql } from 'kysely';
import type { ContactRole } from '@handrail/core/people/contacts';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import type { Tx } from '../transaction.ts';

export type Account = { readonly id: string; readonly name: string };

/** The account of a key, made where there is none, its row locked until the transaction ends: contacts of one account change one after the other. */
export async function lockAccount(
  tx: Tx,
  account: { workspaceId: string; id: string; key: string; name: string; at: string },
): Promise<Account> {
  const { workspaceId, id, key, name, at } = account;
  await tx
    .insertInto('accounts')
    .values({ workspace_id: workspaceId, id, key, name, created_at: at })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'key']).doNothing())
    .execute();
  return tx
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The name and the account key of an onboarding; one without a key is an account by itself, under its own id. */
export async function accountOfOnboarding(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<{ key: string; name: string } | undefined> {
  const { rows } = await sql<{ key: string; name: string }>`
    select coalesce(account_key, id::text) as key, account_name as name from onboardings
    where workspace_id = ${workspaceId} and id = ${onboardingId}`.execute(tx);
  return rows[0];
}

type Place = { readonly workspaceId: string; readonly contactId: string; readonly onboardingId: string };

/** Takes a contact off an onboarding, or puts them back; false where their place is not (any more) as `version` has it. */
export async function setTakenOff(
  tx: Tx,
  place: Place & { readonly version: number },
  takenOffAt: string | null,
): Promise<boolean> {
  const changed = await tx
    .updateTable('contact_onboardings')
    .set({ taken_off_at: takenOffAt, version: place.version + 1 })
    .where('workspace_id', '=', place.workspaceId)
    .where('contact_id', '=', place.contactId)
    .where('onboarding_id', '=', place.onboardingId)
    .where('version', '=', place.version)
    .where('taken_off_at', takenOffAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** How many onboardings a contact has left to see. */
export async function standingPlaces(tx: Tx, workspaceId: string, contactId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from contact_onboardings
    where workspace_id = ${workspaceId} and contact_id = ${contactId} and taken_off_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Notes that an invitation was mailed; not a change of the place, so the version stays. */
export async function noteMailed(tx: Tx, place: Place, at: string): Promise<void> {
  await tx
    .updateTable('contact_onboardings')
    .set({ mailed_at: at })
    .where('workspace_id', '=', place.workspaceId)
    .where('contact_id', '=', place.contactId)
    .where('onboarding_id', '=', place.onboardingId)
    .execute();
}

/** Changes a contact if they still are at `version`; false where they are not. */
export async function updateContact(
  tx: Tx,
  contact: { readonly workspaceId: string; readonly id: string; readonly version: number },
  change:
    | { readonly roles: readonly ContactRole[] }
    | { readonly language: string | null; readonly timezone: string | null }
    | { readonly unwantedMails: readonly CustomerMail[] },
): Promise<boolean> {
  const set =
    'roles' in change
      ? { roles: [...change.roles] }
      : 'unwantedMails' in change
        ? { unwanted_mails: [...change.unwantedMails] }
        : change;
  const updated = await tx
    .updateTable('contacts')
    .set({ ...set, version: contact.version + 1 })
    .where('workspace_id', '=', contact.workspaceId)
    .where('id', '=', contact.id)
    .where('version', '=', contact.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Every contact of the workspace who has an onboarding to see, by account and name. */
export async function standingContacts(
  tx: Tx,
  workspaceId: string,
): Promise<{ id: string; loginId: string; name: string; roles: string[]; account: string }[]> {
  const { rows } = await sql<{ id: string; loginId: string; name: string; roles: string[]; account: string }>`
    select c.id, c.login_id as "loginId", c.name, c.roles, a.name as account
    from contacts c join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
    where c.workspace_id = ${workspaceId} and exists (
      select from contact_onboardings p
      where p.workspace_id = c.workspace_id and p.contact_id = c.id and p.taken_off_at is null
    )
    order by a.name, c.name, c.id`.execute(tx);
  return rows;
}
