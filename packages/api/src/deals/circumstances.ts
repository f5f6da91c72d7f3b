import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { KnownOnboarding } from '@handrail/db/onboardings/arrival';
import { mailDomains } from '@handrail/db/people/mail-domains';
import type { Tx } from '@handrail/db/transaction';

/**
 * What surrounds a record in a live workspace: the workspace's own open onboardings beside those that the record names, its
 * members' mail domains, and the time, which is now unless the record brings its own (`context.now`).
 */
export async function circumstancesOf(
  tx: Tx,
  given: { readonly workspaceId: string; readonly record: ClosedWonRecord; readonly now: string },
  open: readonly KnownOnboarding[],
): Promise<Circumstances> {
  const { record, workspaceId, now } = given;
  const atAccount = open.map(({ source, sourceId, accountDomain, product }) => ({
    source,
    id: sourceId,
    ...(accountDomain === null ? {} : { accountDomain }),
    ...(product === null ? {} : { product }),
  }));
  // Only row 033 asks for colleagues, and only where someone is invited.
  const invited = (record.kickoff?.attendees ?? []).length > 0;
  return {
    asOf: record.context?.now ?? now,
    openOnboardings: [...(record.context?.openOnboardings ?? []), ...atAccount],
    holidays: [],
    colleagueDomains: invited ? await mailDomains(tx, workspaceId) : [],
  };
}
