import type { PlanView } from '@handrail/api/portal/views';
import { CalendarCheck2, CalendarDays } from 'lucide-react';
import { CalendarButton, KickoffFacts } from '../home/kickoff.tsx';
import { useSay } from '../words/words.tsx';
import { TimelineItem } from './timeline-item.tsx';

/** The kickoff on the line of time. */
export function KickoffItem({
  onboardingId,
  kickoff,
}: {
  onboardingId: string;
  kickoff: NonNullable<PlanView['kickoff']>;
}) {
  const say = useSay();
  const Mark = kickoff.over ? CalendarCheck2 : CalendarDays;
  return (
    <TimelineItem
      id="kickoff"
      mark={<Mark size={24} className={kickoff.over ? 'text-good' : 'text-accent-ink'} aria-hidden="true" />}
      raised={!kickoff.over}
    >
      <h3 className="mb-2 text-lg font-medium text-ink">
        {say(kickoff.over ? 'plan.kickoffOver' : 'plan.kickoff')}
      </h3>
      <KickoffFacts kickoff={kickoff} />
      {!kickoff.over && (
        <div className="mt-4">
          <CalendarButton onboardingId={onboardingId} />
        </div>
      )}
    </TimelineItem>
  );
}
