/** The first page of one of the customer's onboardings. */
export function homeHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}`;
}

/** The page on which they look at what we know. */
export function confirmHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/confirm`;
}

/** The kickoff as a file for calendars. */
export function kickoffFileHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/kickoff.ics`;
}

/** The customer's own people. */
export function peopleHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/people`;
}
