import type { EgressCall } from '@handrail/connectors/egress/call';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { readBackAddress } from '@handrail/core/endpoints/purposes';
import type { OutboundMessage } from '@handrail/core/writes/message';
import { signatureHeaders } from '../webhooks/sign.ts';

/** A message as it goes out. The same message has the same bytes whenever it is sent; only time and signature differ. */
export function signedMessage(
  url: string,
  secrets: readonly string[],
  message: OutboundMessage,
  now: string,
): EgressCall {
  const body = Buffer.from(canonicalJson(message));
  const headers = { ...signedBy(secrets, message.id, now, body), 'content-type': 'application/json' };
  return { url, method: 'POST', headers, body };
}

/** The question what became of a message, signed over an empty body. */
export function signedQuestion(
  template: string,
  secrets: readonly string[],
  id: string,
  now: string,
): EgressCall {
  const headers = { ...signedBy(secrets, id, now, Buffer.alloc(0)), accept: 'application/json' };
  return { url: readBackAddress(template, id), method: 'GET', headers, body: null };
}

/** The headers of Standard Webhooks, with one signature for each secret: who changes over needs either. */
function signedBy(secrets: readonly string[], id: string, now: string, body: Uint8Array) {
  const signed = secrets.map((secret) => signatureHeaders(secret, id, Date.parse(now), body));
  const [first] = signed;
  return {
    ...first,
    'webhook-signature': signed.map((one) => one['webhook-signature']).join(' '),
    'user-agent': 'Handrail',
  };
}
