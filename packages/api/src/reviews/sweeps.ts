import { listWorkspaces } from '@handrail/db/people/workspaces';
import { lapsedConditions, lapsedRequests, overdueItems, waitedEnough } from '@handrail/db/reviews/overdue';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { endAsking, endWaiting } from './end-waiting.ts';
import { escalate } from './escalate.ts';
import { reopenLapsed } from './reopen-lapsed.ts';

/** Far more than fall due between two sweeps; what is left comes next time. */
const MOST = 500;

/**
 * Gives each item whose clock has run out to the next level, and says so. Safe to run twice and side by side: what another
 * process has just now is left to it.
 */
export function escalateOverdue(services: Services, now: string): Promise<void> {
  return eachDue(services, {
    find: (tx, workspaceId) => overdueItems(tx, workspaceId, now, MOST),
    settle: (tx, workspaceId, place) => escalate(tx, { workspaceId, ...place, now }),
  });
}

/**
 * Opens each item again whose condition was not met in time, with a new clock, and says so. The hold is back from the deadline on,
 * whether this runs or not. As safe as `escalateOverdue`.
 */
export function tellLapsedConditions(services: Services, now: string): Promise<void> {
  return eachDue(services, {
    find: (tx, workspaceId) => lapsedConditions(tx, workspaceId, now, MOST),
    settle: (tx, workspaceId, id) => reopenLapsed(tx, { workspaceId, id, now }),
  });
}

/** Lets each clock go on that stood still for the customer as long as it may, and says so. As safe as `escalateOverdue`. */
export function endLongWaits(services: Services, now: string): Promise<void> {
  return eachDue(services, {
    find: (tx, workspaceId) => waitedEnough(tx, workspaceId, now, MOST),
    settle: (tx, workspaceId, place) => endWaiting(tx, { workspaceId, ...place, now }),
  });
}

/** Lets the clocks go on that stood still for questions which nobody answered in time, and says so. As safe as `escalateOverdue`. */
export function tellUnanswered(services: Services, now: string): Promise<void> {
  return eachDue(services, {
    find: (tx, workspaceId) => lapsedRequests(tx, workspaceId, now, MOST),
    settle: (tx, workspaceId, id) => endAsking(tx, { workspaceId, id, now }),
  });
}

/** Settles what is due in every workspace, each in a transaction of its own: one that fails keeps no other from its turn. */
async function eachDue<Due>(
  { db, log }: Services,
  sweep: {
    readonly find: (tx: Tx, workspaceId: string) => Promise<readonly Due[]>;
    readonly settle: (tx: Tx, workspaceId: string, due: Due) => Promise<void>;
  },
): Promise<void> {
  for (const { id } of await listWorkspaces(db))
    for (const due of await inWorkspace(db, id, (tx) => sweep.find(tx, id)))
      try {
        await inWorkspace(db, id, (tx) => sweep.settle(tx, id, due));
      } catch (error) {
        log.error({ error, workspaceId: id, due }, 'a review that fell due could not be settled');
      }
}
