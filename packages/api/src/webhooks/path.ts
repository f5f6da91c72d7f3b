import { MAIL_SOURCE } from './sources.ts';
import type { SecretSource } from './sources.ts';

/** Path and query of the address that a source sends to. */
export function webhookPath(source: SecretSource, workspaceSlug: string): string {
  const path = source === MAIL_SOURCE ? `/webhooks/${source}` : `/webhooks/closed-won/${source}`;
  return `${path}?workspace=${workspaceSlug}`;
}
