import type { DocumentRequirement } from '@handrail/core/documents/requirement';
import { mayReview } from '@handrail/core/documents/reviewers';
import { isReadyForReview } from '@handrail/core/documents/versions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { askAgain, documentSource, documentsOf, lockDocument } from '@handrail/db/documents/documents';
import type { DocumentKey } from '@handrail/db/documents/documents';
import { decideVersion, documentVersions } from '@handrail/db/documents/versions';
import type { StoredVersion } from '@handrail/db/documents/versions';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { askedOf } from './asked-of.ts';
import { standingNow } from './view.ts';

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
  const known = await documentSource(tx, act);
  if (known === undefined) return refused({ kind: 'not_found' });
  const all = await askedOf({ source: known, documents: await documentsOf(tx, act) });
  const requirement = all.find((one) => one.requirement.name === act.requirement)?.requirement;
  if (requirement === undefined) return refused({ kind: 'not_found' });
  if (!mayReview(act.member.roles, requirement)) return refused({ kind: 'forbidden' });
  const locked = await lockDocument(tx, act);
  if (locked.number !== act.number)
    return refused({ kind: 'stale', message: 'Another version has come meanwhile. Look at it first.' });
  const versions = await documentVersions(tx, act);
  const newest = versions.find((one) => one.requirement === act.requirement);
  if (newest === undefined)
    return refused({ kind: 'invalid', path: '/number', message: 'No version is here yet.' });
  const by = `member:${act.member.memberId}`;
  if (deciding.decision === 'asked_again')
    await askAgain(tx, act, { after: newest.number, words: deciding.reason, by, at: act.now });
  else {
    const set = all.filter((one) => one.requirement.reviewer === requirement.reviewer);
    if (
      !(await isReady(
        tx,
        act,
        set.map((one) => one.requirement),
        versions,
      ))
    )
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
  await appendAudits(tx, act.workspaceId, [
    entry(`document.${deciding.decision}`, { ...details, ...reason }),
  ]);
  return granted(null);
}

async function isReady(
  tx: Tx,
  act: DocumentAct,
  set: readonly DocumentRequirement[],
  versions: readonly StoredVersion[],
): Promise<boolean> {
  const documents = await documentsOf(tx, act);
  const standings = set.map(({ name }) =>
    standingNow(
      documents.find((one) => one.requirement === name),
      versions.find((one) => one.requirement === name),
    ),
  );
  const own = standings[set.findIndex(({ name }) => name === act.requirement)];
  return isReadyForReview(standings) && own === 'in_review';
}
