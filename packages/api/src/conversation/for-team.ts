import { authorize } from '@handrail/core/people/authorize';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { entriesOn } from '@handrail/db/conversation/entries';
import { tasksOfTargets } from '@handrail/db/effects/tasks';
import type { StoredTask } from '@handrail/db/effects/tasks';
import { newId } from '@handrail/db/ids';
import { accountNames } from '@handrail/db/onboardings/names';
import { contactsOf } from '@handrail/db/people/contacts';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { maySettle } from '../kickoff/settle-task.ts';
import { pageById } from '../paging/by-id.ts';
import { memberName } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { conversationHeld } from './answer.ts';
import { entryView } from './entry-view.ts';
import { stuckTarget } from './stuck.ts';
import type { StuckTaskView, TeamConversationView } from './views.ts';

const PAGE = 20;

type Viewer = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** The conversation of an onboarding, as a member reads it, with the tasks of who is stuck. */
export async function teamConversation(
  tx: Tx,
  asked: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly member: Viewer;
    readonly now: string;
    readonly cursor?: string | undefined;
  },
): Promise<Outcome<TeamConversationView>> {
  const { workspaceId, onboardingId, member, cursor } = asked;
  const [accounts, page, contacts, held] = await Promise.all([
    accountNames(tx, workspaceId, [onboardingId]),
    pageById(cursor, PAGE, (place, limit) => entriesOn(tx, asked, place, limit)),
    contactsOf(tx, workspaceId, onboardingId),
    conversationHeld(tx, asked),
  ]);
  const accountName = accounts.get(onboardingId);
  if (accountName === undefined) return refused({ kind: 'not_found' });
  const targets = page.items.flatMap(({ id, kind }) => (kind === 'stuck' ? [stuckTarget(id)] : []));
  const tasks = await tasksOfTargets(tx, asked, targets);
  const people = [...tasks.values()].flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]);
  const names = await namesOf(
    tx,
    workspaceId,
    people.flatMap((id) => id ?? []),
  );
  return granted({
    ...page,
    items: page.items.map((entry) => {
      const task = tasks.get(stuckTarget(entry.id));
      return {
        ...entryView(entry, member.memberId, 'en'),
        task: task === undefined ? null : taskView(task, member, names),
      };
    }),
    accountName,
    people: contacts.filter(({ takenOffAt }) => takenOffAt === null).map(({ name }) => name),
    held,
    mayWrite: authorize({ ...member, workspaceId }, 'conversation.write', { workspaceId }),
    form: newId(),
  });
}

function taskView(task: StoredTask, member: Viewer, names: ReadonlyMap<string, string>): StuckTaskView {
  const { id, ownerId, state, doneAt, doneBy, version } = task;
  return {
    ...{ id, version },
    owner: ownerId === null ? null : memberName(ownerId, names),
    done: state === 'done' && doneAt !== null ? { by: memberName(doneBy ?? '', names), at: doneAt } : null,
    maySettle: maySettle(member, task),
  };
}
