import type { KickoffView } from '@handrail/api/portal/views';
import { buttonClass } from '@handrail/ui/button';
import { useViewer } from '@handrail/ui/viewer';
import { CalendarPlus, MapPin, Users } from 'lucide-react';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';
import { kickoffFileHref } from './href.ts';

/** When the kickoff is, where and with whom, and the file for the calendar. */
export function Kickoff({ onboardingId, kickoff }: { onboardingId: string; kickoff: KickoffView }) {
  const say = useSay();
  return (
    <Part title={say('kickoff.title')}>
      <div className="flex flex-wrap items-center justify-between gap-5 rounded-xl border border-line bg-surface p-5 sm:p-6">
        <KickoffFacts kickoff={kickoff} />
        <CalendarButton onboardingId={onboardingId} />
      </div>
    </Part>
  );
}

/** The meeting in the viewer's own zone and language. */
export function KickoffFacts({ kickoff }: { kickoff: KickoffView }) {
  const say = useSay();
  const { locale, timeZone } = useViewer();
  const time = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at));
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const when = {
    day: time(kickoff.startsAt, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    from: time(kickoff.startsAt, clock),
    to: time(kickoff.endsAt, { ...clock, timeZoneName: 'short' }),
  };
  return (
    <div className="min-w-0 text-base text-muted">
      <p className="text-lg font-medium text-ink">
        <time dateTime={kickoff.startsAt} suppressHydrationWarning>
          {say('kickoff.when', when)}
        </time>
      </p>
      {kickoff.place !== '' && (
        <p className="mt-1.5 flex items-start gap-2 break-words">
          <MapPin size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
          <span className="min-w-0">{kickoff.place}</span>
        </p>
      )}
      <p className="mt-1.5 flex items-start gap-2">
        <Users size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        <span className="min-w-0">
          {say('kickoff.with', { people: new Intl.ListFormat(locale).format(kickoff.people) })}
        </span>
      </p>
    </div>
  );
}

/** A plain link: a file is no page of ours. */
export function CalendarButton({
  onboardingId,
  primary = false,
}: {
  onboardingId: string;
  primary?: boolean;
}) {
  const say = useSay();
  return (
    <a
      href={kickoffFileHref(onboardingId)}
      download="kickoff.ics"
      className={buttonClass(
        { variant: primary ? 'primary' : 'secondary', size: 'lg' },
        'h-12 px-5 max-sm:w-full',
      )}
    >
      <CalendarPlus size={18} aria-hidden="true" />
      {say('kickoff.file')}
    </a>
  );
}
