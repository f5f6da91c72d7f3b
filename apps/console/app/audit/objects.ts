/** Kinds of entries a person may look for; each takes in all actions of its noun. */
export const AUDIT_NOUNS = [
  { value: 'onboarding', label: 'Onboardings' },
  { value: 'finding', label: 'Findings' },
  { value: 'decision', label: 'Decisions' },
  { value: 'review', label: 'Reviews' },
  { value: 'handoff', label: 'Acceptance' },
  { value: 'effect', label: 'Actions' },
  { value: 'register', label: 'Register' },
  { value: 'import', label: 'Imports' },
  { value: 'shadow', label: 'Shadow runs' },
  { value: 'member', label: 'People and sign-ins' },
  { value: 'webhook_secret', label: 'Webhook secrets' },
  { value: 'endpoint', label: 'Endpoints' },
  { value: 'workspace', label: 'Workspace' },
] as const;

/** The page of the thing an entry is about, or null where it has none. */
export function objectHref(objectType: string, objectId: string): string | null {
  if (objectType === 'onboarding') return `/onboardings/${encodeURIComponent(objectId)}`;
  if (objectType === 'import') return `/import/${encodeURIComponent(objectId)}`;
  if (objectType === 'shadow_run') return `/shadow/${encodeURIComponent(objectId)}`;
  return null;
}
