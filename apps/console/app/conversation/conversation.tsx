import type { TeamConversationView } from '@handrail/api/conversation/views';
import { Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { AnswerForm, type AnswerProblem } from './answer-form.tsx';
import { EntryItem } from './entry-item.tsx';
import { conversationHref } from './href.ts';

type Props = {
  readonly id: string;
  readonly conversation: TeamConversationView;
  /** What was refused, with what was typed. */
  readonly problem?: AnswerProblem | null;
};

/** What the customer's people and ours write to each other, newest first, and the form to answer. */
export function Conversation({ id, conversation, problem = null }: Props) {
  const { items, people, held, mayWrite, form, next, previous } = conversation;
  return (
    <Section
      id="conversation"
      title="Conversation"
      description={
        people.length === 0 ? (
          'Nobody of the customer is in the portal yet: invite them, and they can write to you here.'
        ) : (
          <>
            The customer reads every word. In the portal: <PlainText text={people.join(', ')} />
          </>
        )
      }
    >
      {mayWrite && people.length > 0 && (
        // After an answer is kept the form is a new one.
        <AnswerForm key={items[0]?.id} id={id} form={form} held={held} problem={problem} />
      )}
      {items.length === 0 ? (
        <p className="text-sm text-muted not-first:mt-4">
          Nothing has been written yet. What customers write in the portal stands here, and their CSM gets a
          notice.
        </p>
      ) : (
        <ol
          aria-label="What was written, newest first"
          className="divide-y divide-line border-line not-first:mt-4 not-first:border-t"
        >
          {items.map((entry) => (
            <EntryItem key={entry.id} id={id} entry={entry} />
          ))}
        </ol>
      )}
      {(next ?? previous) !== null && (
        <Pager
          label="Conversation"
          previousHref={previous && conversationHref(id, previous)}
          nextHref={next && conversationHref(id, next)}
        />
      )}
    </Section>
  );
}
