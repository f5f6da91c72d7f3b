import { createHmac, timingSafeEqual } from 'node:crypto';

/** Long enough to open a page and click, too short to pass on. */
const GOOD_FOR_MS = 10 * 60_000;

type Linked = { readonly workspaceId: string; readonly versionId: string };

/** What a link to a file carries beside the version: until when it is good, and that we said so. */
export function signLink(secret: string, linked: Linked, now: string): { until: string; signature: string } {
  const until = new Date(Date.parse(now) + GOOD_FOR_MS).toISOString();
  return { until, signature: signatureOf(secret, linked, until).toString('base64url') };
}

/** Whether the link was made by us, and is still good. */
export function isGoodLink(
  secret: string,
  linked: Linked,
  { until, signature }: { readonly until: string; readonly signature: string },
  now: string,
): boolean {
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(secret, linked, until);
  return given.length === right.length && timingSafeEqual(given, right) && until > now;
}

function signatureOf(secret: string, { workspaceId, versionId }: Linked, until: string): Buffer {
  return createHmac('sha256', secret).update(`document:${workspaceId}:${versionId}:${until}`).digest();
}
