import { sql } from 'kysely';
import { contactRoles } from '@handrail/core/people/contacts';
import { customerMails } from '@handrail/core/people/customerMails';
import type { Contact } from '../people/contacts.ts';
import type { Tx } from '../transaction.ts';

const minted: unique symbol = Symbol('account scope');

/**
 * What one contact may see: the onboardings of their account that they were put on. Only `readAccountScope` makes one. Every query
 * function of the portal asks for it, and has the workspace and these onboardings in its every predicate.
 */
export type AccountScope = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly contactId: string;
  /** Never empty. Oldest first. */
  readonly onboardingIds: readonly string[];
} & { readonly [minted]: 'account' };

/** The acting contact with their scope, read in the transaction they act in; undefined for one who has no onboarding (any more). */
export async function readAccountScope(
  tx: Tx,
  workspaceId: string,
  contactId: string,
): Promise<{ readonly contact: Contact; readonly scope: AccountScope } | undefined> {
  const { rows } = await sql<
    Omit<Contact, 'roles' | 'unwantedMails'> & {
      roles: string[];
      unwantedMails: string[];
      onboardingIds: string[];
    }
  >`
    select c.id, c.account_id as "accountId", c.login_id as "loginId", c.email, c.name, c.roles, c.language, c.timezone, c.unwanted_mails as "unwantedMails",
      c.invited_at as "invitedAt", c.last_seen_at as "lastSeenAt", c.version,
      array(
        select p.onboarding_id from contact_onboardings p
        where p.workspace_id = ${workspaceId} and p.contact_id = c.id and p.taken_off_at is null order by p.onboarding_id
      ) as "onboardingIds"
    from contacts c where c.workspace_id = ${workspaceId} and c.id = ${contactId}`.execute(tx);
  const [row] = rows;
  if (row === undefined || row.onboardingIds.length === 0) return undefined;
  const { onboardingIds, ...contact } = row;
  const scope = {
    workspaceId,
    accountId: row.accountId,
    contactId,
    onboardingIds,
    [minted]: 'account',
  } as const;
  return {
    contact: {
      ...contact,
      roles: contactRoles(row.roles),
      unwantedMails: customerMails(row.unwantedMails),
    },
    scope,
  };
}

/** Whether the onboarding is one of the scope's: what is not is nowhere, to this contact. */
export function isInScope(scope: AccountScope, onboardingId: string): boolean {
  return scope.onboardingIds.includes(onboardingId);
}

/** The scope's own account. */
export function accountById(tx: Tx, { workspaceId, accountId }: AccountScope): Promise<{ name: string }> {
  return tx
    .selectFrom('accounts')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
}
