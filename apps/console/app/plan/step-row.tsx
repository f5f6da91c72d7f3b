import type { TeamStep } from '@handrail/api/plan/for-team';
import { Badge } from '@handrail/ui/badge';
import { Button, buttonClass } from '@handrail/ui/button';
import { DateText } from '@handrail/ui/date-text';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form, useNavigation } from '@remix-run/react';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

const MARKS = {
  done: <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />,
  late: <CircleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-high" />,
  open: <CircleDashed size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />,
};

/** A step of the plan: whose, until when, who did it; the customer's open ones can be moved and taken out. */
export function StepRow({ step, mayChange }: { readonly step: TeamStep; readonly mayChange: boolean }) {
  const { side, title, why, owner, nobody, dueOn, standing, done } = step;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-2">
        {MARKS[standing]}
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="min-w-0 break-words text-ink">
              <PlainText text={title} />
            </h3>
            <Badge tone={side === 'customer' ? 'accent' : 'neutral'}>
              {side === 'customer' ? 'Customer' : 'Ours'}
            </Badge>
            {standing === 'late' && <Badge tone="high">Late</Badge>}
          </div>
          <p className="text-xs text-muted">
            <PlainText text={owner} />
            {done === null ? (
              dueOn !== null && (
                <>
                  , by <DateText date={dueOn} />
                </>
              )
            ) : (
              <>
                , done by <PlainText text={done.by} />, <DateText date={done.at} />
              </>
            )}
          </p>
          {nobody && (
            <p className="text-xs text-muted">
              Nobody in the portal has this role, so it falls to the champion.
            </p>
          )}
          {why !== null && (
            <p className="mt-1 text-xs text-muted">
              <PlainText text={why} />
            </p>
          )}
        </div>
      </div>
      {side === 'customer' && standing !== 'done' && mayChange && <Change step={step} />}
    </li>
  );
}

function Change({ step: { id, version, title, dueOn } }: { readonly step: TeamStep }) {
  const busy = useNavigation().formData?.get('step') === id;
  const seen = (
    <>
      <input type="hidden" name="step" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <details>
      <summary className={buttonClass({ size: 'sm', variant: 'ghost' })}>
        Change
        <span className="sr-only">: {title}</span>
      </summary>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <Form method="post" className="flex items-end gap-2">
          {seen}
          <Field label="Due">
            <Input type="date" name="due" defaultValue={dueOn ?? ''} required />
          </Field>
          <Button type="submit" name="act" value="move" busy={busy}>
            Move
          </Button>
        </Form>
        <Form method="post">
          {seen}
          <Button type="submit" name="act" value="drop" variant="ghost" busy={busy}>
            Take out
          </Button>
        </Form>
      </div>
    </details>
  );
}
