import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** The roles as a form shows them: by the kind of work. */
export const ROLE_GROUPS: readonly { readonly title: string; readonly roles: readonly InternalRole[] }[] = [
  {
    title: 'With the customer',
    roles: ['ae', 'csm', 'onboarding_manager', 'implementation_lead', 'solutions_engineer', 'support'],
  },
  { title: 'Specialists', roles: ['revops', 'finance', 'legal', 'security', 'product_ops'] },
  { title: 'Leads and workspace', roles: ['sales_manager', 'cs_leader', 'admin'] },
];
