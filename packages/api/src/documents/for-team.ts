import { mayReview } from '@handrail/core/documents/reviewers';
import { isCustomersTurn } from '@handrail/core/documents/versions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { DocumentsOf } from '@handrail/db/documents/documents';
import type { StoredVersion } from '@handrail/db/documents/versions';
import type { Tx } from '@handrail/db/transaction';
import { signLink } from './links.ts';
import { documentsHere, setsOf } from './sets.ts';
import { verdictWords } from './view.ts';
import type { DocumentSet, TeamDocument, TeamVersion } from './views.ts';

type Looking = {
  readonly roles: readonly InternalRole[];
  readonly secret: string;
  readonly now: string;
};

/** The documents of an onboarding as our people see them, in the sets that each reviewer gets together; undefined where there is none. */
export async function teamDocuments(
  tx: Tx,
  of: DocumentsOf,
  looking: Looking,
): Promise<{ readonly accountName: string; readonly sets: readonly DocumentSet[] } | undefined> {
  const found = await documentsHere(tx, of);
  if (found === undefined) return undefined;
  const sets = (await setsOf(found)).map(({ reviewer, ready, documents }): DocumentSet => ({
    reviewer,
    ready,
    documents: documents.map(({ requirement, dueAt, document, versions, standing }): TeamDocument => {
      const decides = mayReview(looking.roles, requirement) && ready && standing === 'in_review';
      return {
        ...{ name: requirement.name, title: requirement.title.en, reviewer, dueAt, standing, decides },
        late: dueAt < looking.now && isCustomersTurn(standing),
        askedWords: standing === 'asked_again' ? (document?.askedWords ?? null) : null,
        versions: versions.map((one) => versionView(one, of, looking)),
      };
    }),
  }));
  return { accountName: found.source.accountName, sets };
}

function versionView(
  version: StoredVersion,
  { workspaceId, onboardingId }: DocumentsOf,
  { secret, now }: Looking,
): TeamVersion {
  const { id, number, fileName, size, state, facts, uploaderName, uploadedAt } = version;
  const opens = state === 'checked' || state === 'accepted' || state === 'rejected';
  const link = new URLSearchParams(signLink(secret, { workspaceId, versionId: id }, now));
  const { toFix, notes } = verdictWords(version, 'en');
  return {
    ...{ id, number, fileName, type: facts.type, size, state, facts, by: uploaderName, at: uploadedAt },
    decidedBy: version.decidedBy,
    decidedAt: version.decidedAt,
    reason: version.reason,
    ...{ toFix, notes },
    href: opens ? `/onboardings/${onboardingId}/documents/${id}/file?${link}` : null,
  };
}
