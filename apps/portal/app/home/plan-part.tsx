import type { HomeView } from '@handrail/api/portal/views';
import { ButtonLink } from '@handrail/ui/button';
import { Due } from '../plan/due.tsx';
import { planHref } from '../plan/href.ts';
import { useOwner } from '../plan/owner.tsx';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';

type Props = {
  readonly onboardingId: string;
  readonly plan: NonNullable<HomeView['plan']>;
};

/** The plan in brief: how far it is, what comes next on either side, and the way to all of it. */
export function PlanPart({ onboardingId, plan }: Props) {
  const say = useSay();
  const owner = useOwner();
  return (
    <Part title={say('plan.title')}>
      <div className="rounded-xl border border-line bg-surface p-5 sm:p-6">
        <div className="flex flex-wrap items-center justify-between gap-5">
          <p className="text-base text-muted">{say('plan.home', { done: plan.done, all: plan.all })}</p>
          <ButtonLink href={planHref(onboardingId)} size="lg" className="h-12 px-5 max-sm:w-full">
            {say('plan.homeGo')}
          </ButtonLink>
        </div>
        {plan.next.length > 0 && (
          <ol className="mt-5 flex flex-col gap-4 border-t border-line pt-5">
            {plan.next.map((step) => (
              <li key={step.id}>
                <p className="text-base font-medium text-pretty break-words text-ink">{step.title}</p>
                <p className="text-sm text-muted">
                  {owner(step)}
                  <span aria-hidden="true"> · </span>
                  <Due step={step} />
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Part>
  );
}
