import { askedDocuments } from '@handrail/core/documents/asked';
import type { AskedDocument } from '@handrail/core/documents/asked';
import type { DocumentSource, StoredDocument } from '@handrail/db/documents/documents';
import { laneOf } from '../onboardings/list-item.ts';
import { documentRequirements } from './requirements.ts';

/** The documents that are asked of an onboarding now, and those that something was handed in for while they were. */
export async function askedOf({
  source,
  documents,
}: {
  readonly source: DocumentSource;
  readonly documents: readonly StoredDocument[];
}): Promise<readonly AskedDocument[]> {
  const all = await documentRequirements();
  const { rows, begunAt } = source;
  const asked = askedDocuments(all, { lane: laneOf(source.lane), rows, begunAt });
  const begun = documents.filter(({ number }) => number > 0).map(({ requirement }) => requirement);
  const kept = all.filter(
    ({ name }) => begun.includes(name) && !asked.some((one) => one.requirement.name === name),
  );
  const still = askedDocuments(
    kept.map((one) => ({ ...one, needed: { lanes: 'all' as const, findings: [] } })),
    { lane: laneOf(source.lane), rows, begunAt },
  );
  return [...asked, ...still].sort((one, other) => one.requirement.order - other.requirement.order);
}
