import type { Message } from '@handrail/connectors/mail/message';
import type { Services } from '../../context.ts';
import type { Came } from './executor.ts';

/** Sends one mail named by its effect, so that a second one is known to be the same. A mail server cannot be asked what became of it: after silence, a person decides. */
export async function sendMail(
  { mailer }: Pick<Services, 'mailer'>,
  effectId: string,
  message: Omit<Message, 'id'>,
): Promise<Came> {
  const sent = await mailer.sendMail({ ...message, id: effectId });
  if (sent.ok) return { outcome: 'done', answer: { to: message.to } };
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
}
