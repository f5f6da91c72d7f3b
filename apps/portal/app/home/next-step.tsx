import type { HomeView } from '@handrail/api/portal/views';
import { ButtonLink } from '@handrail/ui/button';
import { ArrowRight, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useVendor } from '../words/use-root.ts';
import { stepButton } from '../sign-in/big.ts';
import { useSay } from '../words/words.tsx';
import { useDay } from '../plan/due.tsx';
import { planHref } from '../plan/href.ts';
import { documentsHref } from '../documents/href.ts';
import { messagesHref } from '../messages/href.ts';
import { StuckHere } from '../messages/stuck-form.tsx';
import { confirmHref } from './href.ts';
import { CalendarButton, KickoffFacts } from './kickoff.tsx';

type Props = Pick<HomeView, 'onboardingId' | 'next' | 'progress' | 'kickoff'> & {
  /** Whom who is stuck turns to; null: nobody can, as one of our own people looks on. */
  readonly help: HomeView['help'] | null;
};

/** The one thing that this person does next. */
export function NextStepCard({ onboardingId, next, progress, kickoff, help }: Props) {
  const say = useSay();
  const vendor = useVendor();
  const day = useDay();
  const stuck = help && <StuckHere onboardingId={onboardingId} page="home" help={help} item={next.kind} />;
  switch (next.kind) {
    case 'confirm': {
      const title = next.begun ? say('next.confirm.begun') : say(`next.confirm.${next.as}`);
      return (
        <Card title={title} what={say('next.confirm.what', { vendor })}>
          <p className="text-base text-muted">
            <Amount toConfirm={next.toConfirm} missing={next.missing} />
          </p>
          <Go href={confirmHref(onboardingId)}>{say('next.confirm.go')}</Go>
          <Progress progress={progress} />
          {stuck}
        </Card>
      );
    }
    case 'questions':
      return (
        <Card
          title={
            next.count === 1 ? say('next.questions.one') : say('next.questions.other', { count: next.count })
          }
          what={say('next.questions.what', { vendor })}
        >
          <Go href={`${messagesHref(onboardingId)}#questions`}>{say('next.questions.go')}</Go>
          {stuck}
        </Card>
      );
    case 'documents':
      return (
        <Card
          title={
            next.count === 1 ? say('next.documents.one') : say('next.documents.other', { count: next.count })
          }
          what={say('next.documents.what')}
        >
          <Go href={documentsHref(onboardingId)}>{say('documents.homeGo')}</Go>
          {stuck}
        </Card>
      );
    case 'plan': {
      const due = next.late ? 'next.plan.late' : 'next.plan.due';
      return (
        <Card title={next.title} what={say(due, { day: day(next.dueOn) })}>
          <Go href={planHref(onboardingId, next.stepId)}>{say('next.plan.go')}</Go>
          {stuck}
        </Card>
      );
    }
    case 'kickoff':
      return (
        <Card title={say('next.kickoff')} what={say('next.kickoff.what')}>
          {kickoff && <KickoffFacts kickoff={kickoff} />}
          <CalendarButton onboardingId={onboardingId} primary />
          {stuck}
        </Card>
      );
    case 'others':
    case 'wait':
      return (
        <Card
          icon={<CircleCheck size={26} className="text-good" aria-hidden="true" />}
          title={say(`next.${next.kind}`)}
          what={say(`next.${next.kind}.what`)}
        >
          {next.kind === 'others' && <Progress progress={progress} />}
        </Card>
      );
  }
}

/** The way to the step. */
function Go({ href, children }: { href: string; children: ReactNode }) {
  return (
    <ButtonLink href={href} variant="primary" size="lg" className={stepButton}>
      {children}
      <ArrowRight size={18} aria-hidden="true" />
    </ButtonLink>
  );
}

function Card({
  icon,
  title,
  what,
  children,
}: {
  icon?: ReactNode;
  title: string;
  what: string;
  children?: ReactNode;
}) {
  const say = useSay();
  return (
    <section
      aria-labelledby="next"
      className="rounded-2xl border border-line bg-surface p-6 shadow-sm sm:p-8"
    >
      <p className="text-sm font-semibold text-accent-ink">{say('next.label')}</p>
      <h2 id="next" className="mt-2 flex items-start gap-3 text-2xl font-semibold text-ink">
        {icon}
        {title}
      </h2>
      <p className="mt-2 max-w-prose text-lg text-pretty text-muted">{what}</p>
      {children && <div className="mt-5 flex flex-col items-start gap-5">{children}</div>}
    </section>
  );
}

/** Half a minute to confirm a value, one and a half to think of one that nobody has told us. */
const minutes = (toConfirm: number, missing: number) =>
  Math.max(1, Math.round(toConfirm / 2 + missing * 1.5));

function Amount({ toConfirm, missing }: { toConfirm: number; missing: number }) {
  const say = useSay();
  const count = toConfirm + missing;
  const parts = [
    count === 1 ? say('next.confirm.count.one') : say('next.confirm.count.other', { count }),
    ...(missing === 0
      ? []
      : [
          missing === 1
            ? say('next.confirm.missing.one')
            : say('next.confirm.missing.other', { count: missing }),
        ]),
    say('next.confirm.minutes', { minutes: minutes(toConfirm, missing) }),
  ];
  return <>{parts.join(', ')}</>;
}

function Progress({ progress }: Pick<HomeView, 'progress'>) {
  const say = useSay();
  const all = progress.said + progress.toConfirm + progress.missing;
  if (all === 0 || progress.said === 0) return null;
  const words = say('progress.said', { said: progress.said, all });
  return (
    <div className="w-full max-w-sm">
      <progress value={progress.said} max={all} aria-label={say('progress.label')} className="h-2" />
      <p className="mt-1.5 text-sm text-muted">{words}</p>
    </div>
  );
}
