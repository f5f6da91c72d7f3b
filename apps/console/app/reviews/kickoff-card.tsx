import type { ReviewView } from '@handrail/api/reviews/views';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { CircleCheck, OctagonPause, Rocket, Undo2 } from 'lucide-react';
import { decideHref } from './hrefs.ts';

/** Whether the kickoff can go, what is in the way, and the two decisions on the packet as a whole. */
export function KickoffCard({ review }: { review: ReviewView }) {
  const { kickoff, mayReturn, onboardingId, returns } = review;
  const ready = !kickoff.approved && kickoff.obstacles.length === 0;
  return (
    <Section
      id="kickoff"
      title="Kickoff"
      note={returns > 0 ? `sent back ${returns === 1 ? 'once' : `${returns} times`}` : undefined}
    >
      <div className="space-y-3 text-sm">
        {kickoff.approved ? (
          <p className="flex items-start gap-2 text-ink">
            <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
            The kickoff is approved.
          </p>
        ) : ready ? (
          <p className="flex items-start gap-2 text-ink">
            <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
            Nothing is in the way.
          </p>
        ) : (
          <>
            <p className="flex items-start gap-2 text-ink">
              <OctagonPause size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-hold" />
              {kickoff.obstacles.length === 1
                ? 'One thing is in the way:'
                : `${kickoff.obstacles.length} things are in the way:`}
            </p>
            <ul className="list-disc space-y-1 pl-9 text-muted">
              {kickoff.obstacles.map((one) => (
                <li key={one} className="text-pretty">
                  {one}
                </li>
              ))}
            </ul>
          </>
        )}
        {!kickoff.approved && (kickoff.mayApprove || mayReturn) && (
          <div className="flex flex-wrap gap-2">
            {kickoff.mayApprove && ready && (
              <ButtonLink
                href={decideHref(onboardingId, [], 'approve_kickoff')}
                variant="primary"
                size="sm"
                icon={<Rocket size={13} aria-hidden="true" />}
              >
                Approve the kickoff
              </ButtonLink>
            )}
            {mayReturn && (
              <ButtonLink
                href={decideHref(onboardingId, [], 'request_information')}
                size="sm"
                icon={<Undo2 size={13} aria-hidden="true" />}
              >
                Send back to sales
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
