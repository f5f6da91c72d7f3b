import type { ReviewView, SideView } from '@handrail/api/reviews/views';
import {
  POINT_GROUP_LABELS,
  POINT_GROUPS,
  SIDE_LABELS,
  type PointGroup,
} from '@handrail/core/reviews/acceptance';
import type { ChecklistPoint } from '@handrail/core/kickoff/checklists';
import { Badge } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Checkbox } from '@handrail/ui/checkbox';
import { SourceChip } from '@handrail/ui/citation-chip';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { usePacket } from '../onboardings/packet/packet-context.tsx';
import { acceptanceHref } from './hrefs.ts';
import { stopHref } from './stop-href.ts';

type Acceptance = ReviewView['acceptance'];

type Props = {
  readonly review: ReviewView;
  /** What is open of sales' own checklist: it asks for a reason. */
  readonly openForSales: readonly ChecklistPoint[];
};

/** The handoff is accepted by two sides, point by point; a stop rule that stands is told before anyone ticks in vain. */
export function AcceptanceSection({ review, openForSales }: Props) {
  const { points, sides, stops } = review.acceptance;
  const mine = sides.find((side) => side.mine);
  // Outside of the form, which begins anew with other ticks: a yes that was refused leaves the words that were typed.
  const [reason, setReason] = useState('');
  return (
    <Section
      id="acceptance"
      title="Handoff acceptance"
      description="Sales and customer success both say yes, after looking at each point."
      actions={sides.map((side) => (
        <SideBadge key={side.side} side={side} of={points.length} />
      ))}
    >
      <div className="space-y-4">
        <Stops stops={stops} />
        {points.length === 0 ? (
          <p className="text-sm text-muted">The packet names no promise, scope, date, risk or goal yet.</p>
        ) : mine === undefined ? (
          <Points review={review} mine={null} />
        ) : (
          <Ticks key={mine.ticked.join(' ')} {...{ review, mine, openForSales, reason, setReason }} />
        )}
      </div>
    </Section>
  );
}

function SideBadge({ side, of }: { side: SideView; of: number }) {
  return side.accepted === null ? (
    <Badge icon={<CircleDashed size={12} aria-hidden="true" />}>
      {SIDE_LABELS[side.side]} {side.ticked.length}/{of}
    </Badge>
  ) : (
    <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
      {SIDE_LABELS[side.side]}
      <span className="sr-only"> has accepted</span>
    </Badge>
  );
}

function Stops({ stops }: { stops: Acceptance['stops'] }) {
  const { address } = usePacket();
  if (stops.length === 0) return null;
  return (
    <Callout tone="warning" title="What stands in the way">
      <ul className="mt-1 space-y-1">
        {stops.map(({ rule, what, places }) => (
          <li key={what}>
            <a
              href={stopHref(rule, places, address)}
              className="underline decoration-line-strong underline-offset-2"
            >
              {what}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

type TicksProps = Props & {
  readonly mine: SideView;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
};

function Ticks({ review, mine, openForSales, reason, setReason }: TicksProps) {
  const busy = useNavigation().formAction === acceptanceHref(review.onboardingId);
  const other = review.acceptance.sides.find((side) => side !== mine);
  return (
    <Form method="post" action={acceptanceHref(review.onboardingId)} className="space-y-4">
      <input type="hidden" name="side" value={mine.side} />
      <Points review={review} mine={mine} />
      {mine.accepted === null && mine.side === 'sales' && openForSales.length > 0 && (
        <Field
          label="Ready without"
          hint={`Open on sales’ own checklist: ${openForSales.map(({ text }) => text).join(', ')}. Settle it, or say why the handoff is ready all the same.`}
        >
          <Textarea
            name="reason"
            rows={2}
            maxLength={4000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      )}
      {mine.accepted === null ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" name="intent" value="accept" variant="primary" busy={busy}>
            Accept for {SIDE_LABELS[mine.side].toLowerCase()}
          </Button>
          <Button type="submit" name="intent" value="tick" busy={busy}>
            Save ticks
          </Button>
          {other?.accepted && (
            <span className="text-xs text-muted">
              {SIDE_LABELS[other.side]} has said yes: {other.accepted.by}, <Time at={other.accepted.at} />
              {other.accepted.reason !== null && <>: “{other.accepted.reason}”</>}
            </span>
          )}
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
          <span>
            Accepted by <strong className="font-medium text-ink">{mine.accepted.by}</strong>,{' '}
            <Time at={mine.accepted.at} />
            {mine.accepted.reason !== null && <>: “{mine.accepted.reason}”</>}
          </span>
          {!review.kickoff.approved && (
            <Button type="submit" name="intent" value="withdraw" size="sm" busy={busy}>
              Take it back
            </Button>
          )}
        </div>
      )}
    </Form>
  );
}

function Points({ review, mine }: { review: ReviewView; mine: SideView | null }) {
  const { points } = review.acceptance;
  return (
    <div className="space-y-4">
      {POINT_GROUPS.filter((group) => points.some((point) => point.group === group)).map((group) => (
        <Group key={group} group={group} review={review} mine={mine} />
      ))}
    </div>
  );
}

function Group({ group, review, mine }: { group: PointGroup; review: ReviewView; mine: SideView | null }) {
  const { hrefOf, textOf } = usePacket();
  const { points, sides } = review.acceptance;
  return (
    <fieldset className="min-w-0">
      <legend className="text-xs font-medium text-muted">{POINT_GROUP_LABELS[group]}</legend>
      <ul className="mt-1 divide-y divide-line rounded-md border border-line">
        {points
          .filter((point) => point.group === group)
          .map(({ key, text, note, sources, hash }) => {
            const [source] = sources;
            const others = sides.filter((side) => side !== mine && side.ticked.includes(key));
            const words = (
              <span className="break-words text-ink">
                <PlainText text={text} />
              </span>
            );
            return (
              <li
                key={key}
                className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-3 py-1.5 text-sm"
              >
                <div className="min-w-0 flex-1 basis-60">
                  {mine === null || mine.accepted !== null ? (
                    words
                  ) : (
                    <Checkbox
                      name="ticked"
                      value={`${hash} ${key}`}
                      defaultChecked={mine.ticked.includes(key)}
                      label={words}
                    />
                  )}
                </div>
                <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
                  {note}
                  {source !== undefined && (
                    <SourceChip
                      source={source}
                      label={textOf(source)}
                      href={hrefOf({ source }) ?? undefined}
                    />
                  )}
                  {others.map(({ side }) => (
                    <span key={side} className="inline-flex items-center gap-1 text-good">
                      <CircleCheck size={13} aria-hidden="true" />
                      {SIDE_LABELS[side]}
                    </span>
                  ))}
                </span>
              </li>
            );
          })}
      </ul>
    </fieldset>
  );
}
