import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to shadow runs, in words. */
export const shadowSentences: Sentences = {
  'shadow.ran': ({ name, records, errors, registerVersion }) =>
    `ran ${said(records)} ${records === 1 ? 'record' : 'records'} in shadow as ${said(name)}, against version ${said(registerVersion)} of the register; ${said(errors)} refused.`,
  'shadow.removed': ({ name }) => `removed the shadow run ${said(name)}.`,
};
