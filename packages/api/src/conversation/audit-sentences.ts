import type { Sentences } from '../audit/said.ts';
import { said } from '../audit/said.ts';

/** What customers' people and ours write to each other, in words. The words themselves stand in the conversation. */
export const conversationSentences: Sentences = {
  'conversation.written': (_, account) => `wrote in the conversation of ${account}.`,
  'conversation.answered': (_, account) => `wrote to ${account} in their conversation.`,
  'conversation.stuck': ({ where }, account) => `said that they are stuck at ${said(where)}, for ${account}.`,
};
