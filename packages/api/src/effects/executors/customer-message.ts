import type { MessageEffect } from '@handrail/core/messages/kinds';
import type { Executor } from './executor.ts';
import { sendMail } from './send-mail.ts';

/** A mail to one of the customer's people, word for word as it was approved. */
export const customerMessage: Executor<MessageEffect> = {
  where: 'outside',
  carryOut: (services, { effectId, payload: { to, replyTo, subject, text } }) =>
    sendMail(services, effectId, { to, subject, text, ...(replyTo === null ? {} : { replyTo }) }),
  lookUp: null,
};
