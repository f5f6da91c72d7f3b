import type { OnboardingListItem } from '@handrail/api/views';

/** What the columns of the list can show; the rest of an item would only make the page longer. */
export type ListLine = Pick<
  OnboardingListItem,
  | 'id'
  | 'accountName'
  | 'dealName'
  | 'closed'
  | 'tier'
  | 'findings'
  | 'holds'
  | 'state'
  | 'lane'
  | 'annualValue'
  | 'completeness'
  | 'csm'
  | 'ae'
  | 'kickoffAt'
  | 'closedAt'
  | 'receivedAt'
  | 'updatedAt'
>;

export function listLine(item: OnboardingListItem): ListLine {
  return {
    id: item.id,
    accountName: item.accountName,
    dealName: item.dealName,
    closed: item.closed,
    tier: item.tier,
    findings: item.findings,
    holds: item.holds,
    state: item.state,
    lane: item.lane,
    annualValue: item.annualValue,
    completeness: item.completeness,
    csm: item.csm,
    ae: item.ae,
    kickoffAt: item.kickoffAt,
    closedAt: item.closedAt,
    receivedAt: item.receivedAt,
    updatedAt: item.updatedAt,
  };
}
