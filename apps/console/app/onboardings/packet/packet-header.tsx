import type { OnboardingView } from '@handrail/api/views';
import { SEGMENT_LABELS } from '@handrail/core/rules/labels';
import { instantOf } from '@handrail/core/time/days';
import { Badge } from '@handrail/ui/badge';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { MoneyText } from '@handrail/ui/money-text';
import { Time } from '@handrail/ui/time';
import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { labelOf, STATE_LABELS } from '../labels.ts';
import { SourcedValue } from './sourced-value.tsx';

/** Who this customer is, at a glance: deal, value, lane with its reason, segment, state, team and times. */
export function PacketFacts({ view }: { view: OnboardingView }) {
  const { packet, item } = view;
  const { deal, account, lane, team } = packet;
  const invitedTo = kickoffBeside(view);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-3 xl:grid-cols-[repeat(auto-fit,minmax(9rem,auto))]">
      <Fact label="Deal" wide>
        {deal.name.value ?? item.dealName}
        {deal.product.value !== null && <span className="text-muted"> · {deal.product.value}</span>}
      </Fact>
      <Fact label="Annual value">
        <SourcedValue field="deal.annualValue" value={deal.annualValue} place={false}>
          {(value) => <MoneyText {...value} className="tabular" />}
        </SourcedValue>
      </Fact>
      <Fact label="Lane" wide>
        <LaneBadge lane={lane.lane} /> <span className="text-xs text-pretty text-muted">{lane.because}</span>
      </Fact>
      <Fact label="Segment">
        <SourcedValue field="account.segment" value={account.segment} place={false}>
          {(segment) => labelOf(SEGMENT_LABELS, segment)}
        </SourcedValue>
      </Fact>
      {team
        .filter((member) => member.role === 'ae' || member.role === 'csm' || member.person.value !== null)
        .map((member) => (
          <Fact key={member.role} label={member.label}>
            <SourcedValue field={`team.${member.role}`} value={member.person} place={false}>
              {(person) => person.name}
            </SourcedValue>
          </Fact>
        ))}
      <Fact label={deal.closed ? 'Closed' : 'Expected close'}>
        <Time at={deal.closedAt} />
      </Fact>
      <Fact label="Kickoff">
        {invitedTo !== null ? (
          <>
            <Time at={invitedTo} /> <span className="text-xs text-muted">as invited</span>
          </>
        ) : (
          <SourcedValue field="kickoff.at" value={packet.timeline.kickoffAt} place={false}>
            {(at) => <Time at={at} />}
          </SourcedValue>
        )}
      </Fact>
      <Fact label="Received">
        <Time at={item.receivedAt} />
      </Fact>
      <Fact label="Record">
        {item.source} <span className="tabular break-all text-muted">{item.sourceId}</span>
      </Fact>
    </dl>
  );
}

/** When the kickoff is, where people are invited to another time than the record has. */
function kickoffBeside({ item, packet }: OnboardingView): string | null {
  const { value } = packet.timeline.kickoffAt;
  const isSame = item.kickoffAt !== null && value !== null && instantOf(item.kickoffAt) === instantOf(value);
  return isSame ? null : item.kickoffAt;
}

/** The marks beside the customer's name. */
export function PacketMarks({ view }: { view: OnboardingView }) {
  return (
    <span className="ml-2 inline-flex flex-wrap gap-1.5 align-middle font-normal tracking-normal max-sm:mt-1 max-sm:ml-0 max-sm:flex">
      <Badge>{STATE_LABELS[view.item.state]}</Badge>
      {!view.item.closed && (
        <Badge tone="medium" icon={<Hourglass size={12} aria-hidden="true" />}>
          Not closed yet
        </Badge>
      )}
    </span>
  );
}

function Fact({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'col-span-2 min-w-0' : 'min-w-0'}>
      <dt className="text-xs text-faint">{label}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </div>
  );
}
