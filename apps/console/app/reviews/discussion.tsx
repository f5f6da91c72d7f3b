import type { DiscussionView } from '@handrail/api/reviews/discussion-views';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { Form } from '@remix-run/react';
import { Bell, BellOff } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { useMay } from '../shell/use-may.ts';
import { CommentForm, type CommentProblem } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { discussionHref } from './hrefs.ts';

type Props = {
  readonly id: string;
  readonly discussion: DiscussionView;
  /** What was refused, with what was typed. */
  readonly problem?: CommentProblem | null;
};

/** What is said about an onboarding, newest first, and who hears of it. */
export function Discussion({ id, discussion, problem = null }: Props) {
  const may = useMay();
  const { comments, watchers, people, rows } = discussion;
  return (
    <Section
      id="discussion"
      title="Discussion"
      description={
        watchers.length === 0 ? (
          'Nobody watches this onboarding.'
        ) : (
          <>
            Watched by <PlainText text={watchers.join(', ')} />
          </>
        )
      }
      actions={may('reviews.discuss') && <WatchButton id={id} watching={discussion.watching} />}
    >
      {may('reviews.discuss') && (
        // After a comment is kept the form is a new one.
        <CommentForm key={comments.items[0]?.id} id={id} people={people} rows={rows} problem={problem} />
      )}
      {comments.items.length === 0 ? (
        <p className="mt-4 text-sm text-muted">
          Nobody has written anything yet. Whoever watches, and whoever is named with @, gets a notice.
        </p>
      ) : (
        <ol aria-label="Comments, newest first" className="mt-4 divide-y divide-line border-t border-line">
          {comments.items.map((comment) => (
            <CommentItem key={comment.id} comment={comment} packet={`/onboardings/${id}`} />
          ))}
        </ol>
      )}
      {(comments.next ?? comments.previous) !== null && (
        <Pager
          label="Comments"
          previousHref={comments.previous && discussionHref(id, comments.previous)}
          nextHref={comments.next && discussionHref(id, comments.next)}
        />
      )}
    </Section>
  );
}

function WatchButton({ id, watching }: { id: string; watching: boolean }) {
  return (
    <Form method="post" action={discussionHref(id)}>
      <input type="hidden" name="intent" value={watching ? 'unwatch' : 'watch'} />
      <Button
        type="submit"
        size="sm"
        icon={watching ? <BellOff size={13} aria-hidden="true" /> : <Bell size={13} aria-hidden="true" />}
      >
        {watching ? 'Stop watching' : 'Watch'}
      </Button>
    </Form>
  );
}
