import type { DiscussionView } from '@handrail/api/reviews/discussion-views';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { Form, useNavigation } from '@remix-run/react';
import { discussionHref } from './hrefs.ts';
import { MentionArea } from './mention-area.tsx';

export type CommentProblem = {
  readonly sentence: string;
  readonly field: string;
  readonly body: string;
  readonly row: string;
};

type Props = {
  readonly id: string;
  readonly people: readonly string[];
  readonly rows: DiscussionView['rows'];
  readonly problem: CommentProblem | null;
};

/** Writes a comment on the packet or one of its rows. */
export function CommentForm({ id, people, rows, problem }: Props) {
  const busy = useNavigation().formAction === discussionHref(id);
  const at = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <Form method="post" action={discussionHref(id)} className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="comment" />
      <Field label="Comment" hint="@ and a name tells that colleague." error={at('body')} required>
        <MentionArea name="body" people={people} defaultValue={problem?.body} />
      </Field>
      <div className="flex flex-wrap items-end gap-3">
        <Field label="About" error={at('row')} className="min-w-0 flex-1 basis-60 sm:max-w-96">
          <Select
            name="row"
            defaultValue={problem?.row ?? ''}
            placeholder="The packet as a whole"
            options={rows.map(({ row, title }) => ({ value: row, label: `${row} ${title}` }))}
          />
        </Field>
        <Button type="submit" variant="primary" busy={busy}>
          Comment
        </Button>
      </div>
    </Form>
  );
}
