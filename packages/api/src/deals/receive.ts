import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Tx } from '@handrail/db/transaction';
import { keepAnswer } from '@handrail/db/webhooks/inbox';
import type { Answered, EventKey } from '@handrail/db/webhooks/inbox';
import type { RegisterInUse } from '../register/in-use.ts';
import { decideArrival } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { arrivalEntries } from './audit-entries.ts';
import { saveNews } from './save-news.ts';

/** More records than this in one file are a move of what is known elsewhere, not news to be told one by one. */
const TOLD_OF_A_FILE = 25;

/** Whether so many records at once are too many to tell people of each. */
export function isBulk(records: number): boolean {
  return records > TOLD_OF_A_FILE;
}

export type Arriving = {
  readonly workspaceId: string;
  readonly record: ClosedWonRecord;
  readonly via: 'webhook' | 'import' | 'form' | 'cli' | 'seed';
  /** `member:<id>`, `webhook:<source>`, `cli` or `system`, as the audit log has it. */
  readonly actor: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly register: RegisterInUse;
  /** One of many that come at once, or on file already elsewhere: it stands in the queue, and nobody is told of each. */
  readonly isBulk?: boolean;
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
 * account the later one knows of the earlier.
 */
export async function receiveRecord(tx: Tx, arriving: Arriving): Promise<Received> {
  const arrival = await decideArrival(tx, arriving);
  await saveArrival(tx, arrival);
  return arrival.received;
}

/**
 * Writes down what `decideArrival` decided, and what the event that brought it is answered. `eventIsNew`: false when the event has
 * been answered meanwhile; roll back then.
 */
export async function saveArrival(
  tx: Tx,
  arrival: Arrival,
  event?: { readonly key: EventKey; readonly answered: Answered },
): Promise<{ eventIsNew: boolean }> {
  const { arriving, received, news } = arrival;
  if (news === null)
    return {
      eventIsNew: event === undefined || (await keepAnswer(tx, event.key, event.answered, arriving.now)),
    };
  const newRecord = { eventId: event?.key.eventId ?? null };
  const isNews = arriving.isBulk !== true;
  const saving = { ...arriving, ...received, newRecord, isNews, ...(event === undefined ? {} : { event }) };
  return saveNews(tx, saving, news, arrivalEntries(arrival, event?.key.eventId));
}
