import { workspaceById } from '@handrail/db/people/workspaces';
import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import type { WebhookSourceView } from '../views.ts';
import { WEBHOOK_SOURCES } from './sources.ts';

/** Every source with the address to send to and its live secrets, of which only the last characters are told. */
export async function webhookSources(
  tx: Tx,
  workspaceId: string,
  publicUrl: string,
): Promise<WebhookSourceView[]> {
  const workspace = await workspaceById(tx, workspaceId);
  const secrets = await liveSecrets(tx, workspaceId);
  return WEBHOOK_SOURCES.map((source) => ({
    source,
    url: `${publicUrl}/webhooks/closed-won/${source}?workspace=${workspace?.slug ?? ''}`,
    secrets: secrets
      .filter((secret) => secret.source === source)
      .map(({ id, hint, createdAt, lastUsedAt }) => ({ id, hint, createdAt, lastUsedAt })),
  }));
}
