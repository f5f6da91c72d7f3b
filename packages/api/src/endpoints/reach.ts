import { endpointById } from '@handrail/db/endpoints/endpoints';
import type { Endpoint } from '@handrail/db/endpoints/endpoints';
import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import { unseal } from '../webhooks/seal.ts';
import { endpointSource } from './source.ts';

/** An endpoint with all that is needed to talk to it. */
export type Reached = { readonly endpoint: Endpoint; readonly secrets: readonly string[] };

/** Why nothing can be sent, without a full stop. */
export type Unreachable = { readonly error: string; readonly gone: boolean };

/** Reads an endpoint with its secrets in clear, or why nothing can be sent. */
export async function reach(
  tx: Tx,
  workspaceId: string,
  id: string,
  sealedWith: string,
): Promise<Reached | Unreachable> {
  const endpoint = await endpointById(tx, workspaceId, id);
  if (endpoint === undefined) return { error: 'The endpoint was removed', gone: true };
  const sealed = await liveSecrets(tx, workspaceId, endpointSource(id));
  const secrets = sealed.flatMap((secret) => unseal(sealedWith, secret.id, secret.sealed) ?? []);
  if (secrets.length === 0)
    return {
      error:
        sealed.length === 0
          ? 'The endpoint has no secret to sign with'
          : 'The endpoint’s secret does not open with this installation’s own',
      gone: false,
    };
  return { endpoint, secrets };
}
