import type { Message } from '@handrail/connectors/mail/message';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { noteMailed } from '@handrail/db/people/contact-places';
import { workspaceById } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { customerInvitationMail } from '../portal/mails.ts';
import type { ContactAct } from './act.ts';
import type { Inviter } from './invite.ts';
import { languageOfContact } from './language.ts';

/** The invitation of one contact, in the language they chose, or that the record has for them or for their firm. */
export async function invitationFor(
  tx: Tx,
  act: ContactAct & Inviter,
  contact: { readonly email: string; readonly name: string; readonly language?: string | null | undefined },
): Promise<Message> {
  const [workspace, outcome] = await Promise.all([
    workspaceById(tx, act.workspaceId),
    outcomeOf(tx, act.workspaceId, act.onboardingId, 'newest'),
  ]);
  const language = languageOfContact(outcome?.packet, contact);
  return customerInvitationMail({
    ...{ to: contact.email, name: contact.name, language },
    vendor: workspace?.name ?? '',
    inviter: act.inviter,
    link: `${act.portalUrl}/sign-in?vendor=${act.workspaceId}`,
  });
}

/** Sends an invitation whose contact stands, and notes that it went. Where the mail fails the contact stands without, and it says so. */
export async function sendInvitation(
  services: Pick<Services, 'db' | 'mailer' | 'log' | 'now'>,
  place: { readonly workspaceId: string; readonly onboardingId: string; readonly contactId: string },
  mail: Message,
): Promise<boolean> {
  const sent = await services.mailer.sendMail(mail);
  if (sent.ok)
    await inWorkspace(services.db, place.workspaceId, (tx) => noteMailed(tx, place, services.now()));
  else
    services.log.error(
      { kind: sent.kind, reason: sent.message },
      "a customer's invitation could not be mailed",
    );
  return sent.ok;
}
