import type { Lane, StakeholderRole } from '@handrail/core/rules/vocabulary';

type Line = { readonly roles: readonly StakeholderRole[]; readonly leadTimeDays: number | null };

const FULL: readonly StakeholderRole[] = ['executive_sponsor', 'champion', 'admin', 'technical_owner'];
const SPONSORED: readonly StakeholderRole[] = ['executive_sponsor', 'champion', 'admin'];

/** What each lane of the standard register asks for. */
export const LANE_LINES: Readonly<Record<Lane, Line>> = {
  renewal: { roles: ['champion'], leadTimeDays: 7 },
  strategic: { roles: FULL, leadTimeDays: 60 },
  integration_heavy: { roles: FULL, leadTimeDays: 45 },
  migration: { roles: FULL, leadTimeDays: 30 },
  professional_services: { roles: SPONSORED, leadTimeDays: 30 },
  enterprise: { roles: FULL, leadTimeDays: 60 },
  mid_market: { roles: SPONSORED, leadTimeDays: 21 },
  tech_touch: { roles: ['champion', 'admin'], leadTimeDays: 7 },
  self_serve: { roles: ['admin'], leadTimeDays: 0 },
  unknown: { roles: ['champion', 'admin'], leadTimeDays: null },
};
