import { authorize } from '@handrail/core/people/authorize';
import { awaitingMessages, messageCounts, messagesIn } from '@handrail/db/messages/list';
import type { MessageList } from '@handrail/core/messages/states';
import { messagesOn } from '@handrail/db/messages/messages';
import type { StoredMessage } from '@handrail/db/messages/messages';
import { onboardingById } from '@handrail/db/onboardings/get';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import { memberName } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { isForApprovalBy, messageItem, sentAt } from './view.ts';
import type { MessageListView, OnboardingMessagesView } from './views.ts';

const PAGE = 50;

type Viewer = Pick<Act, 'workspaceId' | 'member'>;

/** One page of a list of all messages, newest first. `cursor` as a page gave it. */
export async function listMessages(
  tx: Tx,
  { workspaceId, member }: Viewer,
  asked: { readonly list: MessageList; readonly cursor?: string | undefined },
): Promise<MessageListView> {
  const page = await pageById(asked.cursor, PAGE, (place, limit) =>
    messagesIn(tx, workspaceId, asked.list, place, limit),
  );
  const names = await namesOf(
    tx,
    workspaceId,
    page.items.map(({ draftedBy }) => draftedBy),
  );
  return {
    ...page,
    items: page.items.map(({ accountName, ...message }) =>
      messageItem(message, {
        accountName,
        draftedBy: memberName(message.draftedBy, names),
        yours: isForApprovalBy(message, member),
      }),
    ),
    counts: await messageCounts(tx, workspaceId),
  };
}

/** How many messages await an approval that the viewer may give, as far as a list can tell. */
export async function messagesForApproval(tx: Tx, { workspaceId, member }: Viewer): Promise<number> {
  const awaiting = await awaitingMessages(tx, workspaceId);
  return awaiting
    .filter((one) => isForApprovalBy({ ...one, state: 'awaiting' }, member))
    .reduce((sum, { messages }) => sum + messages, 0);
}

/** The messages of an onboarding, newest first. */
export async function messagesOfOnboarding(
  tx: Tx,
  { workspaceId, member }: Viewer,
  onboardingId: string,
): Promise<Outcome<OnboardingMessagesView>> {
  const onboarding = await onboardingById(tx, workspaceId, onboardingId);
  if (onboarding === undefined) return refused({ kind: 'not_found' });
  const messages = await messagesOn(tx, { workspaceId, onboardingId });
  const names = await namesOf(
    tx,
    workspaceId,
    messages.flatMap(({ draftedBy, settledBy }) => [draftedBy, ...(settledBy === null ? [] : [settledBy])]),
  );
  const nameOf = (id: string | null) => memberName(id ?? '', names);
  const { accountName } = onboarding;
  return granted({
    accountName,
    items: messages.map((message) =>
      messageItem(message, {
        accountName,
        draftedBy: nameOf(message.draftedBy),
        yours: isForApprovalBy(message, member),
      }),
    ),
    introduced: introductionIn(messages, nameOf),
    mayWrite: authorize({ ...member, workspaceId }, 'messages.write', { workspaceId }),
  });
}

/** The first warm introduction that went out. */
function introductionIn(
  messages: readonly StoredMessage[],
  nameOf: (id: string | null) => string,
): OnboardingMessagesView['introduced'] {
  const sent = messages.flatMap((message) => {
    const at = sentAt(message);
    return message.kind === 'warm_introduction' && at !== null ? [{ at, message }] : [];
  });
  const first = sent.at(-1);
  return first === undefined
    ? null
    : { at: first.at, messageId: first.message.id, by: nameOf(first.message.settledBy) };
}
