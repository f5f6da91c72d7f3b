import { changeMessage } from '@handrail/db/messages/messages';
import type { StoredMessage } from '@handrail/db/messages/messages';
import type { Tx } from '@handrail/db/transaction';

/** Changes a message in its onboarding's turn, in which nobody else changes it. */
export async function changeInTurn(
  tx: Tx,
  { workspaceId }: { readonly workspaceId: string },
  { id, version }: Pick<StoredMessage, 'id' | 'version'>,
  to: Parameters<typeof changeMessage>[2],
): Promise<void> {
  if (!(await changeMessage(tx, { workspaceId, id, version }, to)))
    throw new Error(`Message ${id} changed under its onboarding's turn`);
}
