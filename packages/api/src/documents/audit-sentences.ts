import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What customers hand in and what becomes of it, in words. */
export const documentSentences: Sentences = {
  'document.uploaded': ({ title, number, state }, account) =>
    `handed in version ${said(number)} of “${said(title)}” for ${account}${ENDS.get(said(state)) ?? ''}.`,
  'document.scanned': ({ title, number, state }, account) =>
    `had version ${said(number)} of “${said(title)}” of ${account} scanned for viruses: ${said(state) === 'to_fix' ? 'it was stopped' : 'nothing was found'}.`,
  'document.accepted': ({ title, number }, account) =>
    `accepted version ${said(number)} of “${said(title)}” of ${account}.`,
  'document.rejected': ({ title, number, reason }, account) =>
    `rejected version ${said(number)} of “${said(title)}” of ${account}: ${said(reason)}`,
  'document.asked_again': ({ title, reason }, account) =>
    `asked ${account} for “${said(title)}” again: ${said(reason)}`,
};

const ENDS = new Map([
  ['to_fix', ', which has something to put right'],
  ['quarantine', ', which waits for the virus scanner'],
]);
