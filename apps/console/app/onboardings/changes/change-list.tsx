import type { Change } from '@handrail/core/packets/packet';
import { LANE_LABELS } from '@handrail/core/rules/labels';
import { Section } from '@handrail/ui/card';
import { DiffText } from '@handrail/ui/diff-text';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { TierBadge } from '@handrail/ui/tier-badge';
import { CircleCheck, CirclePlus, PencilLine, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { packetHref, type PacketAddress } from '../packet/address.ts';
import { placeId } from '../packet/places.ts';
import { groupChanges } from './group-changes.ts';

/** Everything an update changed: holds and lane first, then findings, then fields with before and after. */
export function ChangeList({ changes, address }: { changes: readonly Change[]; address: PacketAddress }) {
  const { holds, lane, opened, changed, cleared, fields } = groupChanges(changes);
  return (
    <div className="space-y-4">
      {(holds || lane) && (
        <Section title="What may happen now">
          <ul className="space-y-2 text-sm">
            {holds && holds.added.length > 0 && (
              <li className="flex flex-wrap items-center gap-1.5">
                <span className="text-muted">Now held:</span>
                {holds.added.map((hold) => (
                  <HoldChip key={hold} hold={hold} />
                ))}
              </li>
            )}
            {holds && holds.removed.length > 0 && (
              <li className="flex flex-wrap items-center gap-1.5">
                <span className="text-muted">No longer held:</span>
                {holds.removed.map((hold) => (
                  <HoldChip key={hold} hold={hold} className="line-through opacity-80" />
                ))}
              </li>
            )}
            {lane && (
              <li className="flex flex-wrap items-center gap-1.5">
                <Route size={14} aria-hidden="true" className="text-faint" />
                <span className="text-muted">Lane:</span>
                <DiffText before={LANE_LABELS[lane.before]} after={LANE_LABELS[lane.after]} />
              </li>
            )}
          </ul>
        </Section>
      )}
      <FindingChanges
        title="Opened"
        icon={<CirclePlus size={14} aria-hidden="true" className="text-high" />}
        findings={opened}
        address={address}
      />
      <FindingChanges
        title="Changed"
        icon={<PencilLine size={14} aria-hidden="true" className="text-accent-ink" />}
        findings={changed}
        address={address}
      />
      <FindingChanges
        title="Cleared"
        icon={<CircleCheck size={14} aria-hidden="true" className="text-good" />}
        findings={cleared}
      />
      {fields.length > 0 && (
        <Section title="Fields" note={String(fields.length)} flush>
          <dl>
            {fields.map((field) => (
              <div
                key={field.field}
                className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0 sm:grid-cols-[14rem_1fr]"
              >
                <dt className="text-muted">
                  <Link
                    href={packetHref(address, placeId(field.field))}
                    className="underline-offset-2 hover:text-ink hover:underline"
                  >
                    {field.label}
                  </Link>
                </dt>
                <dd className="min-w-0">
                  <DiffText
                    before={field.before}
                    after={field.after}
                    layout={isLong(field.before, field.after) ? 'stacked' : 'inline'}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </div>
  );
}

type FindingChange = ReturnType<typeof groupChanges>['opened'][number];
type FindingProps = {
  readonly title: string;
  readonly icon: ReactNode;
  readonly findings: readonly FindingChange[];
  readonly address?: PacketAddress;
};

function FindingChanges({ title, icon, findings, address }: FindingProps) {
  if (findings.length === 0) return null;
  return (
    <Section title={`Findings: ${title.toLowerCase()}`} note={String(findings.length)} flush>
      <ul>
        {findings.map((finding) => (
          <li
            key={finding.row}
            className="flex items-start gap-3 border-b border-line px-4 py-2.5 text-sm last:border-b-0"
          >
            <span className="mt-0.5 shrink-0">{icon}</span>
            <div className="min-w-0 flex-1">
              <p className="font-medium text-ink">
                {address ? (
                  <Link
                    href={packetHref(address, `finding-${finding.row}`)}
                    className="underline-offset-2 hover:underline"
                  >
                    {finding.title}
                  </Link>
                ) : (
                  finding.title
                )}{' '}
                <Link
                  href={`/register/${finding.row}`}
                  className="text-xs font-normal tabular text-faint hover:underline"
                >
                  {finding.row}
                </Link>
              </p>
              {finding.before === undefined ? (
                <p className="text-pretty text-muted">{finding.because}</p>
              ) : (
                <DiffText before={finding.before} after={finding.because} layout="stacked" />
              )}
            </div>
            <TierBadge tier={finding.tier} className="shrink-0" />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Beyond this, before and after stand one above the other. */
const LONG = 48;

function isLong(before: string | null, after: string | null): boolean {
  return (before?.length ?? 0) + (after?.length ?? 0) > LONG * 2;
}
