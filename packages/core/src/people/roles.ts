import type { InternalRole } from '../rules/vocabulary.ts';

/** What a role is there for, in one sentence, for those who give roles to people. */
export const ROLE_DESCRIPTIONS: Readonly<Record<InternalRole, string>> = {
  ae: 'Sold the deal: answers what sales left open and accepts the handoff together with the CSM.',
  csm: 'Owns the customer: reviews the packet, the success criteria, the risks and what is said to the customer.',
  onboarding_manager: 'Runs the onboarding: keeps our own tasks and milestones on time.',
  implementation_lead: 'Leads the set-up: decides on promised work, scope, dates and custom connections.',
  solutions_engineer:
    'Knows the technical side: is asked when a connection or a migration is not a standard one.',
  revops:
    'Keeps the register, webhooks and imports, and settles where systems of record say different things.',
  finance: 'Decides on billing data, the legal entity, prices, discounts and credits.',
  legal: 'Decides on data protection agreements and contract terms that are not standard.',
  security: 'Decides on security reviews, early access and texts that try to give orders to software.',
  product_ops: 'Looks after provisioning, and after writes to other systems that failed.',
  support: 'Helps the customer day by day: reads every onboarding and its packet.',
  sales_manager:
    'Leads sales: hears of findings that account executives or finance leave open, and reads the audit log.',
  cs_leader:
    'Leads customer success: gives onboardings their owner, takes escalations and reads the audit log.',
  admin: 'Runs the workspace: invites people, gives roles, and may do all that the other roles may.',
};
