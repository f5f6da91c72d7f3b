import type { Sent } from '@handrail/connectors/mail/message';
import type { Came } from './executor.ts';

/** What a mail server's answer means for the effect. Silence after the whole mail is for a person to look at. */
export function mailCame(sent: Sent, to: string): Came {
  if (sent.ok) return { outcome: 'done', answer: { to } };
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
