import type { QueueList } from '@handrail/api/reviews/queue-views';
import { ButtonLink } from '@handrail/ui/button';
import { EmptyState } from '@handrail/ui/empty-state';
import { Inbox, SearchX } from 'lucide-react';
import { queueHref, type QueueQuery } from './queue-query.ts';

const EMPTY: Readonly<Record<QueueList, { readonly title: string; readonly text: string }>> = {
  open: {
    title: 'Nothing waits for you',
    text: 'When a closed-won record breaks a row of the register, the finding comes here: to the person whom the deal names for the row’s owner, or to all who have that role. It has a clock in business hours; when that runs out, it goes to the row’s escalation owner.',
  },
  waiting: {
    title: 'Nothing waits for an answer',
    text: 'When you ask a colleague or the customer, stop the clock: the item stands here until the answer is there. What it holds stays held.',
  },
  conditional: {
    title: 'Nothing stands under a condition',
    text: 'What was approved with a condition stands here until the condition is met. When its deadline passes, the hold is back by itself.',
  },
  cleanup: {
    title: 'Nothing to clean up',
    text: 'Findings of tier low hold nothing and have no clock. They come here for their owner to look at and confirm.',
  },
};

/** No items: what would be here, or how to see more. */
export function QueueEmpty({ query, filtered }: { query: QueueQuery; filtered: boolean }) {
  const { list, who } = query;
  if (filtered)
    return (
      <EmptyState
        icon={<SearchX size={20} />}
        title="Nothing matches these filters"
        action={<ButtonLink href={queueHref({ list, who, filters: {} })}>Clear all filters</ButtonLink>}
      >
        Take a filter away above, or search for the customer’s name.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Inbox size={20} />}
      title={EMPTY[list].title}
      action={
        who === 'mine' ? (
          <ButtonLink href={queueHref({ list, who: 'everyone', filters: {} })}>Show everyone’s</ButtonLink>
        ) : (
          <ButtonLink href="/onboardings">Go to the onboardings</ButtonLink>
        )
      }
    >
      {EMPTY[list].text}
    </EmptyState>
  );
}
