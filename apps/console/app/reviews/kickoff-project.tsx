import type { KickoffView, ProjectView } from '@handrail/api/kickoff/view';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { DateText } from '@handrail/ui/date-text';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { Form, useNavigation } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { kickoffHref, undoWholeHref } from './hrefs.ts';

type Props = {
  readonly onboardingId: string;
  readonly kickoff: KickoffView;
  /** The approval that the viewer may take back, where it is not too late; null for none. */
  readonly undo: string | null;
};

/** The approved kickoff: its day, and who prepares what until when. */
export function KickoffProject({ onboardingId, kickoff: { project, making }, undo }: Props) {
  if (project === null)
    return (
      <Section id="preparation" title="Kickoff preparation">
        <Making onboardingId={onboardingId} making={making} undo={undo} />
      </Section>
    );
  const { tasks, kickoffOn, isProposed } = project;
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

/** While there is no project: why, and what to do. */
function Making({
  onboardingId,
  making,
  undo,
}: {
  onboardingId: string;
  making: KickoffView['making'];
  undo: string | null;
}) {
  const outbox = making === null ? '/outbox?kind=kickoff_project' : `/outbox/${making.effectId}`;
  const link = (
    <Link href={outbox} className="text-accent-ink underline underline-offset-2">
      outbox
    </Link>
  );
  const back = undo !== null && (
    <ButtonLink href={undoWholeHref(onboardingId, undo)} size="sm">
      Take the approval back
    </ButtonLink>
  );
  if (making?.held === true)
    return (
      <Callout tone="warning" title="Approved, and held again" action={back}>
        A hold came back before the project was made. It is made by itself once the hold is gone; the {link}{' '}
        says which.
      </Callout>
    );
  switch (making?.state) {
    case 'failed':
      return (
        <Callout tone="danger" title="The project could not be made" action={back}>
          {making.error ?? 'No reason is known'}. Put right what is wrong and have it tried again in the{' '}
          {link}, or take the approval back.
        </Callout>
      );
    case 'unknown':
      return (
        <Callout tone="danger" title="Nobody knows whether the project was made">
          Look into the {link}, and say what became of it.
        </Callout>
      );
    case 'cancelled':
      return (
        <Callout tone="warning" title="The project was cancelled" action={back}>
          Nothing is being made: the {link} says who cancelled it and why. Take the approval back, and approve
          the kickoff again when it should happen after all.
        </Callout>
      );
    case 'planned':
    case 'leased':
    case 'sent':
    case 'done':
    case undefined:
      return (
        <p role="status" className="text-sm text-muted">
          Approved. The project and its tasks are being made; they appear here in a moment. If they do not,
          the {link} says why.
        </p>
      );
  }
}

function Task({ task, onboardingId }: { task: ProjectView['tasks'][number]; onboardingId: string }) {
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
