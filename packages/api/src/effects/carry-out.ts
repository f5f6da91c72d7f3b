import { EFFECT_PAYLOADS } from '@handrail/core/effects/payloads';
import type { EffectKind } from '@handrail/core/effects/kinds';
import { beginEffect } from '@handrail/db/effects/ledger';
import type { Lease } from '@handrail/db/effects/ledger';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { executors } from './executors/all.ts';
import type { Begun, Came, Executor } from './executors/executor.ts';
import { record, tell } from './record.ts';
import type { Pace } from './pace.ts';

/**
 * Carries out one effect that this worker holds, and records what came of it. Never throws for the effect's sake: what goes wrong
 * is recorded with it, so that one bad effect stops no other.
 */
export async function carryOut(
  services: Services,
  workspaceId: string,
  lease: Lease,
  pace: Pace,
): Promise<void> {
  try {
    await byKind(services, workspaceId, lease, pace, lease.kind);
  } catch (error) {
    services.log.error({ effect: lease.id, kind: lease.kind, err: error }, 'an effect failed by a bug');
    const came = { outcome: 'retry', error: 'Something went wrong on our side' } as const;
    await inWorkspace(services.db, workspaceId, (tx) => record(tx, services, workspaceId, lease, came, pace));
  }
}

async function byKind<Kind extends EffectKind>(
  services: Services,
  workspaceId: string,
  lease: Lease,
  pace: Pace,
  kind: Kind,
): Promise<void> {
  const executor: Executor<Kind> = executors[kind];
  const payload = EFFECT_PAYLOADS[kind].parse(lease.payload) as Begun<Kind>['payload'];
  const begun = (): Begun<Kind> => ({
    workspaceId,
    onboardingId: lease.onboardingId,
    effectId: lease.id,
    payload,
    now: services.now(),
  });
  if (executor.where === 'inside') {
    await inWorkspace(
      services.db,
      workspaceId,
      async (tx) => {
        if (!(await begin(tx, services, workspaceId, lease, pace))) return;
        await record(tx, services, workspaceId, lease, await executor.carryOut(tx, services, begun()), pace);
      },
      // What it does and that it is done are lost together, or not at all.
      { isRepeatable: true },
    );
    return;
  }
  const came =
    lease.verdict === 'unclear'
      ? await attempted(services, lease, () => lookedUp(services, executor, begun()))
      : (await inWorkspace(services.db, workspaceId, (tx) => begin(tx, services, workspaceId, lease, pace)))
        ? await attempted(services, lease, () => executor.carryOut(services, begun()))
        : null;
  if (came !== null)
    await inWorkspace(services.db, workspaceId, (tx) => record(tx, services, workspaceId, lease, came, pace));
}

/** A bug after the effect has begun must not have it tried again: it may have happened. */
async function attempted(services: Services, lease: Lease, attempt: () => Promise<Came>): Promise<Came> {
  try {
    return await attempt();
  } catch (error) {
    services.log.error({ effect: lease.id, kind: lease.kind, err: error }, 'an effect failed by a bug');
    return { outcome: 'unknown', error: 'Something went wrong on our side while it was under way' };
  }
}

/** Whether the effect may go. Where it may not any more, it waits again, and that is told. */
async function begin(
  tx: Parameters<typeof beginEffect>[0],
  services: Services,
  workspaceId: string,
  lease: Lease,
  pace: Pace,
): Promise<boolean> {
  const now = services.now();
  const outcome = await beginEffect(tx, lease, {
    at: now,
    until: pace.leaseUntil(now),
    lookAgainAt: pace.lookAgainAt(now),
  });
  if (outcome === 'begun') await tell(tx, workspaceId, lease, 'effect.started', now);
  if (outcome === 'stopped') await tell(tx, workspaceId, lease, 'effect.stopped', now);
  return outcome === 'begun';
}

/** What became of an attempt that another worker began and never recorded. */
async function lookedUp<Kind extends EffectKind>(
  services: Services,
  executor: Extract<Executor<Kind>, { where: 'outside' }>,
  begun: Begun<Kind>,
): Promise<Came> {
  if (executor.lookUp !== null) return executor.lookUp(services, begun);
  return { outcome: 'unknown', error: 'The worker that began it fell silent' };
}
