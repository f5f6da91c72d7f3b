import type { PointView } from '@handrail/api/kickoff/checklists';
import type { ChecklistName } from '@handrail/core/kickoff/checklists';
import { Button } from '@handrail/ui/button';
import { Input } from '@handrail/ui/input';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { checklistHref } from '../reviews/hrefs.ts';

type Props = {
  readonly onboardingId: string;
  readonly list: ChecklistName;
  readonly points: readonly PointView[];
  readonly mayMark: boolean;
};

/** Points that people tick, each with its note and who ticked it. */
export function CheckPoints({ onboardingId, list, points, mayMark }: Props) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {points.map((point) => (
        <Point key={point.key} point={point} onboardingId={onboardingId} list={list} mayMark={mayMark} />
      ))}
    </ul>
  );
}

function Point({ point, onboardingId, list, mayMark }: Omit<Props, 'points'> & { point: PointView }) {
  const { formData } = useNavigation();
  const busy = formData?.get('point') === point.key && formData.get('list') === list;
  const { mark } = point;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-3 py-2 text-sm">
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-2">
        {mark === null ? (
          <CircleDashed size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        ) : (
          <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
        )}
        <div className="min-w-0">
          <p className="text-pretty break-words text-ink">
            {point.text}
            <span className="sr-only">{mark === null ? ' (open)' : ' (done)'}</span>
          </p>
          {mark !== null && (
            <p className="text-xs break-words text-muted">
              {mark.by}, <Time at={mark.at} />
              {mark.note !== null && (
                <>
                  : “<PlainText text={mark.note} />”
                </>
              )}
            </p>
          )}
        </div>
      </div>
      {mayMark && (
        <Form
          method="post"
          action={checklistHref(onboardingId)}
          className="flex min-w-0 items-center gap-2 max-sm:w-full"
        >
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="point" value={point.key} />
          <input type="hidden" name="done" value={mark === null ? 'yes' : 'no'} />
          {mark === null && (
            <Input
              name="note"
              maxLength={1000}
              placeholder="Note (optional)"
              aria-label={`Note on “${point.text}”`}
              className="min-w-0 flex-1 sm:w-44"
            />
          )}
          <Button type="submit" size="sm" variant={mark === null ? 'secondary' : 'ghost'} busy={busy}>
            {mark === null ? 'Tick' : 'Open again'}
            <span className="sr-only">: {point.text}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
