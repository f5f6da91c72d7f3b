/** What entries about an onboarding are about. All that happens to it hangs on its id, whatever the noun. */
export const ONBOARDING_NOUNS = [
  'onboarding',
  'finding',
  'decision',
  'review',
  'questions',
  'risk',
  'condition',
  'handoff',
  'comment',
  'owner_pattern',
  'checklist',
  'internal_sync',
  'kickoff',
  'intake',
  'task',
  'plan',
  'document',
  'message',
  'conversation',
  'contact',
  'effect',
] as const;
export type OnboardingNoun = (typeof ONBOARDING_NOUNS)[number];

/** What any entry of the audit log is about. */
export type AuditNoun =
  | OnboardingNoun
  | 'register'
  | 'import'
  | 'shadow'
  | 'member'
  | 'portal'
  | 'webhook_secret'
  | 'endpoint'
  | 'workspace'
  | 'brand'
  | 'rights'
  | 'review_settings';
