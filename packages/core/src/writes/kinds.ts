import type { Purpose } from '../endpoints/purposes.ts';
import type { Hold, InternalRole } from '../rules/vocabulary.ts';

/** What somebody must have made sure of before an outsider gets access (feature 173). */
export const IDENTITY_CHECKS = ['person', 'domain', 'access'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

export const IDENTITY_CHECK_LABELS: Readonly<Record<IdentityCheck, string>> = {
  person:
    'The administrator named here works for this customer: I know it from somebody who signed, or from a call.',
  domain: 'The domain belongs to the entity that signed.',
  access: 'Nobody gets more access than the signed paper grants.',
};

/** What binds the decision that approves a write. The database has the same table (`write_approvers()`); a test keeps the two equal. */
export type WriteRule = {
  readonly purpose: Purpose;
  readonly hold: Hold;
  /** Roles in which it may be approved. An administrator who has none of them may not. */
  readonly approvers: readonly InternalRole[];
  /** All of them, each confirmed. */
  readonly checks: readonly IdentityCheck[];
};

/** What Handrail writes into other systems, each once somebody approved exactly that. */
export const WRITE_RULES = {
  /** The brief, attached to account and opportunity. */
  crm_note: {
    purpose: 'crm',
    hold: 'crm_writeback',
    approvers: ['csm', 'onboarding_manager', 'revops', 'cs_leader', 'admin'],
    checks: [],
  },
  billing_call: { purpose: 'billing', hold: 'billing_writeback', approvers: ['finance'], checks: [] },
  /** The owner of the customer. */
  provisioning_call: {
    purpose: 'provisioning',
    hold: 'provisioning',
    approvers: ['csm', 'onboarding_manager', 'implementation_lead', 'cs_leader'],
    checks: IDENTITY_CHECKS,
  },
} as const satisfies Record<string, WriteRule>;

export type WriteKind = keyof typeof WRITE_RULES;

export const WRITE_KINDS = Object.keys(WRITE_RULES) as [WriteKind, ...WriteKind[]];

/** On the button that leads to it. */
export const WRITE_LABELS: Readonly<Record<WriteKind, string>> = {
  crm_note: 'Note in the CRM',
  billing_call: 'Write billing set-up',
  provisioning_call: 'Provision workspace',
};

/** The rule of a kind. */
export function writeRule(kind: WriteKind): WriteRule {
  return WRITE_RULES[kind];
}

/** Whether something planned is a write. */
export function isWrite(kind: string): kind is WriteKind {
  return kind in WRITE_RULES;
}
