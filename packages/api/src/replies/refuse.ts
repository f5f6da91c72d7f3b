import { REPLY_REFUSAL_LABELS } from '@handrail/core/conversation/entry';
import type { ReplyRefusal } from '@handrail/core/conversation/entry';
import { isOneAddress } from '@handrail/core/people/address';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Tx } from '@handrail/db/transaction';
import { lookedAfterBy } from '../conversation/looked-after-by.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import { tell } from '../reviews/tell.ts';
import { MAIL_SOURCE } from '../webhooks/sources.ts';
import type { Addressed } from './addressed.ts';

/**
 * Notes that a mail came to a contact's own address and was not taken in, and tells who looks after them. Nothing of what it says is
 * kept, and nobody is written to outside: whoever sent it may have made up who they are.
 */
export async function refuseReply(
  tx: Tx,
  given: Pick<Addressed, 'contact' | 'onboardingId'> & {
    readonly workspaceId: string;
    readonly because: ReplyRefusal;
    /** As the mail has it; null where it is not known. */
    readonly sender: string | null;
    readonly now: string;
  },
): Promise<void> {
  const { workspaceId, onboardingId, contact, because, now } = given;
  const account = (await lockOnboardings(tx, workspaceId, [onboardingId])).get(onboardingId);
  const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
  if (account === undefined || outcome === undefined) return;
  const sender = given.sender !== null && isOneAddress(given.sender) ? given.sender : null;
  const entry = entriesOf({ now, actor: `webhook:${MAIL_SOURCE}` }, onboardingId);
  const details = { contact: contact.name, because, ...(sender === null ? {} : { sender }) };
  await appendAudits(tx, workspaceId, [entry('conversation.mail_refused', details)]);
  const { recipient } = await lookedAfterBy(tx, workspaceId, outcome.packet);
  await tell(tx, {
    ...{ workspaceId, onboardingId, now, by: null, topic: 'conversation', to: [recipient] },
    occasion: `reply-refused:${newId()}`,
    subject: `A mail about ${account} was not taken in`,
    text: [
      `A mail came to the address at which ${contact.name} answers: ${REPLY_REFUSAL_LABELS[because]}.`,
      ...(sender === null ? [] : [`It says that it is from ${sender}.`]),
      'What it says was not kept, and nobody was answered. If you expected it, ask them to write in the portal.',
    ].join('\n'),
  });
}
