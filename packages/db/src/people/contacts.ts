import { sql } from 'kysely';
import { contactRoles } from '@handrail/core/people/contacts';
import type { ContactRole } from '@handrail/core/people/contacts';
import { customerMails } from '@handrail/core/people/customerMails';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import type { Tx } from '../transaction.ts';

export type Contact = {
  readonly id: string;
  readonly accountId: string;
  readonly loginId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly ContactRole[];
  /** What they chose; null: what their browser says. */
  readonly language: string | null;
  readonly timezone: string | null;
  /** Mails that they do not want. */
  readonly unwantedMails: readonly CustomerMail[];
  readonly invitedAt: string;
  readonly lastSeenAt: string | null;
  readonly version: number;
};

/** A contact's place on one onboarding. */
export type OnboardingContact = Contact & {
  readonly mailedAt: string | null;
  readonly takenOffAt: string | null;
  /** Version of the place, not of the contact. */
  readonly placeVersion: number;
};

const columns = (tx: Pick<Tx, 'selectFrom'>) =>
  tx
    .selectFrom('contacts')
    .select([
      'contacts.id',
      'account_id as accountId',
      'login_id as loginId',
      'email',
      'name',
      'roles',
      'language',
      'timezone',
      'unwanted_mails as unwantedMails',
      'contacts.invited_at as invitedAt',
      'last_seen_at as lastSeenAt',
      'contacts.version',
    ]);

const withRoles = <T extends { roles: string[]; unwantedMails: string[] }>(row: T) => ({
  ...row,
  roles: contactRoles(row.roles),
  unwantedMails: customerMails(row.unwantedMails),
});

/** Adds a contact and lets their login choose it. Throws where the address is a contact of the account already (23505). */
export async function insertContact(
  tx: Tx,
  contact: {
    workspaceId: string;
    id: string;
    accountId: string;
    loginId: string;
    email: string;
    name: string;
    roles: readonly ContactRole[];
    at: string;
  },
): Promise<void> {
  const { workspaceId, id, loginId } = contact;
  await tx
    .insertInto('contacts')
    .values({
      workspace_id: workspaceId,
      id,
      account_id: contact.accountId,
      login_id: loginId,
      email: contact.email,
      name: contact.name,
      roles: [...contact.roles],
      invited_at: contact.at,
    })
    .execute();
  await tx
    .insertInto('login_contacts')
    .values({ login_id: loginId, workspace_id: workspaceId, contact_id: id })
    .execute();
}

/** The contact of an account with this address (lowercase). */
export async function contactByEmail(
  tx: Tx,
  workspaceId: string,
  accountId: string,
  email: string,
): Promise<Contact | undefined> {
  const row = await columns(tx)
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row && withRoles(row);
}

/** The contacts of an onboarding, those taken off among them, in the order of their invitation. */
export async function contactsOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<OnboardingContact[]> {
  const rows = await columns(tx)
    .innerJoin('contact_onboardings', (join) =>
      join
        .onRef('contact_onboardings.workspace_id', '=', 'contacts.workspace_id')
        .onRef('contact_onboardings.contact_id', '=', 'contacts.id'),
    )
    .select([
      'mailed_at as mailedAt',
      'taken_off_at as takenOffAt',
      'contact_onboardings.version as placeVersion',
    ])
    .where('contacts.workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('contact_onboardings.invited_at')
    .orderBy('contacts.id')
    .execute();
  return rows.map(withRoles);
}

/** Puts a contact on an onboarding, or back on it. */
export async function putOnOnboarding(
  tx: Tx,
  place: { workspaceId: string; contactId: string; onboardingId: string; invitedBy: string; at: string },
): Promise<void> {
  await tx
    .insertInto('contact_onboardings')
    .values({
      workspace_id: place.workspaceId,
      contact_id: place.contactId,
      onboarding_id: place.onboardingId,
      invited_by: place.invitedBy,
      invited_at: place.at,
      mailed_at: null,
      taken_off_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'contact_id', 'onboarding_id']).doUpdateSet({
        taken_off_at: null,
        version: sql<number>`contact_onboardings.version + 1`,
      }),
    )
    .execute();
}

/** Notes when a contact was last here; not a change of the contact, so the version stays. */
export async function sawContact(tx: Tx, workspaceId: string, id: string, at: string): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ last_seen_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
