import { randomBytes } from 'node:crypto';
import { appendAudit } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import type { Tx } from '@handrail/db/transaction';
import { insertSecret, liveSecrets, revokeSecret as revoke } from '@handrail/db/webhooks/secrets';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { seal } from './seal.ts';
import type { EndpointSource } from '../endpoints/source.ts';
import type { SecretSource } from './sources.ts';

export type SecretRequest = {
  readonly workspaceId: string;
  readonly actor: string;
  readonly at: string;
  /** The installation's secret. */
  readonly sealedWith: string;
  /** What the source is called in the log, where its own name says little. */
  readonly called?: string;
};

/**
 * Makes a secret that messages of this source are signed with, `whsec_` and 32 random bytes as base64. It is told here and never
 * again. Two may be live at once, so that a sender can change over; a third is refused.
 */
export async function addWebhookSecret(
  tx: Tx,
  request: SecretRequest & { readonly source: SecretSource | EndpointSource },
): Promise<Outcome<{ id: string; secret: string }>> {
  const { workspaceId, source, actor, at } = request;
  const id = newId();
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const hint = secret.slice(-5, -1);
  const sealed = seal(request.sealedWith, id, secret);
  if (!(await insertSecret(tx, { workspaceId, id, source, sealed, hint, at, by: actor })))
    return refused({
      kind: 'invalid',
      path: '/source',
      message: 'Two secrets of this source are live already. Revoke one first.',
    });
  await appendAudit(tx, {
    workspaceId,
    at,
    actor,
    action: 'webhook_secret.added',
    objectType: 'webhook_secret',
    objectId: id,
    details: { source: request.called ?? source, hint },
  });
  return granted({ id, secret });
}

/** From now on this secret is not accepted. */
export async function revokeWebhookSecret(
  tx: Tx,
  request: Omit<SecretRequest, 'sealedWith'> & { readonly id: string },
): Promise<Outcome<null>> {
  const { workspaceId, actor, at, id } = request;
  const revoked = await revoke(tx, workspaceId, id, at);
  if (revoked === undefined) return refused({ kind: 'not_found' });
  await appendAudit(tx, {
    workspaceId,
    at,
    actor,
    action: 'webhook_secret.revoked',
    objectType: 'webhook_secret',
    objectId: id,
    details: { ...revoked, source: request.called ?? revoked.source },
  });
  return granted(null);
}

/** Makes a new secret and, where two are live already, ends the older one first. What was in use last stays valid beside it. */
export async function rotateWebhookSecret(
  tx: Tx,
  request: SecretRequest & { readonly source: SecretSource },
): Promise<Outcome<{ id: string; secret: string; ended: string | null }>> {
  const live = await liveSecrets(tx, request.workspaceId, request.source);
  const [oldest] = live;
  const ended = live.length >= 2 && oldest !== undefined ? oldest : null;
  if (ended !== null) await revokeWebhookSecret(tx, { ...request, id: ended.id });
  const added = await addWebhookSecret(tx, request);
  return added.ok ? granted({ ...added.value, ended: ended?.hint ?? null }) : added;
}
