import type { Message } from '@handrail/connectors/mail/message';

/** The mail that tells a member of a notice; the inbox has the same words. */
export function noticeMail(given: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly onboardingId: string;
  readonly publicUrl: string;
}): Message {
  return {
    to: given.to,
    subject: given.subject,
    text: [
      given.text,
      '',
      'Open it in Handrail:',
      `${given.publicUrl}/onboardings/${given.onboardingId}`,
      '',
    ].join('\n'),
  };
}
