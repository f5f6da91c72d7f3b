import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to the register, in words. */
export const registerSentences: Sentences = {
  'register.published': ({ number, rows }) =>
    `put version ${said(number)} of the register in use (${said(rows)} rows).`,
};
