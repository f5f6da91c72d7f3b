import { setTimeout } from 'node:timers/promises';
import { smtpMailer } from '@handrail/connectors/mail/smtp';
import type { Db } from '@handrail/db/connect';
import type { Log, Services } from './context.ts';
import { installationSecret } from './installation-secret.ts';
import { localMailer } from './people/mailbox.ts';
import type { Settings } from './settings.ts';

/** What a process gives to all its requests, made from its settings. `publicUrl`: where people reach the console. */
export function makeServices(given: {
  readonly settings: Settings;
  readonly db: Db;
  readonly publicUrl: string;
  readonly log: Log;
}): Services {
  const { settings, db, log } = given;
  const now = () => new Date().toISOString();
  return {
    db,
    now,
    log,
    demo: settings.demo,
    publicUrl: given.publicUrl.replace(/\/+$/, ''),
    mailer:
      settings.smtpUrl === null
        ? localMailer({ db, now })
        : smtpMailer({ url: settings.smtpUrl, from: settings.mailFrom }),
    secret: installationSecret(settings),
    pause: (ms) => setTimeout(ms),
  };
}
