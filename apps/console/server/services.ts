import type { Services } from '@handrail/api/context';
import { connectApplication } from '@handrail/api/database/application';
import { makeServices } from '@handrail/api/services';
import { isLocal, type Settings } from '@handrail/api/settings';
import type { Logger } from 'pino';

/** What all requests share, and how to give it back. `url`: the database as the application's role reaches it. */
export function openServices(
  settings: Settings,
  url: string,
  log: Logger,
): { services: Services; close: () => Promise<void> } {
  const db = connectApplication(url, 'handrail-console');
  const services = makeServices({
    settings,
    db,
    publicUrl: settings.publicUrl ?? listenAddress(settings),
    log,
  });
  return { services, close: () => db.destroy() };
}

/** Where people on this machine reach the console. */
function listenAddress({ host, port }: Settings): string {
  const name = isLocal(host) ? host : host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}
