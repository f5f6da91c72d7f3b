import { mergeCorrections, withCorrections } from '@handrail/core/deals/corrections';
import type { Corrections } from '@handrail/core/deals/corrections';
import type { KnownOnboarding } from '@handrail/db/onboardings/arrival';
import { keepCorrections } from '@handrail/db/onboardings/corrections';
import type { Tx } from '@handrail/db/transaction';
import type { RegisterInUse } from '../register/in-use.ts';
import { judgeAnew, onFile } from './arrival.ts';
import { entriesOf, findingEntries, judgedDetails } from './audit-entries.ts';
import { recordHash } from './hash.ts';
import { saveNews } from './save-news.ts';

/**
 * Puts what people answered or decided on top of the record on file, and judges it anew: a new version of the onboarding. The
 * caller holds the onboarding's turn (`lookAround`). Returns the number of the newest version.
 */
export async function addCorrections(
  tx: Tx,
  adding: {
    readonly workspaceId: string;
    readonly own: KnownOnboarding;
    readonly others: readonly KnownOnboarding[];
    readonly mailDomains: readonly string[];
    readonly corrections: Corrections;
    readonly register: RegisterInUse;
    readonly actor: string;
    readonly now: string;
  },
): Promise<{ version: number }> {
  const { workspaceId, others, mailDomains } = adding;
  const corrections = mergeCorrections(adding.own.corrections, adding.corrections);
  const own = { ...adding.own, corrections };
  const before = { ...(await onFile(tx, workspaceId, adding.own)), onboarding: own };
  const record = withCorrections(before.record, corrections);
  const hashes = { hash: own.recordHash, judgedHash: recordHash(record) };
  const known = { ...hashes, accountKey: own.accountKey, before, others, mailDomains };
  const news = judgeAnew({ ...adding, record }, known);
  const version = own.outcomeNumber + 1;
  const entry = entriesOf(adding, own.id);
  await keepCorrections(tx, workspaceId, own.id, corrections);
  const saving = { ...adding, onboardingId: own.id, record, version, isNews: true, via: 'correction' };
  await saveNews(tx, { ...saving, newRecord: { eventId: null } }, news, [
    entry('onboarding.corrected', {
      account: record.account.name,
      version,
      corrected: Object.keys(adding.corrections),
      changes: news.changes.length,
      ...judgedDetails(news),
    }),
    ...(news.state === own.state
      ? []
      : [entry('onboarding.state_changed', { from: own.state, to: news.state })]),
    ...findingEntries(news, entry),
  ]);
  return { version };
}
