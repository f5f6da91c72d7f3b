import type { OnboardingView } from '@handrail/api/views';
import { Callout } from '@handrail/ui/callout';
import { DayTime } from '@handrail/ui/day-time';
import { Time } from '@handrail/ui/time';
import { GitCompareArrows } from 'lucide-react';
import { Link } from '@handrail/ui/link';
import { changesHref, packetHref, type PacketAddress } from './address.ts';

const linkClass = 'font-medium text-accent-ink underline underline-offset-2';

/** What a reader must know about this version before reading it. */
export function Notices({ view, address }: { view: OnboardingView; address: PacketAddress }) {
  const changes = view.changes.length;
  return (
    <>
      {view.version !== view.latestVersion && (
        <Callout
          tone="warning"
          title={`This is version ${view.version}. Version ${view.latestVersion} is the newest.`}
        >
          <Link href={packetHref({ id: address.id, version: null })} className={linkClass}>
            Go to the newest version
          </Link>
        </Callout>
      )}
      {changes > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line bg-accent-soft px-3 py-2 text-sm text-ink">
          <GitCompareArrows size={15} aria-hidden="true" className="text-accent-ink" />
          <span className="font-medium">
            {changes} {changes === 1 ? 'change' : 'changes'} in version {view.version}
          </span>
          <span className="text-muted">
            <span data-changed className="rounded-sm px-1">
              Changed places
            </span>{' '}
            are marked.
          </span>
          <Link href={changesHref(address)} className={linkClass}>
            See what changed
          </Link>
        </p>
      )}
      <p className="text-xs text-muted">
        Judged as of <DayTime at={view.asOf} />
        {view.asOfFromRecord && ', the time the record itself brought'} · register version{' '}
        {view.registerVersion} · last update <Time at={view.item.updatedAt} />
      </p>
    </>
  );
}
