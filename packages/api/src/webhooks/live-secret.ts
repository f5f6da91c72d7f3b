import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import { unseal } from './seal.ts';
import type { SecretSource } from './sources.ts';

/**
 * The newest live secret of a source in clear, or null where there is none (or where this installation's secret does not open it).
 * For the operator's own command line, which holds the installation's secret; no page and no procedure gives it away.
 */
export async function liveSecretText(
  tx: Tx,
  given: { readonly workspaceId: string; readonly source: SecretSource; readonly sealedWith: string },
): Promise<string | null> {
  const newest = (await liveSecrets(tx, given.workspaceId, given.source)).at(-1);
  return newest === undefined ? null : unseal(given.sealedWith, newest.id, newest.sealed);
}
