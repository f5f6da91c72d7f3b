import type { DecisionView, ItemView } from '@handrail/api/reviews/views';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button, ButtonLink } from '@handrail/ui/button';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { CircleCheck, CirclePause, Gavel, MessageCircleQuestion, OctagonX, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { decideHref } from './hrefs.ts';

type Props = {
  readonly item: ItemView;
  readonly onboardingId: string;
  readonly requestHref: string | null;
};

/** What became of a finding: who has to decide it and until when, or who decided what; and what the viewer may do now. */
export function ItemStatus({ item, onboardingId, requestHref }: Props) {
  const { decision } = item;
  return (
    <div className="mt-2.5 rounded-md bg-sunken px-2.5 py-2 text-xs text-muted">
      <Line item={item} requestHref={requestHref} />
      {decision && decision.kind !== 'undo' && item.state !== 'open' && <Reason decision={decision} />}
      {item.condition && <Condition item={item} onboardingId={onboardingId} />}
      {(item.may.length > 0 || decision?.mayUndo === true) && (
        <div className="mt-2 flex flex-wrap gap-2">
          {item.may.length > 0 && (
            <ButtonLink
              href={decideHref(onboardingId, [item.row])}
              size="sm"
              variant={item.state === 'open' ? 'primary' : 'secondary'}
              icon={<Gavel size={13} aria-hidden="true" />}
            >
              {item.state === 'open' ? 'Decide' : 'Decide again'}
              <span className="sr-only"> on {item.title}</span>
            </ButtonLink>
          )}
          {decision?.mayUndo === true && (
            <Undo decision={decision} onboardingId={onboardingId} title={item.title} />
          )}
        </div>
      )}
    </div>
  );
}

function Line({ item, requestHref }: { item: ItemView; requestHref: string | null }): ReactNode {
  const { state, decision } = item;
  const who = item.owner ?? ROLE_LABELS[item.ownerRole];
  switch (state) {
    case 'open':
      return (
        <Told icon={<Timer size={14} aria-hidden="true" />}>
          Waits for <strong className="font-medium text-ink">{who}</strong>
          {item.dueAt !== null && (
            <>
              , due <Time at={item.dueAt} />
            </>
          )}
          {decision?.kind === 'undo' && <> ({decision.by} took the decision back)</>}
          {decision?.kind === 'escalate' && <> ({decision.by} escalated it)</>}
        </Told>
      );
    case 'waiting':
      return (
        <Told icon={<MessageCircleQuestion size={14} aria-hidden="true" />}>
          {decision?.kind === 'request_information' ? (
            <>
              {decision.by} asked for information <Time at={decision.at} />; the clock stands still.{' '}
              {requestHref !== null && (
                <a href={requestHref} className="text-accent-ink underline-offset-2 hover:underline">
                  See the questions
                </a>
              )}
            </>
          ) : (
            <>
              Waits for the customer; the clock stands still
              {item.waitsUntil !== null && (
                <>
                  {' '}
                  until <Time at={item.waitsUntil} />
                </>
              )}
              .
            </>
          )}
        </Told>
      );
    case 'conditional':
      return (
        <Told icon={<CirclePause size={14} aria-hidden="true" />}>
          Approved with a condition{by(decision)}
        </Told>
      );
    case 'released':
      return (
        <Told icon={<CircleCheck size={14} aria-hidden="true" className="text-good" />}>
          {decision === null ? 'Confirmed' : label(decision.kind)}
          {by(decision)}
        </Told>
      );
    case 'rejected':
      return (
        <Told icon={<OctagonX size={14} aria-hidden="true" className="text-hold" />}>
          Rejected{by(decision)}: what is held does not happen
        </Told>
      );
    case 'cleared':
      return null;
  }
}

function Told({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5">
      <span className="mt-px shrink-0">{icon}</span>
      <span className="min-w-0 text-pretty">{children}</span>
    </p>
  );
}

function by(decision: DecisionView | null): ReactNode {
  if (decision === null) return null;
  return (
    <>
      {' '}
      by <strong className="font-medium text-ink">{decision.by}</strong> ({ROLE_LABELS[decision.as]}),{' '}
      <Time at={decision.at} />
    </>
  );
}

function Reason({ decision }: { decision: DecisionView }) {
  if (decision.reason === null) return null;
  return (
    <p className="mt-1 pl-5 text-ink">
      “<PlainText text={decision.reason} />”
    </p>
  );
}

function Condition({ item, onboardingId }: { item: ItemView; onboardingId: string }) {
  const { condition } = item;
  if (condition === null) return null;
  return (
    <div className="mt-1 space-y-1 pl-5">
      <p className="text-ink">
        <PlainText text={condition.condition} />
      </p>
      <p>
        {condition.owner},{' '}
        {condition.metAt !== null ? (
          <>
            met <Time at={condition.metAt} />
          </>
        ) : condition.lapsed ? (
          <strong className="font-medium text-hold">
            not met in time (<Time at={condition.dueAt} />
            ): the hold is back
          </strong>
        ) : (
          <>
            due <Time at={condition.dueAt} />
          </>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-1">
        Lets go
        {condition.scope.map((hold) => (
          <HoldChip key={hold} hold={hold} unchecked />
        ))}
      </p>
      {condition.mayMeet && (
        <Form method="post" action={decideHref(onboardingId, [item.row])}>
          <input type="hidden" name="intent" value="meet" />
          <input type="hidden" name="condition" value={condition.id} />
          <Button type="submit" size="sm">
            It is met
          </Button>
        </Form>
      )}
    </div>
  );
}

function Undo({
  decision,
  onboardingId,
  title,
}: {
  decision: DecisionView;
  onboardingId: string;
  title: string;
}) {
  return (
    <ButtonLink
      href={`${decideHref(onboardingId, decision.rows)}${decision.rows.length > 0 ? '&' : '?'}undo=${decision.id}`}
      size="sm"
    >
      Take back<span className="sr-only"> the decision on {title}</span>
    </ButtonLink>
  );
}

function label(kind: string): string {
  const labels: Readonly<Record<string, string>> = SETTLED_LABELS;
  return labels[kind] ?? kind;
}

/** What is said of a finding that was settled. */
const SETTLED_LABELS = {
  ...DECISION_LABELS,
  accept_route: 'Accepted',
  approve_kickoff: 'Approved with the kickoff',
  override: 'Overridden',
};
