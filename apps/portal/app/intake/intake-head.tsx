import type { IntakeView } from '@handrail/api/intake/views';
import { Link } from '@handrail/ui/link';
import { Download, Printer } from 'lucide-react';
import { useSay } from '../words/words.tsx';
import { intakeFileHref, printHref } from './href.ts';

/** What the page is for, and how far it is. */
export function IntakeHead({ intake }: { readonly intake: IntakeView }) {
  const say = useSay();
  const { said, toConfirm, missing } = intake.progress;
  const all = said + toConfirm + missing;
  const isDone = said === all;
  return (
    <header className="flex flex-col gap-5">
      <div>
        <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say('intake.title')}
        </h1>
        <p className="mt-3 max-w-2xl text-lg text-pretty text-muted">
          {isDone ? `${say('intake.done')} ${say('intake.doneWhat')}` : say('intake.lead')}
        </p>
      </div>
      <div>
        <p role="status" className="text-base text-ink">
          <span className="font-medium tabular">{say('intake.progress', { said, all })}</span>
          {missing > 0 && (
            <span className="text-muted">
              {' '}
              · {missing === 1 ? say('intake.missing.one') : say('intake.missing.many', { count: missing })}
            </span>
          )}
        </p>
        <svg
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="mt-2 h-2 w-full rounded-full"
        >
          <rect width="100" height="1" className="fill-line" />
          <rect width={all === 0 ? 0 : (100 * said) / all} height="1" className="fill-accent" />
        </svg>
      </div>
      <nav aria-label={say('intake.sections')} className="-mx-3 flex flex-wrap">
        {intake.sections.map(({ name, title }) => (
          <a
            key={name}
            href={`#${name}`}
            className="inline-flex min-h-11 items-center rounded-lg px-3 text-base text-accent-ink hover:bg-hover"
          >
            {title}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** The ways to take the intake along. */
export function IntakeTakeAlong({ onboardingId }: { readonly onboardingId: string }) {
  const say = useSay();
  return (
    <div className="-mx-3 flex flex-wrap gap-1">
      <Link
        href={printHref(onboardingId)}
        className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-base text-muted hover:bg-hover"
      >
        <Printer size={16} aria-hidden="true" />
        {say('intake.print')}
      </Link>
      <a
        href={intakeFileHref(onboardingId)}
        download
        className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-base text-muted hover:bg-hover"
      >
        <Download size={16} aria-hidden="true" />
        {say('intake.download')}
      </a>
    </div>
  );
}
