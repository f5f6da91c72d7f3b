import type { Services } from '@handrail/api/context';
import { connectApplication } from '@handrail/api/database/application';
import { makeServices } from '@handrail/api/services';
import { publicAddress, type Settings } from '@handrail/api/settings';
import type { Logger } from 'pino';

/** What all requests of an app share, and how to give it back. `url`: the database as the application's role reaches it. */
export function openServices(
  door: 'console' | 'portal',
  settings: Settings,
  url: string,
  log: Logger,
): { services: Services; close: () => Promise<void> } {
  const db = connectApplication(url, `handrail-${door}`);
  const services = makeServices({ settings, db, publicUrl: publicAddress(settings), log, door });
  return { services, close: () => db.destroy() };
}
