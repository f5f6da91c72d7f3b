import { Link } from '@handrail/ui/link';
import { ArrowLeft } from 'lucide-react';
import { homeHref } from '../home/href.ts';
import { useSay } from '../words/words.tsx';

/** The way from a page of an onboarding back to its first one. */
export function BackHome({ onboardingId }: { readonly onboardingId: string }) {
  const say = useSay();
  return (
    <Link
      href={homeHref(onboardingId)}
      className="inline-flex min-h-11 items-center gap-2 rounded-sm text-base text-muted hover:text-ink hover:underline"
    >
      <ArrowLeft size={18} aria-hidden="true" />
      {say('nav.home')}
    </Link>
  );
}
