import type { PlannedEffect } from '@handrail/core/effects/payloads';
import type { Packet } from '@handrail/core/packets/packet';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import { workspaceById } from '@handrail/db/people/workspaces';
import type { Tx } from '@handrail/db/transaction';
import { languageOfContact } from '../contacts/language.ts';
import { planEffects } from '../effects/plan.ts';
import { customerAnswerMail } from '../portal/mails.ts';
import type { Outcome } from '../refusal.ts';

/** How customers are reached. */
export type CustomerDoor = {
  /** Where customers reach the portal. */
  readonly portalUrl: string;
  /** False where no mail server is set. */
  readonly sendsMail: boolean;
};

/** Plans a mail with an entry of ours to each of these contacts, in the transaction that adds it. Refused where a hold stands. */
export async function planEntryMails(
  tx: Tx,
  given: CustomerDoor & {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly entry: { readonly id: string; readonly text: string };
    readonly author: { readonly memberId: string; readonly name: string };
    readonly contacts: readonly Pick<OnboardingContact, 'id' | 'email' | 'name' | 'language'>[];
    readonly packet: Packet;
    readonly now: string;
  },
): Promise<Outcome<unknown>> {
  const { workspaceId, onboardingId, entry, author, contacts, packet, now, portalUrl } = given;
  const vendor = (await workspaceById(tx, workspaceId))?.name ?? '';
  const effects = contacts.map(({ id: contactId, email, name, language }): PlannedEffect => {
    const { subject, text } = customerAnswerMail({
      ...{ to: email, name, vendor, author: author.name, words: entry.text },
      language: languageOfContact(packet, { email, language }),
      link: `${portalUrl}/onboardings/${onboardingId}/messages`,
    });
    const payload = { entryId: entry.id, contactId, to: email, subject, text };
    return { kind: 'conversation_mail', target: `conversation:${entry.id}:${contactId}`, payload };
  });
  const by = { actor: `member:${author.memberId}`, now };
  return planEffects(tx, {
    ...{ workspaceId, onboardingId, decisionId: null, by },
    effects: given.sendsMail ? effects : [],
  });
}
