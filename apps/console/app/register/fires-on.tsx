import type { RegisterRowDetail } from '@handrail/api/views';
import { Section } from '@handrail/ui/card';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { rowLink } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { STATE_LABELS } from '../onboardings/labels.ts';

/** The open onboardings on which the row fires now. */
export function FiresOn({ row }: { row: RegisterRowDetail }) {
  const shown = row.openOnboardings.length;
  return (
    <Section
      title="Fires now on"
      id="fires-on"
      note={`${row.firedOpen.toLocaleString('en')} open, ${row.firedEver.toLocaleString('en')} ever`}
      flush
    >
      {shown === 0 ? (
        <p className="p-4 text-sm text-faint italic">No open onboarding.</p>
      ) : (
        <ul>
          {row.openOnboardings.map((item) => (
            <li
              key={item.id}
              className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0 focus-within:bg-hover hover:bg-hover"
            >
              <Link href={`/onboardings/${item.id}#finding-${row.id}`} {...rowLink}>
                {item.accountName}
              </Link>
              <LaneBadge lane={item.lane} />
              <span className="text-xs text-muted">{STATE_LABELS[item.state]}</span>
              <span className="ml-auto text-xs text-faint">
                <Time at={item.updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {row.firedOpen > shown && (
        <p className="border-t border-line px-4 py-2 text-sm">
          <Link href={`/onboardings?row=${row.id}`} className="text-accent-ink underline underline-offset-2">
            All {row.firedOpen.toLocaleString('en')} onboardings
          </Link>
        </p>
      )}
    </Section>
  );
}
