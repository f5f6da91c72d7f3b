import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { mergeCorrections } from '@handrail/core/deals/corrections';
import { withKnownHere, withoutKnownHere } from '@handrail/core/deals/knownHere';
import type { Evaluation } from '@handrail/core/rules/outcome';
import { dealKeyOf } from '@handrail/db/onboardings/get';
import { lookAround } from '@handrail/db/onboardings/arrival';
import { keepCorrections } from '@handrail/db/onboardings/corrections';
import { judgeNextAt } from '@handrail/db/onboardings/judging';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { judgeAnew, onFile } from './arrival.ts';
import { entriesOf, findingEntries, judgedDetails } from './audit-entries.ts';
import { recordHash } from './hash.ts';
import { lookUpHere } from './known-here.ts';
import { saveNews } from './save-news.ts';

/**
 * Judges the record on file again: by the register in use, in the workspace as it is now, with what is known here by now. Makes
 * a new version where the register or the judgement is another; else the last one stands. Returns the number of the newest version.
 */
export async function evaluateAgain(
  tx: Tx,
  again: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly register: RegisterInUse;
    readonly actor: string;
    readonly now: string;
  },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, onboardingId, register } = again;
  const deal = await dealKeyOf(tx, workspaceId, onboardingId);
  if (deal === undefined) return refused({ kind: 'not_found' });
  const around = await lookAround(tx, workspaceId, deal, { withMailDomains: true });
  const { own } = around;
  if (own === null) return refused({ kind: 'not_found' });
  const [before, { known: knownHere, nextAt }] = await Promise.all([
    onFile(tx, workspaceId, own),
    lookUpHere(tx, again, again.now),
  ]);
  await judgeNextAt(tx, workspaceId, onboardingId, nextAt);
  const { outcome } = before;
  const { corrections } = own;
  const plain =
    corrections.knownHere === undefined
      ? before.record
      : withoutKnownHere(before.record, corrections.knownHere);
  const record = withKnownHere(plain, knownHere);
  const hashes = { hash: own.recordHash, judgedHash: recordHash(record) };
  const known = { ...around, ...hashes, accountKey: own.accountKey, before };
  const news = judgeAnew({ ...again, record }, known);
  if (
    register.number === outcome.registerVersion &&
    sameVerdict(outcome.evaluation, news.judgement.evaluation)
  )
    return granted({ version: own.outcomeNumber });
  const version = own.outcomeNumber + 1;
  const entry = entriesOf(again, own.id);
  const isOther = canonicalJson(record) !== canonicalJson(before.record);
  if (isOther)
    await keepCorrections(tx, workspaceId, onboardingId, mergeCorrections(corrections, { knownHere }));
  const newRecord = isOther ? { eventId: null } : null;
  await saveNews(tx, { ...again, record, version, newRecord, isNews: true, via: 'reevaluation' }, news, [
    entry('onboarding.evaluated_again', {
      account: record.account.name,
      version,
      registerVersion: register.number,
      changes: news.changes.length,
      ...judgedDetails(news),
    }),
    ...(news.state === own.state
      ? []
      : [entry('onboarding.state_changed', { from: own.state, to: news.state })]),
    ...findingEntries(news, entry),
  ]);
  return granted({ version });
}

/** Whether two evaluations say the same, whenever they were made. */
function sameVerdict(one: Evaluation, other: Evaluation): boolean {
  const said = (evaluation: Evaluation) => canonicalJson({ ...evaluation, asOf: null, trace: [] });
  return said(one) === said(other);
}
