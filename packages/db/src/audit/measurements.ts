import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** A measurement as it is kept. */
export type KeptMeasurement = {
  /** Number of the audit entry that it was made of, and its place among those of that entry. */
  readonly entry: number;
  readonly part: number;
  readonly at: string;
  readonly event: string;
  readonly onboardingId: string | null;
  readonly row: string | null;
  readonly tier: string | null;
  readonly lane: string | null;
  readonly role: string | null;
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly codes: readonly string[];
};

/** Up to `most` measurements beyond a place, oldest first, of entries up to the number `last`. `since`: none from before. */
export function measurementsAfter(
  tx: Tx,
  workspaceId: string,
  within: { readonly since: string | null; readonly last: number },
  after: { readonly entry: number; readonly part: number },
  most: number,
): Promise<KeptMeasurement[]> {
  let query = tx
    .selectFrom('measurements')
    .select([
      'entry',
      'part',
      'at',
      'event',
      'onboarding_id as onboardingId',
      'row_id as row',
      'tier',
      'lane',
      'role',
      'kind',
      'outcome',
      'amount',
      'unit',
      'codes',
    ])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`(entry, part) > (${after.entry}, ${after.part})`)
    .where('entry', '<=', within.last);
  if (within.since !== null) query = query.where('at', '>=', within.since);
  return query.orderBy('entry').orderBy('part').limit(most).execute();
}
