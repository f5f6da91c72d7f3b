/** What the customer's people and ours write to each other; at one entry, or a page of older ones. */
export function messagesHref(onboardingId: string, cursor?: string): string {
  const page = `/onboardings/${encodeURIComponent(onboardingId)}/messages`;
  return cursor === undefined ? page : `${page}?${new URLSearchParams({ cursor })}`;
}

/** Where somebody who is stuck says so. */
export function stuckHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/stuck`;
}
