import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to the secrets of inbound webhooks, in words. */
export const webhookSentences: Sentences = {
  'webhook_secret.added': ({ source, hint }) => `made a webhook secret for ${said(source)} (${said(hint)}).`,
  'webhook_secret.revoked': ({ source, hint }) =>
    `revoked a webhook secret of ${said(source)} (${said(hint)}).`,
};
