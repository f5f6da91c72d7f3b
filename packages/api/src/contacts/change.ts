import type { Message } from '@handrail/connectors/mail/message';
import type { ContactRole } from '@handrail/core/people/contacts';
import { setTakenOff, standingPlaces, updateContact } from '@handrail/db/people/contact-places';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import { endCalendarKey } from '@handrail/db/portal/calendar';
import { endSessions } from '@handrail/db/people/sessions';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { changedMeanwhile, noteContact, openContact } from './act.ts';
import type { ContactAct } from './act.ts';
import { invitationFor } from './invitation.ts';
import { inviteContact } from './invite.ts';
import type { Inviter } from './invite.ts';

/** The contact, and the version of their place on the onboarding that the person saw. */
export type Seen = { readonly contactId: string; readonly version: number };

/** The invitation once more, for the caller to send. */
export async function inviteAgain(
  tx: Tx,
  act: ContactAct & Inviter,
  contactId: string,
): Promise<Outcome<{ mail: Message }>> {
  const found = await openContact(tx, act, contactId);
  if (!found.ok) return found;
  const contact = found.value;
  if (contact.takenOffAt !== null) return notHere(contact);
  await noteContact(tx, act, 'contact.invited_again', { contact: contact.id, name: contact.name });
  return granted({ mail: await invitationFor(tx, act, contact) });
}

/** Gives a contact other roles; they are the same on every onboarding of the account. */
export async function changeContactRoles(
  tx: Tx,
  act: ContactAct,
  given: { readonly contactId: string; readonly version: number; readonly roles: readonly ContactRole[] },
): Promise<Outcome<null>> {
  const found = await openContact(tx, act, given.contactId);
  if (!found.ok) return found;
  const { id, name, roles: before, version } = found.value;
  if (found.value.takenOffAt !== null) return notHere(found.value);
  const { workspaceId } = act;
  if (version !== given.version || !(await updateContact(tx, { workspaceId, id, version }, given)))
    return changedMeanwhile(name);
  await noteContact(tx, act, 'contact.roles_changed', { contact: id, name, before, after: given.roles });
  return granted(null);
}

/** Takes a contact off the onboarding; one who has no other is signed out everywhere at once, and cannot come back in. */
export async function takeOff(tx: Tx, act: ContactAct, seen: Seen): Promise<Outcome<{ version: number }>> {
  const found = await openContact(tx, act, seen.contactId);
  if (!found.ok) return found;
  const { id, name } = found.value;
  if (!(await leaves(tx, act, seen))) return changedMeanwhile(name);
  await noteContact(tx, act, 'contact.taken_off', { contact: id, name });
  return granted({ version: seen.version + 1 });
}

/** A contact leaves the onboarding by themselves. */
export async function leave(tx: Tx, act: ContactAct, contactId: string): Promise<Outcome<null>> {
  const found = await openContact(tx, act, contactId);
  if (!found.ok) return found;
  const { id, name, placeVersion, takenOffAt } = found.value;
  if (takenOffAt !== null) return granted(null);
  if (!(await leaves(tx, act, { contactId, version: placeVersion }))) return changedMeanwhile(name);
  await noteContact(tx, act, 'contact.left', { contact: id, name });
  return granted(null);
}

/** Puts a contact back who was taken off. `insteadOf` goes: the one who had come in their place. */
export async function putBack(
  tx: Tx,
  act: ContactAct,
  given: Seen & { readonly insteadOf: Seen | null },
): Promise<Outcome<null>> {
  const found = await openContact(tx, act, given.contactId);
  if (!found.ok) return found;
  const { id, name } = found.value;
  const place = { ...act, contactId: id, version: given.version };
  if (!(await setTakenOff(tx, place, null))) return changedMeanwhile(name);
  await noteContact(tx, act, 'contact.put_back', { contact: id, name });
  if (given.insteadOf === null) return granted(null);
  const gone = await takeOff(tx, act, given.insteadOf);
  return gone.ok ? granted(null) : gone;
}

/** Puts another person in a contact's place, with their roles: the one goes and the other is invited, or neither. */
export async function replaceContact(
  tx: Tx,
  act: ContactAct & Inviter,
  given: Seen & { readonly by: { readonly email: string; readonly name: string } },
): Promise<Outcome<{ id: string; mail: Message }>> {
  const found = await openContact(tx, act, given.contactId);
  if (!found.ok) return found;
  const { id, name, email, roles } = found.value;
  if (email === given.by.email)
    return refused({ kind: 'invalid', path: '/email', message: 'This is the address of the one who goes.' });
  const invited = await inviteContact(tx, act, { ...given.by, roles: [...roles] });
  if (!invited.ok) return invited;
  if (!(await leaves(tx, act, given))) return changedMeanwhile(name);
  const details = { contact: id, name, by: given.by.name, byContact: invited.value.id };
  await noteContact(tx, act, 'contact.replaced', details);
  return invited;
}

async function leaves(tx: Tx, act: ContactAct, { contactId, version }: Seen): Promise<boolean> {
  const { workspaceId, onboardingId, now } = act;
  if (!(await setTakenOff(tx, { workspaceId, onboardingId, contactId, version }, now))) return false;
  if ((await standingPlaces(tx, workspaceId, contactId)) === 0) {
    await endSessions(tx, { workspaceId, contactId });
    await endCalendarKey(tx, { workspaceId, contactId });
  }
  return true;
}

function notHere({ name }: OnboardingContact): Outcome<never> {
  return refused({ kind: 'stale', message: `${name} was taken off. Put them back first.` });
}
