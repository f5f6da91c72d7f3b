import type { Person } from './a-world.ts';

/** Two of a customer's people: one who is invited, and one who was taken off. */
export async function someContacts(
  admin: Person,
  onboardingId: string,
): Promise<{ contactId: string; formerContactId: string }> {
  const { contacts } = admin.call;
  const invite = (name: string) =>
    contacts.invite({
      ...{ onboardingId, name, roles: ['champion'] },
      email: `${name.toLowerCase()}.${onboardingId}@norrdal.example`,
    });
  const [contact, former] = [await invite('Cara'), await invite('Gus')];
  await contacts.takeOff({ onboardingId, contactId: former.id, version: 1 });
  return { contactId: contact.id, formerContactId: former.id };
}
