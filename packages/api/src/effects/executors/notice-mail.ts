import { noticeMail as mailOf } from '../mails.ts';
import type { Executor } from './executor.ts';
import { sendMail } from './send-mail.ts';

/** Tells one person by mail. */
export const noticeMail: Executor<'notice_mail'> = {
  where: 'outside',
  carryOut: (services, { effectId, onboardingId, payload }) =>
    sendMail(services, effectId, mailOf({ ...payload, onboardingId, publicUrl: services.publicUrl })),
  lookUp: null,
};
