import { mayReview } from '@handrail/core/documents/reviewers';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { askAgain, lockDocument } from '@handrail/db/documents/documents';
import type { DocumentKey } from '@handrail/db/documents/documents';
import { decideVersion } from '@handrail/db/documents/versions';
import { askForJudging } from '@handrail/db/onboardings/judging';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { documentsHere, setsOf } from './sets.ts';
import type { AskedSet } from './sets.ts';

/** One of our people at work on a document. */
export type DocumentAct = DocumentKey & {
  readonly member: { readonly memberId: string; readonly roles: readonly InternalRole[] };
  /** The newest version that they saw. */
  readonly number: number;
  readonly now: string;
};

type Deciding =
  | { readonly decision: 'accepted' }
  | { readonly decision: 'rejected'; readonly reason: string }
  /** For one that was accepted, or never came right: the customer is asked for another. */
  | { readonly decision: 'asked_again'; readonly reason: string };

/**
 * Accepts or rejects the newest version of a document, or asks for another one. What is accepted or rejected must be of a complete
 * set, and be what the reviewer saw.
 */
export async function decideDocument(tx: Tx, act: DocumentAct, deciding: Deciding): Promise<Outcome<null>> {
  const before = await documentsHere(tx, act);
  if (before === undefined) return refused({ kind: 'not_found' });
  const requirement = ofSet(await setsOf(before), act)?.requirement;
  if (requirement === undefined) return refused({ kind: 'not_found' });
  if (!mayReview(act.member.roles, requirement)) return refused({ kind: 'forbidden' });
  const locked = await lockDocument(tx, act);
  if (locked.number !== act.number)
    return refused({ kind: 'stale', message: 'Another version has come meanwhile. Look at it first.' });
  // Read under the lock: what was handed in meanwhile counts.
  const found = await documentsHere(tx, act);
  const sets = found === undefined ? [] : await setsOf(found);
  const own = ofSet(sets, act);
  const newest = own?.versions[0];
  if (own === undefined || newest === undefined)
    return refused({ kind: 'invalid', path: '/number', message: 'No version is here yet.' });
  const by = `member:${act.member.memberId}`;
  if (deciding.decision === 'asked_again')
    await askAgain(tx, act, { after: newest.number, words: deciding.reason, by, at: act.now });
  else {
    const isReady = sets.some(({ ready, documents }) => ready && documents.includes(own));
    if (!isReady || own.standing !== 'in_review')
      return refused({
        kind: 'invalid',
        path: '/number',
        message: 'The set is not complete, or this version is decided already.',
      });
    const reason = deciding.decision === 'rejected' ? deciding.reason : null;
    const decided = { state: deciding.decision, by, at: act.now, reason };
    await decideVersion(tx, { workspaceId: act.workspaceId, id: newest.id }, decided);
  }
  const entry = entriesOf({ now: act.now, actor: by }, act.onboardingId);
  const details = { title: requirement.title.en, number: newest.number };
  const reason = deciding.decision === 'accepted' ? {} : { reason: deciding.reason };
  await askForJudging(tx, act.workspaceId, act.onboardingId, act.now);
  await appendAudits(tx, act.workspaceId, [
    entry(`document.${deciding.decision}`, { ...details, ...reason }),
  ]);
  return granted(null);
}

function ofSet(sets: readonly AskedSet[], { requirement }: DocumentAct) {
  return sets.flatMap(({ documents }) => documents).find((one) => one.requirement.name === requirement);
}
