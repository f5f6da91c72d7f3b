import { mayReview } from '@handrail/core/documents/reviewers';
import { isCustomersTurn, isReadyForReview } from '@handrail/core/documents/versions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { documentSource, documentsOf } from '@handrail/db/documents/documents';
import type { DocumentsOf } from '@handrail/db/documents/documents';
import { documentVersions } from '@handrail/db/documents/versions';
import type { StoredVersion } from '@handrail/db/documents/versions';
import type { Tx } from '@handrail/db/transaction';
import { askedOf } from './asked-of.ts';
import { signLink } from './links.ts';
import { standingNow, verdictWords } from './view.ts';
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
  const [source, documents, versions] = await Promise.all([
    documentSource(tx, of),
    documentsOf(tx, of),
    documentVersions(tx, of),
  ]);
  if (source === undefined) return undefined;
  const asked = await askedOf({ source, documents });
  const reviewers = [...new Set(asked.map(({ requirement }) => requirement.reviewer))];
  const sets = reviewers.map((reviewer): DocumentSet => {
    const own = asked.filter(({ requirement }) => requirement.reviewer === reviewer);
    const views = own.map(({ requirement, dueAt }): TeamDocument => {
      const theirs = versions.filter((one) => one.requirement === requirement.name);
      const document = documents.find((one) => one.requirement === requirement.name);
      const standing = standingNow(document, theirs[0]);
      return {
        ...{ name: requirement.name, title: requirement.title.en, reviewer, dueAt, standing },
        late: dueAt < looking.now && isCustomersTurn(standing),
        askedWords: standing === 'asked_again' ? (document?.askedWords ?? null) : null,
        versions: theirs.map((one) => versionView(one, of, looking)),
        decides: mayReview(looking.roles, requirement),
      };
    });
    const ready = isReadyForReview(views.map(({ standing }) => standing));
    return {
      reviewer,
      ready,
      documents: views.map((one) => ({
        ...one,
        decides: one.decides && ready && one.standing === 'in_review',
      })),
    };
  });
  return { accountName: source.accountName, sets };
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
