import { REPLY_REFUSAL_LABELS, REPLY_REFUSALS } from '@handrail/core/conversation/entry';
import type { Sentences } from '../audit/said.ts';
import { said } from '../audit/said.ts';

/** What customers' people and ours write to each other, in words. The words themselves stand in the conversation. */
export const conversationSentences: Sentences = {
  'conversation.written': ({ by }, account) =>
    `wrote in the conversation of ${account}${by === 'mail' ? ', by mail' : ''}.`,
  'conversation.answered': (_, account) => `wrote to ${account} in their conversation.`,
  'conversation.mail_refused': ({ contact, because, sender }, account) => {
    const reason = REPLY_REFUSALS.find((one) => one === because);
    const why = reason === undefined ? said(because) : REPLY_REFUSAL_LABELS[reason];
    const from = typeof sender === 'string' ? ` (from ${sender})` : '';
    return `did not take in a mail to the address of ${said(contact)} at ${account}: ${why}${from}.`;
  },
  'conversation.stuck': ({ where }, account) => `said that they are stuck at ${said(where)}, for ${account}.`,
};
