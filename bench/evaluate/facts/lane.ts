import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { filled } from '@handrail/core/facts/filler';
import type { Lane, StakeholderRole } from '@handrail/core/rules/vocabulary';

type Line = {
  readonly lane: Lane;
  readonly roles: readonly StakeholderRole[];
  readonly leadTimeDays: number | null;
};

const FULL: readonly StakeholderRole[] = ['executive_sponsor', 'champion', 'admin', 'technical_owner'];
const SPONSORED: readonly StakeholderRole[] = ['executive_sponsor', 'champion', 'admin'];

const LINES: Readonly<Record<Lane, Line>> = {
  renewal: { lane: 'renewal', roles: ['champion'], leadTimeDays: 7 },
  strategic: { lane: 'strategic', roles: FULL, leadTimeDays: 60 },
  integration_heavy: { lane: 'integration_heavy', roles: FULL, leadTimeDays: 45 },
  migration: { lane: 'migration', roles: FULL, leadTimeDays: 30 },
  professional_services: { lane: 'professional_services', roles: SPONSORED, leadTimeDays: 30 },
  enterprise: { lane: 'enterprise', roles: FULL, leadTimeDays: 60 },
  mid_market: { lane: 'mid_market', roles: SPONSORED, leadTimeDays: 21 },
  tech_touch: { lane: 'tech_touch', roles: ['champion', 'admin'], leadTimeDays: 7 },
  self_serve: { lane: 'self_serve', roles: ['admin'], leadTimeDays: 0 },
  unknown: { lane: 'unknown', roles: ['champion', 'admin'], leadTimeDays: null },
};

/** The lane table of the standard register, by hand. */
export function laneOf({ account, deal, requirements }: ClosedWonRecord): Line {
  const integrations = (requirements?.integrations ?? []).filter(({ name }) => filled(name) !== null);
  const isRenewal =
    deal.isRenewal === true || (account.existingCustomer === true && deal.newProduct !== true);
  if (isRenewal) return LINES.renewal;
  if (account.segment === 'strategic') return LINES.strategic;
  if (integrations.length >= 2 || integrations.some(({ standard }) => !standard))
    return LINES.integration_heavy;
  if (requirements?.migration) return LINES.migration;
  if (requirements?.professionalServices === true) return LINES.professional_services;
  if (account.segment === 'smb') return LINES.tech_touch;
  return account.segment === undefined ? LINES.unknown : LINES[account.segment];
}
