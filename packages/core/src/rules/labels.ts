import type { Hold, InternalRole, Lane, Segment, StakeholderRole, TermSource, Tier } from './vocabulary.ts';

/** What people read for the register's fixed words. */

export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  hold: 'Hold',
};

export const HOLD_LABELS: Readonly<Record<Hold, string>> = {
  kickoff: 'Kickoff',
  customer_timeline: 'Customer timeline',
  customer_message: 'Customer message',
  activation_message: 'Activation message',
  provisioning: 'Provisioning',
  billing_writeback: 'Billing write-back',
  crm_writeback: 'CRM write-back',
};

export const LANE_LABELS: Readonly<Record<Lane, string>> = {
  renewal: 'Renewal',
  strategic: 'Strategic',
  integration_heavy: 'Integration-heavy',
  migration: 'Migration',
  professional_services: 'Professional services',
  enterprise: 'Enterprise',
  mid_market: 'Mid-market',
  tech_touch: 'Tech-touch',
  self_serve: 'Self-serve',
  unknown: 'No lane yet',
};

export const SEGMENT_LABELS: Readonly<Record<Segment, string>> = {
  self_serve: 'Self-serve',
  smb: 'Small business',
  mid_market: 'Mid-market',
  enterprise: 'Enterprise',
  strategic: 'Strategic',
};

export const ROLE_LABELS: Readonly<Record<InternalRole, string>> = {
  ae: 'Account executive',
  csm: 'CSM',
  onboarding_manager: 'Onboarding manager',
  implementation_lead: 'Implementation lead',
  solutions_engineer: 'Solutions engineer',
  revops: 'RevOps',
  finance: 'Finance',
  legal: 'Legal',
  security: 'Security',
  product_ops: 'Product operations',
  support: 'Support',
  sales_manager: 'Sales manager',
  cs_leader: 'CS leader',
  admin: 'Administrator',
};

export const STAKEHOLDER_LABELS: Readonly<Record<StakeholderRole, string>> = {
  executive_sponsor: 'Executive sponsor',
  decision_maker: 'Decision maker',
  champion: 'Champion',
  admin: 'Administrator',
  technical_owner: 'Technical owner',
  billing_contact: 'Billing contact',
  legal_contact: 'Legal contact',
  user: 'User',
};

export const TERM_SOURCE_LABELS: Readonly<Record<TermSource, string>> = {
  crm: 'CRM',
  orderForm: 'Order form',
  contract: 'Contract',
  billing: 'Billing',
  provisioning: 'Provisioning',
};
