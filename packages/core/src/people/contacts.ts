import type { StakeholderRole } from '../rules/vocabulary.ts';

/** What a customer's person is to their onboarding. A contact has one or more; internal people are members and have none. */
export const CONTACT_ROLES = ['sponsor', 'champion', 'admin', 'technical_owner', 'billing_contact'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** Contact roles in plain words, as our own people read them; the portal has them in each of its languages. */
export const CONTACT_ROLE_LABELS: Readonly<Record<ContactRole, string>> = {
  sponsor: 'Sponsor',
  champion: 'Champion',
  admin: 'Administrator',
  technical_owner: 'Technical owner',
  billing_contact: 'Billing contact',
};

/** The roles among these words, each once, in the table's order: words of another version are left out. */
export function contactRoles(words: readonly string[]): ContactRole[] {
  return CONTACT_ROLES.filter((role) => words.includes(role));
}

/** What a stakeholder of the packet is as a contact; null for those whom the portal asks nothing. */
export function contactRoleOf(role: StakeholderRole): ContactRole | null {
  switch (role) {
    case 'executive_sponsor':
    case 'decision_maker':
      return 'sponsor';
    case 'champion':
    case 'admin':
    case 'technical_owner':
    case 'billing_contact':
      return role;
    case 'legal_contact':
    case 'user':
      return null;
  }
}
