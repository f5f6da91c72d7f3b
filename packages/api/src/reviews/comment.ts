import { mentionsIn } from '@handrail/core/reviews/mentions';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { onboardingById } from '@handrail/db/onboardings/get';
import { insertComment } from '@handrail/db/reviews/discussion';
import { itemsOf } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { assignableMembers } from '../people/assignable.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { tell } from './tell.ts';

/** Keeps a comment on an onboarding or one of its rows. Whom it mentions, and who watches, is told. */
export async function comment(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly row: RowId | null;
    readonly body: string;
    readonly member: { readonly memberId: string; readonly name: string };
    readonly now: string;
  },
): Promise<Outcome<{ id: string }>> {
  const { workspaceId, onboardingId, row, body, member, now } = given;
  const onboarding = await onboardingById(tx, workspaceId, onboardingId);
  if (onboarding === undefined) return refused({ kind: 'not_found' });
  if (row !== null && !(await itemsOf(tx, given)).some((item) => item.row === row))
    return refused({ kind: 'invalid', path: '/row', message: 'There is no such finding here.' });
  const members = await assignableMembers(tx, workspaceId);
  const mentions = mentionsIn(body, members);
  const id = newId();
  const written = { id, row, body, mentions, writtenBy: member.memberId, writtenAt: now };
  await insertComment(tx, given, written);
  const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
  const told = members.filter((one) => mentions.includes(one.id)).map(({ name }) => name);
  await appendAudits(tx, workspaceId, [entry('comment.added', { comment: id, row, mentions: told })]);
  await tell(tx, {
    ...given,
    by: member.memberId,
    to: mentions.map((memberId) => ({ kind: 'member', memberId }) as const),
    topic: 'mention',
    occasion: `comment:${id}`,
    subject: `${member.name} wrote about ${row === null ? '' : `${row} of `}${onboarding.accountName}`,
    text: body,
  });
  return granted({ id });
}
