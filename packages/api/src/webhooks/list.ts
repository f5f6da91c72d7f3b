import { workspaceById } from '@handrail/db/people/workspaces';
import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import type { WebhookSourceView } from '../views.ts';
import { webhookPath } from './path.ts';
import { MAIL_SOURCE, SECRET_SOURCES } from './sources.ts';

/**
 * Every source with the address to send to and its live secrets, of which only the last characters are told. Mails are one of them
 * where they are taken in.
 */
export async function webhookSources(
  tx: Tx,
  workspaceId: string,
  given: { readonly publicUrl: string; readonly takesMail: boolean },
): Promise<WebhookSourceView[]> {
  const workspace = await workspaceById(tx, workspaceId);
  const secrets = await liveSecrets(tx, workspaceId);
  return SECRET_SOURCES.filter((source) => source !== MAIL_SOURCE || given.takesMail).map((source) => ({
    source,
    url: `${given.publicUrl}${webhookPath(source, workspace?.slug ?? '')}`,
    secrets: secrets
      .filter((secret) => secret.source === source)
      .map(({ id, hint, createdAt, lastUsedAt }) => ({ id, hint, createdAt, lastUsedAt })),
  }));
}
