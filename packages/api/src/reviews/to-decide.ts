import { draftQuestions } from '@handrail/core/reviews/draftQuestions';
import { decisionsOf, mayDecide } from '@handrail/core/reviews/mayDecide';
import type { MadeDecision } from '@handrail/core/reviews/decision';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { contactsOf } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { conversationHeld } from '../conversation/answer.ts';
import { draftMeeting } from '../kickoff/draft.ts';
import { assignableMembers } from '../people/assignable.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from './act.ts';
import { authorsOf } from './authors.ts';
import { kickoffObstacles } from './obstacles.ts';
import { itemsNamed, seenHash } from './seen.ts';
import { itemView, viewing } from './view.ts';
import type { ToDecide } from './views.ts';
import { mayDecideWhole, WHOLE_PACKET } from './whole-packet.ts';

/** What a reviewer is about to decide: the items of these rows (or the packet as a whole) as they stand, named by a hash. */
export async function toDecide(
  tx: Tx,
  act: Act & { readonly rows: readonly RowId[] },
): Promise<Outcome<ToDecide>> {
  const read = await viewing(tx, act);
  if (read === undefined) return refused({ kind: 'not_found' });
  const { review, viewer, standing } = read;
  const items = itemsNamed(review, act.rows);
  const seen = seenHash(review, act.rows);
  if (items === null || seen === null) return refused({ kind: 'not_found' });
  const [first, ...others] = items;
  const all = first === undefined ? wholeKinds(viewer) : decisionsOf(first);
  return granted({
    rows: act.rows,
    seen,
    version: review.onboarding.outcomeNumber,
    items: items.map((item) => itemView(read, item)),
    may: all.filter(
      (kind) =>
        // A message is approved where it is read.
        kind !== 'approve_customer_message' &&
        others.every((item) => decisionsOf(item).includes(kind)) &&
        items.every((item) => mayDecide(viewer, kind, item, authorsOf(review, item.row))),
    ),
    members: await assignableMembers(tx, act.workspaceId),
    ...(await customersToAsk(tx, act)),
    drafts: draftQuestions(act.rows.length === 0 ? review.packet.gaps : []),
    kickoffAt: review.packet.timeline.kickoffAt.value,
    meeting: all.includes('approve_kickoff') ? await draftMeeting(tx, act, review.packet, act.now) : null,
    obstacles: kickoffObstacles(
      review,
      standing.filter(({ row }) => !act.rows.includes(row)),
      act.now,
    ),
  });
}

/** Whom of the customer a question about findings can go to. */
async function customersToAsk(
  tx: Tx,
  act: Act & { readonly rows: readonly RowId[] },
): Promise<Pick<ToDecide, 'contacts' | 'contactsHeld'>> {
  if (act.rows.length === 0) return { contacts: [], contactsHeld: null };
  const contacts = await contactsOf(tx, act.workspaceId, act.onboardingId);
  const here = contacts.filter(({ takenOffAt }) => takenOffAt === null);
  if (here.length === 0) return { contacts: [], contactsHeld: null };
  const contactsHeld = await conversationHeld(tx, act);
  return { contacts: contactsHeld === null ? here.map(({ id, name }) => ({ id, name })) : [], contactsHeld };
}

function wholeKinds(viewer: Act['member']): MadeDecision[] {
  const kinds = Object.keys(WHOLE_PACKET) as (keyof typeof WHOLE_PACKET)[];
  return kinds.filter((kind) => mayDecideWhole(viewer, kind));
}
