/** The page of an onboarding's customer people. */
export function contactsHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/contacts`;
}
