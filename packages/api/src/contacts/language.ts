import type { Packet } from '@handrail/core/packets/packet';

/** The language that a contact is written to in: what they chose, or what the record has for them or for their firm; null: none is known. */
export function languageOfContact(
  packet: Pick<Packet, 'stakeholders' | 'account'> | undefined,
  contact: { readonly email: string; readonly language?: string | null | undefined },
): string | null {
  const stakeholder = packet?.stakeholders
    .flatMap(({ people }) => people)
    .find(({ email }) => email?.toLowerCase() === contact.email);
  return contact.language ?? stakeholder?.language ?? packet?.account.language.value ?? null;
}
