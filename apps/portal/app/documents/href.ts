/** The documents of an onboarding, or one of them. */
export function documentsHref(onboardingId: string, requirement?: string): string {
  const page = `/onboardings/${onboardingId}/documents`;
  return requirement === undefined ? page : `${page}#${requirement}`;
}

/** Where a file for a document is sent. */
export function uploadHref(onboardingId: string, requirement: string): string {
  return `/onboardings/${onboardingId}/documents/${requirement}`;
}

/** Every cell of a version that is to be put right. */
export function cellsHref(onboardingId: string, requirement: string, number: number): string {
  return `/onboardings/${onboardingId}/documents/${requirement}/cells?version=${number}`;
}
