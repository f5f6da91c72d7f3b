import type { AskedDocument } from '@handrail/core/documents/asked';
import { isReadyForReview } from '@handrail/core/documents/versions';
import type { DocumentStanding } from '@handrail/core/documents/versions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { documentSource, documentsOf } from '@handrail/db/documents/documents';
import type { DocumentsOf, StoredDocument } from '@handrail/db/documents/documents';
import { documentVersions } from '@handrail/db/documents/versions';
import type { StoredVersion } from '@handrail/db/documents/versions';
import type { ScopedDocuments } from '@handrail/db/portal/documents';
import type { Tx } from '@handrail/db/transaction';
import { askedOf } from './asked-of.ts';
import { standingNow } from './view.ts';

/** A document that is asked for, with what came of it. */
export type DocumentOfSet = AskedDocument & {
  readonly document: StoredDocument | undefined;
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
  readonly standing: DocumentStanding;
};

/** What one reviewer gets of an onboarding, together. */
export type AskedSet = {
  readonly reviewer: InternalRole;
  readonly documents: readonly DocumentOfSet[];
  /** Nothing is left to the customer, and something to the reviewer. */
  readonly ready: boolean;
};

/** Everything about the documents of an onboarding; undefined where there is no such onboarding. */
export async function documentsHere(tx: Tx, of: DocumentsOf): Promise<ScopedDocuments | undefined> {
  const [source, documents, versions] = await Promise.all([
    documentSource(tx, of),
    documentsOf(tx, of),
    documentVersions(tx, of),
  ]);
  return source === undefined ? undefined : { source, documents, versions };
}

/** The documents that are asked of an onboarding, in the sets that each reviewer gets together. */
export async function setsOf(found: ScopedDocuments): Promise<AskedSet[]> {
  const all = (await askedOf(found)).map((asked): DocumentOfSet => {
    const { name } = asked.requirement;
    const document = found.documents.find((one) => one.requirement === name);
    const versions = found.versions.filter((one) => one.requirement === name);
    return { ...asked, document, versions, standing: standingNow(document, versions[0]) };
  });
  const reviewers = [...new Set(all.map(({ requirement }) => requirement.reviewer))];
  return reviewers.map((reviewer) => {
    const documents = all.filter(({ requirement }) => requirement.reviewer === reviewer);
    return { reviewer, documents, ready: isReadyForReview(documents.map(({ standing }) => standing)) };
  });
}
