/** How far a version of a document is. */
export const VERSION_STATES = [
  /** Not looked at by the virus scanner yet, which is set up but gives no answer: nobody opens it. */
  'quarantine',
  /** The customer has something to put right. */
  'to_fix',
  /** Nothing is wrong that we can see: a person looks. */
  'checked',
  'accepted',
  'rejected',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** A version as its order and state tell it. */
export type VersionMark = { readonly number: number; readonly state: VersionState };

/** How a required document stands for the customer. */
export type DocumentStanding =
  'missing' | 'waiting' | 'to_fix' | 'in_review' | 'accepted' | 'rejected' | 'asked_again';

/** How a document stands by its newest version; `askedAfter`: the newest version when another one was asked for. */
export function standingOf(newest: VersionMark | null, askedAfter: number | null): DocumentStanding {
  if (newest === null) return 'missing';
  if (askedAfter !== null && newest.number <= askedAfter) return 'asked_again';
  switch (newest.state) {
    case 'quarantine':
      return 'waiting';
    case 'to_fix':
      return 'to_fix';
    case 'checked':
      return 'in_review';
    case 'accepted':
      return 'accepted';
    case 'rejected':
      return 'rejected';
  }
}

/** Whether nothing of a set is left to the customer, and something is left to the reviewer: only then it reaches them. */
export function isReadyForReview(standings: readonly DocumentStanding[]): boolean {
  const done = standings.every((one) => one === 'in_review' || one === 'accepted');
  return done && standings.includes('in_review');
}

/** What a new version stands in place of: the newest before it, and the one that was accepted. */
export function replacedBy(
  number: number,
  versions: readonly VersionMark[],
): { readonly replaces: number | null; readonly accepted: number | null } {
  const earlier = versions
    .filter((one) => one.number < number)
    .sort((one, other) => other.number - one.number);
  return {
    replaces: earlier[0]?.number ?? null,
    accepted: earlier.find(({ state }) => state === 'accepted')?.number ?? null,
  };
}

/** Whether the next step with a document is the customer's. */
export function isCustomersTurn(standing: DocumentStanding): boolean {
  switch (standing) {
    case 'missing':
    case 'to_fix':
    case 'rejected':
    case 'asked_again':
      return true;
    case 'waiting':
    case 'in_review':
    case 'accepted':
      return false;
  }
}
