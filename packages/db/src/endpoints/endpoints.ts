import type { EndpointSettings, Purpose } from '@handrail/core/endpoints/purposes';
import type { Tx } from '../transaction.ts';

export type Endpoint = EndpointSettings & {
  readonly id: string;
  readonly purpose: Purpose;
  readonly isOn: boolean;
  readonly createdAt: string;
  readonly version: number;
};

/** The endpoints of a workspace that were not removed. */
export function liveEndpoints(tx: Tx, workspaceId: string): Promise<Endpoint[]> {
  return query(tx, workspaceId).execute();
}

/** One of them; undefined where it is not there or was removed. */
export function endpointById(tx: Tx, workspaceId: string, id: string): Promise<Endpoint | undefined> {
  return query(tx, workspaceId).where('id', '=', id).executeTakeFirst();
}

function query(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom('endpoints')
    .select([
      'id',
      'purpose',
      'url',
      'read_back_url as readBackUrl',
      'is_on as isOn',
      'created_at as createdAt',
      'version',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null);
}

/** Adds an endpoint, switched on. Returns false, and adds nothing, where the purpose has one. */
export async function insertEndpoint(
  tx: Tx,
  endpoint: EndpointSettings & {
    workspaceId: string;
    id: string;
    purpose: Purpose;
    at: string;
    by: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('endpoints')
    .values({
      workspace_id: endpoint.workspaceId,
      id: endpoint.id,
      purpose: endpoint.purpose,
      url: endpoint.url,
      read_back_url: endpoint.readBackUrl,
      is_on: true,
      created_at: endpoint.at,
      created_by: endpoint.by,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'purpose']).where('removed_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes an endpoint in the version that somebody saw; false where it is another by now, or gone. */
export async function updateEndpoint(
  tx: Tx,
  workspaceId: string,
  seen: { readonly id: string; readonly version: number },
  change: Partial<EndpointSettings> & { readonly isOn?: boolean; readonly removedAt?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endpoints')
    .set((eb) => ({
      ...(change.url === undefined ? {} : { url: change.url }),
      ...(change.readBackUrl === undefined ? {} : { read_back_url: change.readBackUrl }),
      ...(change.isOn === undefined ? {} : { is_on: change.isOn }),
      ...(change.removedAt === undefined ? {} : { removed_at: change.removedAt }),
      version: eb('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
