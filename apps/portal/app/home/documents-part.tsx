import type { HomeView } from '@handrail/api/portal/views';
import { ButtonLink } from '@handrail/ui/button';
import { documentsHref } from '../documents/href.ts';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';

/** How many of the documents are here, and the way to them. */
export function DocumentsPart({ onboardingId, documents }: Pick<HomeView, 'onboardingId' | 'documents'>) {
  const say = useSay();
  return (
    <Part title={say('documents.title')}>
      <div className="flex flex-wrap items-center justify-between gap-5 rounded-xl border border-line bg-surface p-5 sm:p-6">
        <p className="text-base text-muted">{say('documents.home', documents)}</p>
        <ButtonLink href={documentsHref(onboardingId)} size="lg" className="h-12 px-5 max-sm:w-full">
          {say('documents.homeGo')}
        </ButtonLink>
      </div>
    </Part>
  );
}
