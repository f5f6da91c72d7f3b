import { createHmac } from 'node:crypto';

/** The three headers of Standard Webhooks 1.0 for a body, as a sender makes them. `now` in milliseconds since 1970. */
export function signatureHeaders(
  secret: string,
  eventId: string,
  now: number,
  body: Uint8Array,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = digest(secret, eventId, timestamp, body).toString('base64');
  return { 'webhook-id': eventId, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** HMAC-SHA-256 of `<id>.<timestamp>.<body>` under the secret (`whsec_` and base64). Headers are one byte a character, as HTTP carries them. */
export function digest(secret: string, id: string, timestamp: string, body: Uint8Array): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`, 'latin1').update(body).digest();
}
