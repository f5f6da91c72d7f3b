import { PURPOSES } from '@handrail/core/endpoints/purposes';
import { liveEndpoints } from '@handrail/db/endpoints/endpoints';
import type { Tx } from '@handrail/db/transaction';
import { liveSecrets } from '@handrail/db/webhooks/secrets';
import { endpointSource } from './source.ts';
import type { EndpointView } from './views.ts';

/** Every purpose with its endpoint, and of its live secrets the last characters. */
export async function endpointsOf(tx: Tx, workspaceId: string): Promise<EndpointView[]> {
  const endpoints = await liveEndpoints(tx, workspaceId);
  const secrets = await liveSecrets(tx, workspaceId);
  return PURPOSES.map((purpose) => {
    const endpoint = endpoints.find((one) => one.purpose === purpose);
    if (endpoint === undefined) return { purpose, endpoint: null };
    const { id, version, url, readBackUrl, isOn, createdAt } = endpoint;
    const own = secrets.filter(({ source }) => source === endpointSource(id));
    return {
      purpose,
      endpoint: {
        ...{ id, version, url, readBackUrl, isOn, createdAt },
        secrets: own.map((secret) => ({ id: secret.id, hint: secret.hint, createdAt: secret.createdAt })),
      },
    };
  });
}
