import type { MeetingView } from '@handrail/api/kickoff/view';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { DayTime } from '@handrail/ui/day-time';
import { KeyValue } from '@handrail/ui/key-value';
import { CalendarClock, CalendarX } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { callOffHref, meetingHref } from '../reviews/hrefs.ts';
import { FateLink } from './fate.tsx';
import { GoalAnswer } from './goal-answer.tsx';

type Props = {
  readonly onboardingId: string;
  readonly meeting: MeetingView | null;
  /** The viewer may set, change and call off the meeting. */
  readonly may: boolean;
};

/** When the kickoff is, who was invited and whether each has it. */
export function MeetingSection({ onboardingId, meeting, may }: Props) {
  const standing = meeting !== null && !meeting.calledOff;
  return (
    <Section
      id="meeting"
      title="Kickoff meeting"
      note={meeting !== null && meeting.changes > 0 ? changed(meeting.changes) : undefined}
      actions={
        may && (
          <>
            <ButtonLink
              href={meetingHref(onboardingId)}
              size="sm"
              icon={<CalendarClock size={13} aria-hidden="true" />}
            >
              {standing ? 'Change it' : 'Set a time'}
            </ButtonLink>
            {standing && (
              <ButtonLink
                href={callOffHref(onboardingId)}
                size="sm"
                variant="ghost"
                icon={<CalendarX size={13} aria-hidden="true" />}
              >
                Call it off
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <div className="space-y-3">
        {meeting === null ? (
          <p className="text-sm text-muted">No time is set, and nobody is invited yet.</p>
        ) : (
          <Details meeting={meeting} />
        )}
        <GoalAnswer onboardingId={onboardingId} may={may} />
      </div>
    </Section>
  );
}

function Details({ meeting }: { meeting: MeetingView }) {
  const { startsAt, when, place, goal, attendees, calledOff } = meeting;
  return (
    <div className="space-y-3">
      {calledOff && (
        <p className="text-sm text-ink">It was called off: who had it in their calendar was told.</p>
      )}
      <KeyValue
        items={[
          {
            key: 'when',
            label: calledOff ? 'It was' : 'When',
            value: (
              <>
                <DayTime at={startsAt} />
                <span className="block text-xs text-muted">In the invitation: {when}</span>
              </>
            ),
          },
          ...(place === '' ? [] : [{ key: 'place', label: 'Where', value: <PlainText text={place} /> }]),
          ...(goal === '' ? [] : [{ key: 'goal', label: 'Their goal', value: <PlainText text={goal} /> }]),
        ]}
      />
      <ul className="divide-y divide-line rounded-md border border-line text-sm">
        {attendees.map(({ name, address, role, side, mail }) => (
          <li
            key={address}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 py-1.5"
          >
            <span className="min-w-0">
              <span className="text-ink">
                <PlainText text={name} />
              </span>
              <span className="block text-xs [overflow-wrap:anywhere] text-muted">
                {side === 'ours' ? `Ours, ${role}` : role} · {address}
              </span>
            </span>
            {mail !== null && <FateLink fate={mail} of={name} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function changed(times: number): string {
  return times === 1 ? 'changed once' : `changed ${times} times`;
}
