import { measurementsAfter } from '@handrail/db/audit/measurements';
import type { KeptMeasurement } from '@handrail/db/audit/measurements';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';

/** Every measurement of a workspace, oldest first. */
export function measured(db: Db, workspaceId: string): Promise<KeptMeasurement[]> {
  const all = { since: null, last: Number.MAX_SAFE_INTEGER };
  return inWorkspace(db, workspaceId, (tx) =>
    measurementsAfter(tx, workspaceId, all, { entry: 0, part: 0 }, 1000),
  );
}

/** A measurement in one line, without what it does not know. */
export function line(one: KeptMeasurement): string {
  const { event, row, tier, lane, role, kind, outcome, amount, unit, codes } = one;
  return [event, row, tier, lane, role, kind, outcome, amount, unit, ...codes]
    .filter((part) => part !== null)
    .join(' ');
}
