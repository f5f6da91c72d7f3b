import { z } from 'zod';
import type { Message } from '@handrail/connectors/mail/message';
import { CONTACT_ROLES } from '@handrail/core/people/contacts';
import { newId } from '@handrail/db/ids';
import { contactByEmail, contactsOf, insertContact, putOnOnboarding } from '@handrail/db/people/contacts';
import { updateContact } from '@handrail/db/people/contact-places';
import { insertLogin } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { emailAddress } from '../people/email.ts';
import { personName } from '../people/invite.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { noteContact, openAccount } from './act.ts';
import type { ContactAct } from './act.ts';
import { invitationFor } from './invitation.ts';

/** What a contact is to their onboarding: at least one role, each once. */
export const contactRoleChoice = z
  .array(z.enum(CONTACT_ROLES))
  .min(1, 'Choose at least one role.')
  .refine((roles) => new Set(roles).size === roles.length, 'Each role once.');

export const contactInvitation = z.strictObject({
  email: emailAddress,
  name: personName,
  roles: contactRoleChoice,
});

export type Inviter = {
  /** As the mail names them. */
  readonly inviter: string;
  /** Where customers reach the portal. */
  readonly portalUrl: string;
};

/**
 * Makes a customer's person a contact of the onboarding. One who is a contact of the account already, by another onboarding or from
 * before, is put on this one with these roles. The mail it returns is for the caller to send once the transaction stands.
 */
export async function inviteContact(
  tx: Tx,
  act: ContactAct & Inviter,
  invited: z.output<typeof contactInvitation>,
): Promise<Outcome<{ id: string; mail: Message }>> {
  const account = await openAccount(tx, act);
  if (!account.ok) return account;
  const { workspaceId, onboardingId, now } = act;
  const { email, name, roles } = invited;
  const here = await contactsOf(tx, workspaceId, onboardingId);
  if (here.some((one) => one.email === email && one.takenOffAt === null))
    return refused({ kind: 'invalid', path: '/email', message: 'This address is invited already.' });
  const known = await contactByEmail(tx, workspaceId, account.value.id, email);
  const id = known?.id ?? newId();
  if (known === undefined) {
    const loginId = await insertLogin(tx, { id: newId(), email, at: now });
    const contact = { workspaceId, id, accountId: account.value.id, loginId, email, name, roles, at: now };
    await insertContact(tx, contact);
  } else await updateContact(tx, { workspaceId, id, version: known.version }, { roles });
  await putOnOnboarding(tx, { workspaceId, contactId: id, onboardingId, invitedBy: act.actor, at: now });
  await noteContact(tx, act, 'contact.invited', { contact: id, name: known?.name ?? name, email, roles });
  const mail = await invitationFor(tx, act, { email, name: known?.name ?? name, language: known?.language });
  return granted({ id, mail });
}
