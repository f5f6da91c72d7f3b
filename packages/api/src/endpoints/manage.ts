import type { AuditAction } from '@handrail/core/audit/actions';
import { PURPOSE_LABELS, readBackAddress } from '@handrail/core/endpoints/purposes';
import type { EndpointSettings, Purpose } from '@handrail/core/endpoints/purposes';
import type { Egress } from '@handrail/connectors/egress/call';
import { appendAudit } from '@handrail/db/audit/append';
import { endpointById, insertEndpoint, updateEndpoint } from '@handrail/db/endpoints/endpoints';
import type { Endpoint } from '@handrail/db/endpoints/endpoints';
import { newId } from '@handrail/db/ids';
import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { addWebhookSecret, revokeWebhookSecret } from '../webhooks/secrets.ts';
import { endpointSource } from './source.ts';

/** Who manages endpoints, and what they need for it. */
export type Managing = {
  readonly workspaceId: string;
  readonly actor: string;
  readonly at: string;
  /** The installation's secret. */
  readonly sealedWith: string;
  readonly egress: Egress;
};

/** An endpoint in the version that somebody saw. */
export type Seen = { readonly id: string; readonly version: number };

/** Adds the endpoint of a purpose, switched on, with its first secret, which is told here and never again. */
export async function addEndpoint(
  tx: Tx,
  managing: Managing,
  purpose: Purpose,
  settings: EndpointSettings,
): Promise<Outcome<{ id: string; secret: string }>> {
  const { workspaceId, actor, at } = managing;
  const refusal = addressRefusal(managing.egress, settings);
  if (refusal !== null) return refusal;
  const id = newId();
  if (!(await insertEndpoint(tx, { ...settings, workspaceId, id, purpose, at, by: actor })))
    return refused({ kind: 'stale', message: 'Somebody has set it up meanwhile. Nothing was changed.' });
  await tell(tx, managing, 'endpoint.added', id, { purpose, ...settings });
  const secret = await addWebhookSecret(tx, {
    ...managing,
    source: endpointSource(id),
    called: calledOf(purpose),
  });
  return secret.ok ? granted({ id, secret: secret.value.secret }) : secret;
}

/** Gives an endpoint other addresses. What was approved for the old one does not go to the new one. */
export async function changeEndpoint(
  tx: Tx,
  managing: Managing,
  seen: Seen,
  settings: EndpointSettings,
): Promise<Outcome<null>> {
  const refusal = addressRefusal(managing.egress, settings);
  if (refusal !== null) return refusal;
  return changed(tx, managing, seen, 'endpoint.changed', settings, (endpoint) => ({
    ...settings,
    before: { url: endpoint.url, readBackUrl: endpoint.readBackUrl },
  }));
}

/** Switches an endpoint on or off. While it is off, nothing is sent to it. */
export function switchEndpoint(
  tx: Tx,
  managing: Managing,
  seen: Seen,
  isOn: boolean,
): Promise<Outcome<null>> {
  return changed(tx, managing, seen, isOn ? 'endpoint.switched_on' : 'endpoint.switched_off', { isOn });
}

/** Removes an endpoint for good and ends its secrets. */
export async function removeEndpoint(tx: Tx, managing: Managing, seen: Seen): Promise<Outcome<null>> {
  const { workspaceId, at } = managing;
  const endpoint = await endpointById(tx, workspaceId, seen.id);
  const removed = await changed(tx, managing, seen, 'endpoint.removed', { removedAt: at });
  if (!removed.ok || endpoint === undefined) return removed;
  for (const { id } of await liveSecrets(tx, workspaceId, endpointSource(seen.id)))
    await revokeWebhookSecret(tx, { ...managing, id, called: calledOf(endpoint.purpose) });
  return granted(null);
}

/** Makes a second secret: from now on messages carry a signature of each. */
export async function addEndpointSecret(
  tx: Tx,
  managing: Managing,
  id: string,
): Promise<Outcome<{ secret: string }>> {
  const endpoint = await endpointById(tx, managing.workspaceId, id);
  if (endpoint === undefined) return refused({ kind: 'not_found' });
  const source = endpointSource(id);
  return addWebhookSecret(tx, { ...managing, source, called: calledOf(endpoint.purpose) });
}

/** Ends one of an endpoint's secrets. The last one stays: without it nothing could be sent. */
export async function revokeEndpointSecret(
  tx: Tx,
  managing: Managing,
  given: { readonly id: string; readonly secretId: string },
): Promise<Outcome<null>> {
  const { workspaceId } = managing;
  const endpoint = await endpointById(tx, workspaceId, given.id);
  const secrets = await liveSecrets(tx, workspaceId, endpointSource(given.id));
  if (endpoint === undefined || !secrets.some(({ id }) => id === given.secretId))
    return refused({ kind: 'not_found' });
  if (secrets.length === 1)
    return refused({
      kind: 'invalid',
      path: '/secretId',
      message: 'This is its only secret: make a second one first.',
    });
  return revokeWebhookSecret(tx, { ...managing, id: given.secretId, called: calledOf(endpoint.purpose) });
}

async function changed(
  tx: Tx,
  managing: Managing,
  seen: Seen,
  action: AuditAction,
  change: Parameters<typeof updateEndpoint>[3],
  details: (endpoint: Endpoint) => Record<string, unknown> = () => ({}),
): Promise<Outcome<null>> {
  const endpoint = await endpointById(tx, managing.workspaceId, seen.id);
  if (endpoint === undefined) return refused({ kind: 'not_found' });
  if (!(await updateEndpoint(tx, managing.workspaceId, seen, change)))
    return refused({ kind: 'stale', message: 'Somebody has changed it meanwhile. Nothing was changed.' });
  await tell(tx, managing, action, seen.id, { purpose: endpoint.purpose, ...details(endpoint) });
  return granted(null);
}

/** Whether the guard would call these addresses, as far as their text tells. */
function addressRefusal(egress: Egress, { url, readBackUrl }: EndpointSettings) {
  const own = egress.refusal(url);
  if (own !== null) return refused({ kind: 'invalid', path: '/url', message: own });
  const back = readBackUrl === null ? null : egress.refusal(readBackAddress(readBackUrl, newId()));
  return back === null ? null : refused({ kind: 'invalid', path: '/readBackUrl', message: back });
}

function calledOf(purpose: Purpose): string {
  return `messages to ${PURPOSE_LABELS[purpose]}`;
}

function tell(
  tx: Tx,
  { workspaceId, actor, at }: Managing,
  action: AuditAction,
  id: string,
  details: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, {
    ...{ workspaceId, at, actor, action, objectType: 'endpoint', objectId: id },
    details,
  });
}
