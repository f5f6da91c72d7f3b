import { insertLocalMail, listLocalMail } from '@handrail/db/people/local-mail';
import type { Mailer } from '@handrail/connectors/mail/message';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { MailView } from '../views.ts';

/** The mailer where no mail server is set: mails are kept in the database, for the console to show in demo mode. */
export function localMailer({ db, now }: Pick<Services, 'db' | 'now'>): Mailer {
  return {
    sendMail: async (message) => {
      await insertLocalMail(db, { ...message, at: now() });
      return { ok: true };
    },
    check: () => Promise.resolve({ ok: true }),
  };
}

/** The local mailbox, newest first. Outside demo mode there is none to see: its mails let people in. */
export async function readMailbox(services: Pick<Services, 'db' | 'demo'>): Promise<Outcome<MailView[]>> {
  if (services.demo === 'off') return refused({ kind: 'not_found' });
  return granted(await listLocalMail(services.db));
}
