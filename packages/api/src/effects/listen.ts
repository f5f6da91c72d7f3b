import { listenForWakes } from '@handrail/db/effects/queue';
import type { Waking } from '@handrail/db/effects/queue';
import type { Services } from '../context.ts';
import { workOff } from './work-off.ts';

/** From now on this process carries out what is planned, as it is woken for it, until stopped. `url`: the application's role. */
export function listenForWork(services: Services, url: string, stopping: () => boolean): Promise<Waking> {
  const onError = (error: Error) => services.log.error({ err: error }, 'the queue reports an error');
  const onWake = async (workspaceIds: readonly string[]) => {
    for (const id of workspaceIds) await workOff(services, id, { stopping });
  };
  return listenForWakes(url, onWake, onError);
}
