import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { Link } from '@handrail/ui/link';
import { callerFor } from '../api.server.ts';
import { Colleagues } from '../home/colleagues.tsx';
import { DocumentsPart } from '../home/documents-part.tsx';
import { Kickoff } from '../home/kickoff.tsx';
import { Lately } from '../home/lately.tsx';
import { PlanPart } from '../home/plan-part.tsx';
import { NextStepCard } from '../home/next-step.tsx';
import { Team } from '../home/team.tsx';
import type { RootData } from '../root.tsx';
import { pageLanguage } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'home.title');

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const language = pageLanguage(args.request, await api.me.get());
  return api.onboardings.home({ onboardingId: args.params.id ?? '', language });
}

/** What a customer sees first: their goal, the one thing they do next, who is there for them, and what happened. */
export default function HomePage() {
  const home = useLoaderData<typeof loader>();
  const me = useRouteLoaderData<RootData>('root')?.me;
  const say = useSay();
  const vendor = useVendor();
  const { kickoff, onboardingId } = home;
  return (
    <div className="flex flex-col gap-8 sm:gap-10">
      <div>
        <p className="text-lg text-muted">{say('home.hello', { name: me?.name ?? '' })}</p>
        {home.goal === null ? (
          <h1 className="mt-2 text-[2rem] leading-tight font-semibold tracking-tight text-ink">
            {say('home.noGoal', { vendor })}
          </h1>
        ) : (
          <h1 className="mt-2 max-w-2xl text-[1.75rem] leading-snug font-semibold tracking-tight text-pretty break-words text-ink sm:text-[2rem]">
            <span className="sr-only">{say('home.goal')}: </span>
            {home.goal}
          </h1>
        )}
        <p className="mt-3 text-base text-faint">
          {[home.product, home.accountName].filter(Boolean).join(' · ')}
          {home.several && (
            <>
              {' · '}
              <Link href="/" className="rounded-sm text-accent-ink underline underline-offset-2">
                {say('home.other')}
              </Link>
            </>
          )}
        </p>
      </div>
      <NextStepCard onboardingId={onboardingId} next={home.next} progress={home.progress} kickoff={kickoff} />
      {kickoff && home.next.kind !== 'kickoff' && <Kickoff onboardingId={onboardingId} kickoff={kickoff} />}
      {home.documents.all > 0 && home.next.kind !== 'documents' && (
        <DocumentsPart onboardingId={onboardingId} documents={home.documents} />
      )}
      {home.plan && <PlanPart onboardingId={onboardingId} plan={home.plan} />}
      <div className="grid gap-8 sm:gap-10 md:grid-cols-2">
        <div className="flex flex-col gap-8 sm:gap-10">
          <Team team={home.team} />
          <Colleagues onboardingId={onboardingId} people={home.people} mayInvite={home.mayInvite} />
        </div>
        <Lately lately={home.lately} />
      </div>
    </div>
  );
}
