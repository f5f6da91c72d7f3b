import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Db } from '@handrail/db/connect';
import { aWorkspace } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { registerInUse } from '../../register/in-use.ts';
import { receiveRecord } from '../receive.ts';
import type { Arriving, Received } from '../receive.ts';

/** When tests receive records, unless they say otherwise. */
export const RECEIVED_AT = '2026-03-04T09:00:00.000Z';

/** A workspace of its own, and a way to receive records in it as the command line does with a large file: people are told of none. */
export async function aReceivingWorkspace(db: Db): Promise<{
  readonly workspaceId: string;
  readonly receive: (record: ClosedWonRecord, given?: Partial<Arriving>) => Promise<Received>;
}> {
  const { id: workspaceId } = await aWorkspace(db);
  const register = await registerInUse(db, workspaceId, RECEIVED_AT);
  const by = { via: 'cli', actor: 'cli', now: RECEIVED_AT } as const;
  const common = { workspaceId, register, isBulk: true, ...by };
  return {
    workspaceId,
    receive: (record, given = {}) =>
      inWorkspace(db, workspaceId, (tx) => receiveRecord(tx, { ...common, record, ...given })),
  };
}
