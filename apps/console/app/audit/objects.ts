import type { AuditNoun } from '@handrail/core/audit/nouns';

const NOUN_LABELS: Readonly<Record<AuditNoun, string>> = {
  onboarding: 'Onboardings',
  finding: 'Findings',
  decision: 'Decisions',
  review: 'Reviews',
  questions: 'Questions',
  risk: 'Risks',
  condition: 'Conditions',
  handoff: 'Acceptance',
  comment: 'Comments',
  owner_pattern: 'Owner patterns',
  checklist: 'Checklists',
  internal_sync: 'Internal syncs',
  kickoff: 'Kickoffs',
  intake: 'Intake',
  document: 'Documents',
  task: 'Tasks',
  plan: 'Plans',
  message: 'Messages',
  conversation: 'Conversations',
  contact: "Customers' people",
  effect: 'Actions',
  register: 'Register',
  import: 'Imports',
  shadow: 'Shadow runs',
  member: 'People and sign-ins',
  portal: "Customers' sign-ins",
  webhook_secret: 'Webhook secrets',
  endpoint: 'Endpoints',
  workspace: 'Workspace',
  brand: 'Brand',
  rights: 'Exports of data',
  review_settings: 'Review settings',
};

/** Kinds of entries a person may look for; each takes in all actions of its noun. */
export const AUDIT_NOUNS = Object.entries(NOUN_LABELS).map(([value, label]) => ({ value, label }));

/** The page of the thing an entry is about, or null where it has none. */
export function objectHref(objectType: string, objectId: string): string | null {
  if (objectType === 'onboarding') return `/onboardings/${encodeURIComponent(objectId)}`;
  if (objectType === 'import') return `/import/${encodeURIComponent(objectId)}`;
  if (objectType === 'shadow_run') return `/shadow/${encodeURIComponent(objectId)}`;
  return null;
}
