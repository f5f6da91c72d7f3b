import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { Lane } from '@handrail/core/rules/vocabulary';

/** An onboarding as row 007 asks about it. */
export type OpenOnboarding = {
  readonly source: string;
  readonly sourceId: string;
  readonly accountDomain: string | null;
  readonly product: string | null;
};

/** Whether judging this record takes the workspace's mail domains: only row 033 asks for them, where someone is invited. */
export function asksForColleagues(record: ClosedWonRecord): boolean {
  return (record.kickoff?.attendees ?? []).length > 0;
}

/**
 * What surrounds a record in a live workspace: the workspace's own open onboardings beside those that the record names, its
 * members' mail domains, and the time, which is now unless the record brings its own (`context.now`).
 */
export function circumstancesOf(
  record: ClosedWonRecord,
  workspace: {
    readonly now: string;
    readonly open: readonly OpenOnboarding[];
    readonly colleagueDomains: readonly string[];
    /** Decided by a person. */
    readonly lane?: Lane;
  },
): Circumstances {
  const atAccount = workspace.open.map(({ source, sourceId, accountDomain, product }) => ({
    source,
    id: sourceId,
    ...(accountDomain === null ? {} : { accountDomain }),
    ...(product === null ? {} : { product }),
  }));
  return {
    asOf: record.context?.now ?? workspace.now,
    openOnboardings: [...(record.context?.openOnboardings ?? []), ...atAccount],
    holidays: [],
    colleagueDomains: asksForColleagues(record) ? workspace.colleagueDomains : [],
    ...(workspace.lane === undefined ? {} : { lane: workspace.lane }),
  };
}
