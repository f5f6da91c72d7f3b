import type { CustomerPlanStep } from '@handrail/api/plan/views';
import { useViewer } from '@handrail/ui/viewer';
import { useSay } from '../words/words.tsx';

/** A day of the plan in the reader's language: "Thu, 5 March". The same day wherever they are. */
export function useDay(): (day: string) => string {
  const { locale, now } = useViewer();
  return (day) =>
    new Intl.DateTimeFormat(locale, {
      ...{ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' },
      ...(day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }),
    }).format(new Date(day));
}

/** When a step is due, was due, or was done and by whom. */
export function Due({ step }: { step: CustomerPlanStep }) {
  const say = useSay();
  const day = useDay();
  return (
    <span className={step.standing === 'late' ? 'font-medium text-high' : undefined} suppressHydrationWarning>
      {words()}
    </span>
  );

  function words(): string {
    const { standing, dueOn, doneBy, doneAt } = step;
    if (standing === 'done')
      return doneBy === null || doneAt === null
        ? say('plan.done')
        : say('plan.doneBy', { who: doneBy, day: day(doneAt.slice(0, 10)) });
    if (dueOn === null) return say('plan.noDay');
    return say(standing === 'late' ? 'plan.late' : 'plan.due', { day: day(dueOn) });
  }
}
