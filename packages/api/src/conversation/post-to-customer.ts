import type { PlannedEffect } from '@handrail/core/effects/payloads';
import type { Packet } from '@handrail/core/packets/packet';
import { appendAudits } from '@handrail/db/audit/append';
import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import { workspaceById } from '@handrail/db/people/workspaces';
import type { Tx } from '@handrail/db/transaction';
import { languageOfContact } from '../contacts/language.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import { planEffects } from '../effects/plan.ts';
import { customerAnswerMail } from '../portal/mails.ts';
import { granted } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** How customers are reached. */
export type CustomerDoor = {
  /** Where customers reach the portal. */
  readonly portalUrl: string;
  /** False where no mail server is set. */
  readonly sendsMail: boolean;
  /** Whether they may answer by mail. */
  readonly takesReplies: boolean;
};

/**
 * Adds an entry of one of ours to the conversation with a customer, once for its key, and plans a mail with it to each of these contacts.
 * Gives the entry's id; null where it was there. Refused where a hold stands. Hold the onboarding's lock.
 */
export async function postToCustomer(
  tx: Tx,
  given: CustomerDoor & {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly key: string;
    readonly text: string;
    readonly member: { readonly memberId: string; readonly name: string };
    readonly contacts: readonly Pick<OnboardingContact, 'id' | 'email' | 'name' | 'language'>[];
    readonly packet: Packet;
    readonly now: string;
  },
): Promise<Outcome<string | null>> {
  const { workspaceId, onboardingId, key, text: words, member, contacts, packet, now, portalUrl } = given;
  const entryId = newId();
  const isNew = await insertEntry(tx, given, {
    ...{ id: entryId, kind: 'message', body: words, place: null, told: null, mail: null, writtenAt: now },
    ...{ contactId: null, memberId: member.memberId, authorName: member.name, key },
  });
  if (!isNew) return granted(null);
  const by = { actor: `member:${member.memberId}`, now };
  const entry = entriesOf(by, onboardingId);
  await appendAudits(tx, workspaceId, [entry('conversation.answered', { entry: entryId })]);
  if (!given.sendsMail) return granted(entryId);
  const vendor = (await workspaceById(tx, workspaceId))?.name ?? '';
  const effects = contacts.map(({ id: contactId, email, name, language }): PlannedEffect => {
    const { subject, text } = customerAnswerMail({
      ...{ to: email, name, vendor, author: member.name, words },
      language: languageOfContact(packet, { email, language }),
      link: `${portalUrl}/onboardings/${onboardingId}/messages`,
      settings: `${portalUrl}/account`,
      takesReplies: given.takesReplies,
    });
    const payload = { entryId, contactId, to: email, subject, text };
    return { kind: 'conversation_mail', target: `conversation:${entryId}:${contactId}`, payload };
  });
  const planned = await planEffects(tx, { workspaceId, onboardingId, decisionId: null, by, effects });
  return planned.ok ? granted(entryId) : planned;
}
