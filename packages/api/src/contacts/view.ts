import type { Packet } from '@handrail/core/packets/packet';
import { comparableAddress, isOneAddress } from '@handrail/core/people/address';
import { authorize } from '@handrail/core/people/authorize';
import type { Actor } from '@handrail/core/people/authorize';
import { contactRoleOf, contactRoles } from '@handrail/core/people/contacts';
import { customerName } from '@handrail/core/packets/customerName';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { contactsOf } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ContactsView, ContactSuggestion } from './views.ts';

/** The customer's people on an onboarding, and whom the packet's stakeholder map would invite. */
export async function contactsView(
  tx: Tx,
  actor: Actor,
  onboardingId: string,
): Promise<Outcome<ContactsView>> {
  const { workspaceId } = actor;
  const [outcome, contacts] = await Promise.all([
    outcomeOf(tx, workspaceId, onboardingId, 'newest'),
    contactsOf(tx, workspaceId, onboardingId),
  ]);
  if (outcome === undefined) return refused({ kind: 'not_found' });
  const invited = new Set(contacts.map(({ email }) => email));
  return granted({
    accountName: customerName(outcome.packet),
    contacts: contacts.map(
      ({ id, name, email, roles, invitedAt, mailedAt, lastSeenAt, takenOffAt, version, placeVersion }) => ({
        ...{ id, name, email, roles, invitedAt, mailedAt, lastSeenAt, takenOffAt, version, placeVersion },
      }),
    ),
    suggestions: stakeholdersToInvite(outcome.packet).filter(
      ({ email }) => email === null || !invited.has(email),
    ),
    mayManage: authorize(actor, 'contacts.manage', actor),
  });
}

/** The people of a packet's stakeholder map, each once with all their roles; whom the portal asks nothing are left out. */
export function stakeholdersToInvite({ stakeholders }: Pick<Packet, 'stakeholders'>): ContactSuggestion[] {
  const people = new Map<string, ContactSuggestion>();
  for (const { role, people: holders } of stakeholders) {
    const contactRole = contactRoleOf(role);
    if (contactRole === null) continue;
    for (const { name, email, title } of holders) {
      const address =
        email !== null && isOneAddress(comparableAddress(email)) ? comparableAddress(email) : null;
      const key = address ?? `name:${name}`;
      const known = people.get(key);
      people.set(key, {
        name,
        email: address,
        title: known?.title ?? title,
        roles: contactRoles([...(known?.roles ?? []), contactRole]),
      });
    }
  }
  return [...people.values()];
}
