import { noticeMail as mailOf } from '../mails.ts';
import type { Executor } from './executor.ts';

/** Tells one person by mail. A mail server cannot be asked what became of a mail: after silence, a person decides. */
export const noticeMail: Executor<'notice_mail'> = {
  where: 'outside',
  carryOut: async ({ mailer, publicUrl }, { effectId, onboardingId, payload }) => {
    const sent = await mailer.sendMail({ ...mailOf({ ...payload, onboardingId, publicUrl }), id: effectId });
    if (sent.ok) return { outcome: 'done', answer: { to: payload.to } };
    const error = sent.message.replace(/\.$/, '');
    switch (sent.kind) {
      case 'unreachable':
      case 'deferred':
        return { outcome: 'retry', error };
      case 'refused':
        return { outcome: 'failed', error };
      case 'unclear':
        return { outcome: 'unknown', error };
    }
  },
  lookUp: null,
};
