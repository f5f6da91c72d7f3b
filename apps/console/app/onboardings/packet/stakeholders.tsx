import type { Packet, StakeholderEntry } from '@handrail/core/packets/packet';
import { STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import { Avatar } from '@handrail/ui/avatar';
import { Badge } from '@handrail/ui/badge';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Star, UserX } from 'lucide-react';
import { contactsHref } from '../../contacts/href.ts';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** The stakeholder map: who holds which role, and which roles the lane needs that nobody holds. */
export function Stakeholders({
  id,
  packet,
}: {
  /** The onboarding's. */
  readonly id: string;
  readonly packet: Pick<Packet, 'stakeholders' | 'stakeholderGaps'>;
}) {
  const shown = packet.stakeholders.filter((entry) => entry.required || entry.people.length > 0);
  const gaps = packet.stakeholderGaps.length;
  return (
    <Section
      id="stakeholders"
      title="Stakeholder map"
      note={
        gaps === 0
          ? 'every required role is filled'
          : `${gaps} required ${gaps === 1 ? 'role is' : 'roles are'} empty`
      }
      actions={
        <ButtonLink size="sm" href={contactsHref(id)}>
          People in the portal
        </ButtonLink>
      }
      flush
    >
      <dl>
        {shown.map((entry) => (
          <Role key={entry.role} entry={entry} gap={packet.stakeholderGaps.includes(entry.role)} />
        ))}
      </dl>
    </Section>
  );
}

function Role({ entry, gap }: { entry: StakeholderEntry; gap: boolean }) {
  return (
    <div className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm text-muted">
        {STAKEHOLDER_LABELS[entry.role]}
        {entry.required && <span className="ml-1.5 text-2xs text-faint">required</span>}
      </dt>
      <dd className="min-w-0 space-y-2">
        {gap && (
          <Badge tone="medium" icon={<UserX size={12} aria-hidden="true" />}>
            Nobody holds this role
          </Badge>
        )}
        {entry.people.map((person) => (
          <div key={person.source} className="flex items-start gap-2 text-sm">
            <Avatar name={person.name} size="sm" className="mt-px" />
            <div className="min-w-0">
              <From sources={[person.source]} id={placeId(person.source)} className="font-medium text-ink">
                {person.name}
              </From>
              {person.primary && (
                <span className="ml-1.5 inline-flex items-center gap-0.5 text-xs text-muted">
                  <Star size={11} aria-hidden="true" /> primary
                </span>
              )}
              <p className="text-xs break-words text-muted">
                {[person.title, person.email, person.timezone, person.language].filter(Boolean).join(' · ')}
              </p>
              {person.notes && <p className="text-xs whitespace-pre-line text-muted">{person.notes}</p>}
            </div>
          </div>
        ))}
      </dd>
    </div>
  );
}
