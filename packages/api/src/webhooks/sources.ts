/** Where signed webhooks may come from. `api` is any sender of yours; it may pass on records of every source. */
export const WEBHOOK_SOURCES = ['hubspot', 'salesforce', 'api'] as const;
export type WebhookSource = (typeof WEBHOOK_SOURCES)[number];

export function isWebhookSource(text: string): text is WebhookSource {
  return WEBHOOK_SOURCES.some((source) => source === text);
}
