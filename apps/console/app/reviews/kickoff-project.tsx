import type { KickoffView } from '@handrail/api/kickoff/view';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { DateText } from '@handrail/ui/date-text';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { Form, useNavigation } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { kickoffHref } from './hrefs.ts';
import { useKickoffAwaited } from './use-kickoff-awaited.ts';

type Props = {
  readonly onboardingId: string;
  /** Null while the approved project is being made. */
  readonly kickoff: KickoffView | null;
};

/** The approved kickoff: its day, and who prepares what until when. */
export function KickoffProject({ onboardingId, kickoff }: Props) {
  useKickoffAwaited(kickoff === null);
  if (kickoff === null)
    return (
      <Section id="preparation" title="Kickoff preparation">
        <p role="status" className="text-sm text-muted">
          Approved. The project and its tasks are being made; they appear here in a moment. If they do not,
          the{' '}
          <Link href="/outbox?kind=kickoff_project" className="text-accent-ink underline underline-offset-2">
            outbox
          </Link>{' '}
          says why.
        </p>
      </Section>
    );
  const { tasks, kickoffOn, isProposed } = kickoff;
  const done = tasks.filter((task) => task.done !== null).length;
  return (
    <Section
      id="preparation"
      title="Kickoff preparation"
      note={`${done} of ${tasks.length} done`}
      description={
        <>
          Kickoff on <DateText date={kickoffOn} />
          {isProposed && ', a proposal: nobody has agreed to it yet'}
        </>
      }
      flush
    >
      <ol>
        {tasks.map((task) => (
          <Task key={task.id} task={task} onboardingId={onboardingId} />
        ))}
      </ol>
    </Section>
  );
}

function Task({ task, onboardingId }: { task: KickoffView['tasks'][number]; onboardingId: string }) {
  const { formData } = useNavigation();
  const busy = formData?.get('task') === task.id;
  const done = task.done !== null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-b border-line px-4 py-2.5 text-sm last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-2">
        {done ? (
          <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
        ) : (
          <CircleDashed size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        )}
        <div className="min-w-0">
          <p className={cx('break-words', done ? 'text-muted line-through' : 'text-ink')}>{task.title}</p>
          <p className="text-xs text-muted">
            {task.owner ?? ROLE_LABELS[task.ownerRole]}
            {task.done !== null
              ? `, done by ${task.done.by}`
              : task.dueOn !== null && (
                  <>
                    , by <DateText date={task.dueOn} />
                  </>
                )}
          </p>
        </div>
      </div>
      {task.maySettle && (
        <Form method="post" action={kickoffHref(onboardingId)}>
          <input type="hidden" name="task" value={task.id} />
          <input type="hidden" name="version" value={task.version} />
          <input type="hidden" name="done" value={done ? 'no' : 'yes'} />
          <Button type="submit" size="sm" variant={done ? 'ghost' : 'secondary'} busy={busy}>
            {done ? 'Open again' : 'Done'}
            <span className="sr-only">: {task.title}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
