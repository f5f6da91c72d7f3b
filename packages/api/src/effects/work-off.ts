import { leaseEffects } from '@handrail/db/effects/ledger';
import type { Lease } from '@handrail/db/effects/ledger';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import { listWorkspaces } from '@handrail/db/people/workspaces';
import type { Services } from '../context.ts';
import { carryOut } from './carry-out.ts';
import { PACE } from './pace.ts';
import type { Pace } from './pace.ts';
import { tell } from './record.ts';

/** Taken at once, and carried out side by side: half the connections of the worker's pool, so that it stays free for others. */
const BUNCH = 5;

/** Carries out everything that is due in a workspace, bunch by bunch, until nothing is or the worker is to stop. */
export async function workOff(
  services: Services,
  workspaceId: string,
  { pace = PACE, stopping = () => false }: { readonly pace?: Pace; readonly stopping?: () => boolean } = {},
): Promise<void> {
  while (!stopping()) {
    const leases = await take(services, workspaceId, pace);
    const mine = leases.filter(({ verdict }) => verdict === 'leased' || verdict === 'unclear');
    const ended = await Promise.allSettled(mine.map((lease) => carryOut(services, workspaceId, lease, pace)));
    const broken = ended.find(({ status }) => status === 'rejected');
    if (broken?.status === 'rejected') throw broken.reason;
    if (leases.length === 0) return;
  }
}

/** The same for every workspace: for what no wake told of, such as a second try, or a wake that got lost. */
export async function workOffAll(services: Services, stopping?: () => boolean): Promise<void> {
  for (const { id } of await listWorkspaces(services.db)) await workOff(services, id, { stopping });
}

function take(services: Services, workspaceId: string, pace: Pace): Promise<Lease[]> {
  const leasing = async (tx: Tx) => {
    const now = services.now();
    const leases = await leaseEffects(tx, {
      at: now,
      until: pace.leaseUntil(now),
      lookAgainAt: pace.lookAgainAt(now),
      most: BUNCH,
    });
    for (const lease of leases) {
      if (lease.verdict === 'leased')
        await tell(tx, workspaceId, lease, 'effect.leased', now, { attempt: lease.attempts });
      if (lease.verdict === 'held')
        await tell(tx, workspaceId, lease, 'effect.held_back', now, { holds: lease.heldBy });
      if (lease.verdict === 'unapproved')
        await tell(tx, workspaceId, lease, 'effect.cancelled', now, { because: 'unapproved' });
    }
    return leases;
  };
  // A lease that is lost with the database is taken again.
  return inWorkspace(services.db, workspaceId, leasing, { isRepeatable: true });
}
