import type { MessageEffect } from '@handrail/core/messages/kinds';
import type { Executor } from './executor.ts';
import { mailCame } from './mail-came.ts';

/** A mail to one of the customer's people, word for word as it was approved. */
export const customerMessage: Executor<MessageEffect> = {
  where: 'outside',
  carryOut: async ({ mailer }, { effectId, payload: { to, replyTo, subject, text } }) =>
    mailCame(
      await mailer.sendMail({ id: effectId, to, subject, text, ...(replyTo === null ? {} : { replyTo }) }),
      to,
    ),
  lookUp: null,
};
