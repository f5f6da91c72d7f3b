/** Where signed webhooks may come from. `api` is any sender of yours; it may pass on records of every source. */
export const WEBHOOK_SOURCES = ['hubspot', 'salesforce', 'api'] as const;
export type WebhookSource = (typeof WEBHOOK_SOURCES)[number];

export function isWebhookSource(text: string): text is WebhookSource {
  return WEBHOOK_SOURCES.some((source) => source === text);
}

/** What mails come in under: answers of customers (`replies/take-mail`). */
export const MAIL_SOURCE = 'inbound-mail';

/** Whatever signs what it sends us. */
export const SECRET_SOURCES = [...WEBHOOK_SOURCES, MAIL_SOURCE] as const;
export type SecretSource = (typeof SECRET_SOURCES)[number];

export function isSecretSource(text: string): text is SecretSource {
  return SECRET_SOURCES.some((source) => source === text);
}
