import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { guardedEgress } from '@handrail/connectors/egress/call';
import { smtpMailer } from '@handrail/connectors/mail/smtp';
import { clamdScanner } from '@handrail/connectors/scanner/clamd';
import { diskStore } from '@handrail/connectors/storage/disk';
import type { Mailer, Sent } from '@handrail/connectors/mail/message';
import type { Db } from '@handrail/db/connect';
import type { Door } from '@handrail/db/people/doors';
import type { Log, Services } from './context.ts';
import { installationSecret } from './installation-secret.ts';
import { localMailer } from './people/mailbox.ts';
import { portalAddress } from './settings.ts';
import type { Settings } from './settings.ts';

/** What a process gives to all its requests, made from its settings. `publicUrl`: where people reach the console. */
export function makeServices(given: {
  readonly settings: Settings;
  readonly db: Db;
  readonly publicUrl: string;
  readonly log: Log;
  /** The console's, unless given. */
  readonly door?: Door;
}): Services {
  const { settings, db, log } = given;
  const now = () => new Date().toISOString();
  return {
    db,
    now,
    log,
    demo: settings.demo,
    door: given.door ?? 'console',
    publicUrl: given.publicUrl.replace(/\/+$/, ''),
    portalUrl: portalAddress(settings),
    mailer: mailerOf(settings, { db, now }),
    localMail: settings.smtpUrl === null && settings.demo !== 'off',
    sendsMail: settings.smtpUrl !== null || settings.demo !== 'off',
    replyAddress: settings.replyAddress,
    egress: guardedEgress({ allowance: settings.egressAllow }),
    files: fileStoreOf(settings),
    scanner: settings.clamd === null ? null : clamdScanner(settings.clamd),
    secret: installationSecret(settings),
    pause: (ms) => setTimeout(ms),
  };
}

/** Where an installation keeps its documents. */
export function fileStoreOf({ dataDir }: Settings): Services['files'] {
  return diskStore(path.join(dataDir, 'documents'));
}

/** Mails go to the local mailbox only where it is shown: elsewhere nobody would ever read them, and the sender says so. */
function mailerOf({ smtpUrl, mailFrom, demo }: Settings, local: Parameters<typeof localMailer>[0]): Mailer {
  if (smtpUrl !== null) return smtpMailer({ url: smtpUrl, from: mailFrom });
  if (demo !== 'off') return localMailer(local);
  const message = 'No mail server is set: HANDRAIL_SMTP_URL.';
  const nowhere = () => Promise.resolve<Sent>({ ok: false, kind: 'unreachable', message });
  return { sendMail: nowhere, check: nowhere };
}
