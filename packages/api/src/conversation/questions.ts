import { entryAuthors } from '@handrail/db/conversation/entries';
import { colleaguesOn } from '@handrail/db/portal/people';
import { openQuestions } from '@handrail/db/portal/questions';
import type { AccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import type { QuestionsView } from './views.ts';

/** What the customer is asked on one of the scope's onboardings and has not answered, as its contact reads it; the oldest first. */
export async function viewQuestions(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<QuestionsView[]> {
  const open = (await openQuestions(tx, scope, onboardingId)).flatMap(({ asked, ...request }) =>
    asked.side === 'customer' ? [{ ...request, ...asked }] : [],
  );
  if (open.length === 0) return [];
  const of = { workspaceId: scope.workspaceId, onboardingId };
  const [people, authors] = await Promise.all([
    colleaguesOn(tx, scope, onboardingId),
    entryAuthors(
      tx,
      of,
      open.map(({ entryId }) => entryId),
    ),
  ]);
  return open.map(({ id, contactId, entryId, askedAt, dueAt, questions }) => {
    const asked = people.find((person) => person.id === contactId)?.name ?? null;
    return {
      ...{ id, asked, askedAt, dueAt, questions: questions.map(({ question }) => question) },
      isMine: asked === null || contactId === scope.contactId,
      askedBy: authors.get(entryId) ?? '',
    };
  });
}
