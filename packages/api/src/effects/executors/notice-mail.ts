import { noticeMail as mailOf } from '../mails.ts';
import type { Executor } from './executor.ts';
import { mailCame } from './mail-came.ts';

/** Tells one person by mail. */
export const noticeMail: Executor<'notice_mail'> = {
  where: 'outside',
  carryOut: async ({ mailer, publicUrl }, { effectId, onboardingId, payload }) =>
    mailCame(
      await mailer.sendMail({ ...mailOf({ ...payload, onboardingId, publicUrl }), id: effectId }),
      payload.to,
    ),
  lookUp: null,
};
