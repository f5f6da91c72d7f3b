import type { Db } from '@handrail/db/connect';
import { lockDocument } from '@handrail/db/documents/documents';
import { insertDocumentVersion } from '@handrail/db/documents/versions';
import { newId } from '@handrail/db/ids';
import { inWorkspace } from '@handrail/db/transaction';
import { signLink } from '../../documents/links.ts';

/** A list of users that was handed in and waits for the CSMs, and a link to it that does not end. */
export async function someDocuments(
  db: Db,
  {
    workspaceId,
    contactId,
    ...given
  }: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly contactId: string;
    readonly secret: string;
    readonly at: string;
  },
) {
  const id = newId();
  const of = { workspaceId, onboardingId: given.onboardingId, requirement: 'user-roster' };
  await inWorkspace(db, workspaceId, async (tx) => {
    await lockDocument(tx, of);
    await insertDocumentVersion(tx, of, {
      ...{ id, number: 1, fileName: 'users.csv', size: 100, sha256: 'a'.repeat(64), state: 'checked' },
      facts: {
        ...{ type: 'csv', pages: null, width: null, height: null, rows: 1, expiresOn: null, scanned: false },
      },
      ...{ verdict: { toFix: [], toLookAt: [] }, cells: null },
      ...{ uploadedBy: contactId, uploaderName: 'Cara Customer', uploadedAt: given.at },
    });
  });
  const link = signLink(given.secret, { workspaceId, versionId: id }, '2099-01-01T00:00:00.000Z');
  return { documentVersionId: id, documentLink: link };
}
