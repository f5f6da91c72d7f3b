import type { OnboardingView } from '@handrail/api/views';
import { Callout } from '@handrail/ui/callout';
import { ExactTime, Time } from '@handrail/ui/time';
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
        <Callout title={`${changes} ${changes === 1 ? 'change' : 'changes'} in version ${view.version}`}>
          Changed places are marked below.{' '}
          <Link href={changesHref(address)} className={linkClass}>
            See what changed
          </Link>
        </Callout>
      )}
      <p className="text-xs text-muted">
        Judged as of <ExactTime at={view.asOf} />
        {view.asOfFromRecord && ', the time the record itself brought'} · register version{' '}
        {view.registerVersion} · last update <Time at={view.item.updatedAt} />
      </p>
    </>
  );
}
