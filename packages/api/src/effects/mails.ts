import type { Message } from '@handrail/connectors/mail/message';

/** The mail that tells a member of a notice; the inbox has the same words. */
export function noticeMail(given: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly onboardingId: string;
  /** The effect that it tells of, where it tells of one: then that is what opens. */
  readonly aboutEffectId?: string | undefined;
  readonly publicUrl: string;
}): Message {
  return {
    to: given.to,
    subject: given.subject,
    text: [
      given.text,
      '',
      'Open it in Handrail:',
      given.aboutEffectId === undefined
        ? `${given.publicUrl}/onboardings/${given.onboardingId}`
        : `${given.publicUrl}/outbox/${given.aboutEffectId}`,
      '',
    ].join('\n'),
  };
}
