/** What a customer's people and ours write to each other; with a cursor an older page of it. */
export function conversationHref(onboardingId: string, cursor?: string): string {
  const page = `/onboardings/${encodeURIComponent(onboardingId)}/conversation`;
  return cursor === undefined ? page : `${page}?${new URLSearchParams({ cursor })}`;
}
