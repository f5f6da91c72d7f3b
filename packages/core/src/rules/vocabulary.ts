/** The fixed words of the register. Ids never change; labels are what people read. */

export const TIERS = ['low', 'medium', 'high', 'hold'] as const;
export type Tier = (typeof TIERS)[number];

export const HOLDS = [
  'kickoff',
  'customer_timeline',
  'customer_message',
  'activation_message',
  'provisioning',
  'billing_writeback',
  'crm_writeback',
] as const;
export type Hold = (typeof HOLDS)[number];

export const LANES = [
  'renewal',
  'strategic',
  'integration_heavy',
  'migration',
  'professional_services',
  'enterprise',
  'mid_market',
  'tech_touch',
  'self_serve',
] as const;
/** `unknown`: no lane's condition holds (row 016). */
export type Lane = (typeof LANES)[number] | 'unknown';

export const SEGMENTS = ['self_serve', 'smb', 'mid_market', 'enterprise', 'strategic'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Functions of internal people: who owns a finding, and what a member may do. `admin` runs the workspace. */
export const INTERNAL_ROLES = [
  'ae',
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'solutions_engineer',
  'revops',
  'finance',
  'legal',
  'security',
  'product_ops',
  'support',
  'sales_manager',
  'cs_leader',
  'admin',
] as const;
export type InternalRole = (typeof INTERNAL_ROLES)[number];

export const STAKEHOLDER_ROLES = [
  'executive_sponsor',
  'decision_maker',
  'champion',
  'admin',
  'technical_owner',
  'billing_contact',
  'legal_contact',
  'user',
] as const;
export type StakeholderRole = (typeof STAKEHOLDER_ROLES)[number];

export const TERM_SOURCES = ['crm', 'orderForm', 'contract', 'billing', 'provisioning'] as const;
export type TermSource = (typeof TERM_SOURCES)[number];
export const SIGNED_PAPER = ['contract', 'orderForm'] as const satisfies readonly TermSource[];

/** A register row's id, e.g. `CO-EDGE-001`. */
export type RowId = string;
