import { Badge } from '@handrail/ui/badge';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { BackHome } from '../shell/back-home.tsx';
import { changePlan } from '../plan/action.server.ts';
import { useDay } from '../plan/due.tsx';
import { OwnCalendar } from '../plan/own-calendar.tsx';
import { PlanProgress } from '../plan/progress.tsx';
import { Timeline } from '../plan/timeline.tsx';
import { pageLanguage } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'plan.title');

/** An answer that shows the address of a calendar is kept nowhere. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const me = await api.me.get();
  const view = await api.plan.get({ onboardingId, language: pageLanguage(args.request, me) });
  return { ...view, onboardingId, readOnly: me.readOnly };
}

/** Ticks steps off, and gives or ends the address of one's own calendar. */
export function action(args: ActionFunctionArgs) {
  return changePlan(args);
}

/** The plan: what is done on either side, by whom and by when, with the kickoff in its place. */
export default function PlanPage() {
  const { onboardingId, plan, kickoff, calendarSince, readOnly } = useLoaderData<typeof loader>();
  const address = useActionData<typeof action>()?.address ?? null;
  const say = useSay();
  const day = useDay();
  const steps = plan?.steps ?? [];
  const done = steps.filter(({ standing }) => standing === 'done').length;
  return (
    <div className="flex max-w-2xl flex-col gap-10">
      <div>
        <BackHome onboardingId={onboardingId} />
        <h1 className="mt-2 text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say(steps.length === 0 ? 'plan.none' : 'plan.title')}
        </h1>
        <p className="mt-3 text-lg text-pretty text-muted">
          {say(steps.length === 0 ? 'plan.noneWhat' : 'plan.lead')}
        </p>
        {plan && steps.length > 0 && (
          <>
            <p className="mt-3 text-base text-muted" suppressHydrationWarning>
              {plan.agreedAt === null ? (
                say('plan.proposed')
              ) : (
                <Badge tone="good">{say('plan.agreed', { day: day(plan.agreedAt.slice(0, 10)) })}</Badge>
              )}
            </p>
            <PlanProgress done={done} all={steps.length} />
          </>
        )}
      </div>
      {(steps.length > 0 || kickoff !== null) && (
        <section aria-labelledby="steps">
          <h2 id="steps" className="sr-only">
            {say('plan.steps')}
          </h2>
          {kickoff === null && <p className="mb-6 text-base text-muted">{say('plan.kickoffOpen')}</p>}
          <Timeline onboardingId={onboardingId} plan={plan} kickoff={kickoff} readOnly={readOnly} />
        </section>
      )}
      {(steps.length > 0 || kickoff !== null || calendarSince !== null) && (
        <OwnCalendar since={calendarSince} address={address} readOnly={readOnly} />
      )}
    </div>
  );
}
