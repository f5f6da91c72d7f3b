import { said, saidWords } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to onboardings and their findings, in words. */
export const onboardingSentences: Sentences = {
  'onboarding.received': ({ account, closed, lane }) =>
    `brought in ${said(account)}: ${saidWords(lane)}${closed === false ? ', not closed yet' : ''}.`,
  'onboarding.updated': ({ account, version, changes }) =>
    `updated ${said(account)} (version ${said(version)}, ${said(changes)} ${changes === 1 ? 'change' : 'changes'}).`,
  'onboarding.evaluated_again': ({ account, version, changes }) =>
    `judged ${said(account)} again (version ${said(version)}, ${said(changes)} ${changes === 1 ? 'change' : 'changes'}).`,
  'onboarding.corrected': ({ account, version, changes }) =>
    `added to ${said(account)} (version ${said(version)}, ${said(changes)} ${changes === 1 ? 'change' : 'changes'}).`,
  'onboarding.deal_closed': (_, account) => `brought the close of the deal with ${account}.`,
  'onboarding.state_changed': ({ from, to }, account) =>
    `moved ${account} from ${saidWords(from)} to ${saidWords(to)}.`,
  'finding.opened': ({ row, title, because }, account) =>
    `opened ${said(row)} "${said(title)}" on ${account}: ${said(because)}`,
  'finding.cleared': ({ row, title }, account) => `cleared ${said(row)} "${said(title)}" on ${account}.`,
};
