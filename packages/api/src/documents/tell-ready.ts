import { ownerAsRecipient } from '../effects/low-risk.ts';
import { emailOf, activeMemberOf } from '../reviews/named-person.ts';
import { tell } from '../reviews/tell.ts';
import type { DocumentKey } from '@handrail/db/documents/documents';
import type { Tx } from '@handrail/db/transaction';
import { documentsHere, setsOf } from './sets.ts';

/**
 * Tells the reviewer of a document that its set is complete, after another version of it passed: the person whom the deal names for the
 * role, else everyone who has it. While something of the set is left to the customer, nobody is told.
 */
export async function tellReady(tx: Tx, of: DocumentKey, now: string): Promise<void> {
  const found = await documentsHere(tx, of);
  if (found === undefined) return;
  const set = (await setsOf(found)).find(({ documents }) =>
    documents.some(({ requirement }) => requirement.name === of.requirement),
  );
  const newest = set?.documents.find(({ requirement }) => requirement.name === of.requirement)?.versions[0];
  if (set?.ready !== true || newest === undefined) return;
  const { source } = found;
  const titles = set.documents
    .filter(({ standing }) => standing === 'in_review')
    .map(({ requirement }) => requirement.title.en);
  const member = await activeMemberOf(tx, of.workspaceId, emailOf(source.record, set.reviewer));
  await tell(tx, {
    ...{ workspaceId: of.workspaceId, onboardingId: of.onboardingId, now, by: null },
    to: [ownerAsRecipient(set.reviewer, member?.id ?? null)],
    topic: 'document',
    occasion: `document:${newest.id}`,
    subject: `Documents of ${source.accountName} are complete`,
    text: `Here to be reviewed: ${titles.join(', ')}. Nothing in them is left to the customer.`,
  });
}
