import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Tx } from '@handrail/db/transaction';
import type { RegisterInUse } from '../register/in-use.ts';
import { decideArrival } from './arrival.ts';
import { arrivalEntries } from './audit-entries.ts';
import { saveNews } from './save-news.ts';

export type Arriving = {
  readonly workspaceId: string;
  readonly record: ClosedWonRecord;
  readonly via: 'webhook' | 'import' | 'form' | 'cli' | 'seed';
  /** `member:<id>`, `webhook:<source>`, `cli` or `system`, as the audit log has it. */
  readonly actor: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly register: RegisterInUse;
  /** The webhook's event id. */
  readonly eventId?: string;
};

export type Received = {
  /** `unchanged`: the very record was on file already, and nothing was written. */
  readonly result: 'created' | 'updated' | 'unchanged';
  readonly onboardingId: string;
  /** Number of the onboarding's newest outcome. */
  readonly version: number;
};

/**
 * Takes a closed-won record in, whichever way it came: finds or makes the onboarding of its deal (source and id), keeps the
 * record, judges it by the register, builds the packet, notes what changed, opens and clears findings, and audits all of it,
 * in the caller's transaction. Safe to repeat and to run side by side: one deal makes one onboarding, and of two deals of one
 * account the later one knows of the earlier. Holds the workspace's audit chain until the transaction ends: commit soon.
 */
export async function receiveRecord(tx: Tx, arriving: Arriving): Promise<Received> {
  const arrival = await decideArrival(tx, arriving);
  await saveArrival(tx, arrival);
  return arrival.received;
}

/** Writes down what `decideArrival` decided, the audit entries last. */
export async function saveArrival(tx: Tx, arrival: Awaited<ReturnType<typeof decideArrival>>): Promise<void> {
  const { arriving, received, news } = arrival;
  if (news === null) return;
  const eventId = arriving.eventId ?? null;
  await saveNews(tx, { ...arriving, ...received, newRecord: { eventId } }, news, arrivalEntries(arrival));
}
