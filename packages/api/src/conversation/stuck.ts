import type { StuckPage, StuckPlace } from '@handrail/core/conversation/entry';
import { stuckPlaceWords } from '@handrail/core/conversation/entry';
import { cut } from '@handrail/core/text/cut';
import { appendAudits } from '@handrail/db/audit/append';
import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { planLowRisk } from '../effects/low-risk.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryKey } from './key.ts';
import { lookedAfterBy } from './looked-after-by.ts';
import { placeTitle } from './place-title.ts';
import type { CustomerWriting } from './write.ts';

/** The effect whose task an entry opened. */
export const stuckTarget = (entryId: string): string => `stuck:${entryId}`;

/** As the payload of an information task limits it. */
const LONGEST_TITLE = 300;

/**
 * A customer's person does not get on at a place of the portal. It stands in the conversation, and whoever looks after them gets a task
 * that says where and what is in the way. The same form sent twice is one task.
 */
export async function sayStuck(
  tx: Tx,
  given: CustomerWriting & { readonly page: StuckPage; readonly item: string | null },
): Promise<Outcome<null>> {
  const { workspaceId, onboardingId, contact, form, text, now, page } = given;
  const account = (await lockOnboardings(tx, workspaceId, [onboardingId])).get(onboardingId);
  const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
  if (account === undefined || outcome === undefined) return refused({ kind: 'not_found' });
  const { csm, recipient } = await lookedAfterBy(tx, workspaceId, outcome.packet);
  const title = await placeTitle(page, given.item);
  const place: StuckPlace = { page, item: title === null ? null : given.item, title };
  const id = newId();
  const key = entryKey(contact.id, form, [page, place.item ?? '', text].join('\n'));
  const written = {
    id,
    kind: 'stuck',
    body: text,
    place,
    told: csm?.name ?? null,
    mail: null,
    writtenAt: now,
  } as const;
  const author = { contactId: contact.id, memberId: null, authorName: contact.name };
  if (!(await insertEntry(tx, given, { ...written, ...author, key }))) return granted(null);
  const where = stuckPlaceWords(place);
  const actor = `contact:${contact.id}`;
  const entry = entriesOf({ now, actor }, onboardingId);
  await appendAudits(tx, workspaceId, [entry('conversation.stuck', { entry: id, page, where })]);
  const task = {
    title: cut(`${contact.name} of ${account} is stuck at ${where}`, LONGEST_TITLE),
    ownerRole: 'csm',
    ownerId: recipient.kind === 'member' ? recipient.memberId : null,
    dueOn: null,
  } as const;
  const payload = { requestId: null, task, questions: text === '' ? [] : [text] };
  await planLowRisk(tx, {
    ...{ workspaceId, onboardingId, decisionId: null, by: { actor, now } },
    effects: [{ kind: 'information_task', target: stuckTarget(id), payload }],
  });
  return granted(null);
}
