import { createHmac, timingSafeEqual } from 'node:crypto';
import { CUSTOMER_MAILS } from '@handrail/core/people/customerMails';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import { z } from 'zod';

/** Whose mails of which kind a link ends. */
export type Unsubscribing = {
  readonly workspaceId: string;
  readonly contactId: string;
  readonly mail: CustomerMail;
};

const parts = z.tuple([z.uuid(), z.uuid(), z.enum(CUSTOMER_MAILS), z.string().regex(/^[\w-]{43}$/)]);

/** The address that ends mails of a kind to a contact. It is good for as long as its mail is kept, and can do nothing else. */
export function unsubscribeLink(portalUrl: string, secret: string, of: Unsubscribing): string {
  const address = new URL('/unsubscribe', portalUrl);
  const signature = signatureOf(secret, of).toString('base64url');
  address.searchParams.set('token', [of.workspaceId, of.contactId, of.mail, signature].join('.'));
  return address.toString();
}

/** What the token of such an address says; null where we did not make it. */
export function readUnsubscribe(secret: string, token: string): Unsubscribing | null {
  const parsed = parts.safeParse(token.split('.'));
  if (!parsed.success) return null;
  const [workspaceId, contactId, mail, signature] = parsed.data;
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(secret, { workspaceId, contactId, mail });
  return given.length === right.length && timingSafeEqual(given, right)
    ? { workspaceId, contactId, mail }
    : null;
}

function signatureOf(secret: string, { workspaceId, contactId, mail }: Unsubscribing): Buffer {
  return createHmac('sha256', secret).update(`unsubscribe:${workspaceId}:${contactId}:${mail}`).digest();
}
