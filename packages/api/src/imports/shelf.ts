import type { FiledOnboarding } from '@handrail/db/onboardings/known';

/** Onboardings on file, for looking ahead without the database: by deal and by account. */
export type Shelf = {
  readonly byDeal: Map<string, FiledOnboarding>;
  readonly byAccount: Map<string, Set<FiledOnboarding>>;
  /** The place of the next one that comes to its account. */
  nextOrder: number;
};

/** A shelf that holds these. */
export function shelfOf(filed: readonly FiledOnboarding[]): Shelf {
  const shelf: Shelf = { byDeal: new Map(), byAccount: new Map(), nextOrder: 1 };
  for (const one of filed) put(shelf, one);
  return shelf;
}

/** Puts an onboarding on the shelf, in the place of the one of the same deal. */
export function put(shelf: Shelf, one: FiledOnboarding): void {
  const key = dealKey(one);
  const before = shelf.byDeal.get(key);
  if (before?.accountKey) shelf.byAccount.get(before.accountKey)?.delete(before);
  shelf.byDeal.set(key, one);
  shelf.nextOrder = Math.max(shelf.nextOrder, one.accountOrder + 1);
  if (one.accountKey === null) return;
  const account = shelf.byAccount.get(one.accountKey) ?? new Set();
  shelf.byAccount.set(one.accountKey, account.add(one));
}

/** The onboarding of a deal. */
export function ofDeal(shelf: Shelf, deal: { source: string; sourceId: string }): FiledOnboarding | null {
  return shelf.byDeal.get(dealKey(deal)) ?? null;
}

/** The open onboardings of an account, in the order in which they came. */
export function openAt(shelf: Shelf, accountKey: string | null): FiledOnboarding[] {
  const all = accountKey === null ? [] : [...(shelf.byAccount.get(accountKey) ?? [])];
  return all.filter(({ open }) => open).sort((one, other) => one.accountOrder - other.accountOrder);
}

function dealKey({ source, sourceId }: { source: string; sourceId: string }): string {
  return `${source} ${sourceId}`;
}
