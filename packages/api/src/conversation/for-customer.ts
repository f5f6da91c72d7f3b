import type { Language } from '@handrail/core/portal/texts/languages';
import { visibleOnboarding } from '@handrail/core/portal/visible';
import { scopedEntries } from '@handrail/db/portal/conversation';
import { ownOnboardings } from '@handrail/db/portal/home';
import type { AccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import { helpOf } from '../portal/messages/help.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryView } from './entry-view.ts';
import { viewQuestions } from './questions.ts';
import type { CustomerConversationView } from './views.ts';

const PAGE = 20;

/** The conversation of one of the scope's onboardings, as its contact reads it. */
export async function viewConversation(
  tx: Tx,
  scope: AccountScope,
  asked: { readonly onboardingId: string; readonly language: Language; readonly cursor?: string | undefined },
): Promise<Outcome<CustomerConversationView>> {
  const { onboardingId, language, cursor } = asked;
  const [[own], questions, page] = await Promise.all([
    ownOnboardings(tx, scope, onboardingId),
    viewQuestions(tx, scope, onboardingId),
    pageById(cursor, PAGE, (place, limit) => scopedEntries(tx, scope, onboardingId, place, limit)),
  ]);
  if (own === undefined) return refused({ kind: 'not_found' });
  return granted({
    ...page,
    items: page.items.map((entry) => entryView(entry, scope.contactId, language)),
    questions,
    accountName: visibleOnboarding(own.packet).accountName ?? own.accountName,
    ...helpOf(own.packet),
  });
}
