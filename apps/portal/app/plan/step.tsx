import type { CustomerPlanStep } from '@handrail/api/plan/views';
import { Badge } from '@handrail/ui/badge';
import { Button, buttonClass } from '@handrail/ui/button';
import { Form, useNavigation } from '@remix-run/react';
import { CalendarPlus, Check, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useSay } from '../words/words.tsx';
import { Due } from './due.tsx';
import { stepFileHref } from './href.ts';
import { useOwner } from './owner.tsx';
import { TimelineItem } from './timeline-item.tsx';

const MARKS = {
  done: <CircleCheck size={24} className="text-good" aria-hidden="true" />,
  late: <CircleAlert size={24} className="text-high" aria-hidden="true" />,
  open: <CircleDashed size={24} className="text-faint" aria-hidden="true" />,
};

type Props = {
  readonly onboardingId: string;
  readonly step: CustomerPlanStep;
  /** It is what the reader does next. */
  readonly next: boolean;
  /** One of our own people looks on: nothing can be ticked. */
  readonly readOnly: boolean;
};

/** One step: what, who, until when; the reader's own with why, and a button to tick it off. */
export function Step({ onboardingId, step, next, readOnly }: Props) {
  const say = useSay();
  const owner = useOwner();
  const { id, title, why, standing, yours, dueOn } = step;
  const open = standing !== 'done';
  return (
    <TimelineItem id={`step-${id}`} mark={MARKS[standing]} raised={yours && open}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 text-lg font-medium text-pretty break-words text-ink">{title}</h3>
        {next && <Badge tone="accent">{say('plan.next')}</Badge>}
        {standing === 'late' && <Badge tone="high">{say('plan.lateMark')}</Badge>}
      </div>
      <p className="mt-1 text-base text-muted">
        {owner(step)}
        <span aria-hidden="true"> · </span>
        <Due step={step} />
      </p>
      {why !== null && yours && open && (
        <p className="mt-2 max-w-prose text-base text-pretty text-muted">{why}</p>
      )}
      {(yours || (open && dueOn !== null)) && (
        <div className="mt-3 flex flex-wrap gap-3">
          {yours && !readOnly && <Tick step={step} />}
          {open && dueOn !== null && (
            <a
              href={stepFileHref(onboardingId, id)}
              download
              className={buttonClass({ variant: 'ghost', size: 'lg' }, yours ? 'h-11' : '-ml-4 h-11')}
            >
              <CalendarPlus size={18} aria-hidden="true" />
              {say('plan.file')}
              <span className="sr-only">: {title}</span>
            </a>
          )}
        </div>
      )}
    </TimelineItem>
  );
}

/** The same button before and after, so that who pressed it by keyboard stays where they are. */
function Tick({ step: { id, title, version, standing } }: { step: CustomerPlanStep }) {
  const say = useSay();
  const { formData } = useNavigation();
  const done = standing === 'done';
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="step" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button
        type="submit"
        name="intent"
        value={done ? 'untick' : 'tick'}
        variant={done ? 'ghost' : 'primary'}
        size="lg"
        className={done ? '-ml-4 h-11' : 'h-11'}
        busy={formData?.get('step') === id}
        icon={done ? null : <Check size={18} aria-hidden="true" />}
      >
        {say(done ? 'plan.untick' : 'plan.tick')}
        <span className="sr-only">: {title}</span>
      </Button>
    </Form>
  );
}
