import type { EffectList } from '@handrail/core/effects/states';
import { ButtonLink } from '@handrail/ui/button';
import { EmptyState } from '@handrail/ui/empty-state';
import { SearchX, Send } from 'lucide-react';
import { outboxChips, outboxHref, type OutboxQuery } from './query.ts';

const EMPTY: Readonly<Record<EffectList, { readonly title: string; readonly text: string }>> = {
  planned: {
    title: 'Nothing waits to go',
    text: 'What was decided goes within a second. Only what a hold stops, or what is tried again later, stands here.',
  },
  under_way: {
    title: 'Nothing is under way',
    text: 'What a worker has just taken up stands here for a moment.',
  },
  done: {
    title: 'Nothing was carried out yet',
    text: 'Kickoff projects, tasks, notices and mails stand here once they happened, each exactly once.',
  },
  failed: {
    title: 'Nothing has failed',
    text: 'What was tried several times in vain stands here until somebody has it tried again or cancels it.',
  },
  unknown: {
    title: 'Nothing is unknown',
    text: 'When another system falls silent at the wrong moment, nobody can tell whether it happened. Then it stands here, and is not tried again, until somebody has looked.',
  },
  cancelled: {
    title: 'Nothing was cancelled',
    text: 'What somebody cancelled, or what lost its approval before it went, stands here.',
  },
};

/** No effects: what would be here, or how to see more. */
export function OutboxEmpty({ query }: { query: OutboxQuery }) {
  const { list, cursor } = query;
  if (outboxChips(query).length > 0 || cursor)
    return (
      <EmptyState
        icon={<SearchX size={20} />}
        title="Nothing matches these filters"
        action={<ButtonLink href={outboxHref({ list })}>Clear all filters</ButtonLink>}
      >
        Take a filter away above, or search for the customer’s name.
      </EmptyState>
    );
  const { title, text } =
    list === undefined
      ? {
          title: 'Nothing has gone out yet',
          text: 'Whatever Handrail does beyond its own records stands here: kickoff projects, tasks, notices, mails. Decide on something in the queue, and what follows from it appears.',
        }
      : EMPTY[list];
  return (
    <EmptyState
      icon={<Send size={20} />}
      title={title}
      action={
        list === undefined ? (
          <ButtonLink href="/queue">Go to the queue</ButtonLink>
        ) : (
          <ButtonLink href="/outbox">Show all</ButtonLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
